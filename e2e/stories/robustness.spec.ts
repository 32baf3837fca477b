import type { Page } from '@playwright/test';
import { expect, test } from '../story.ts';

const api = (url: URL) => url.pathname.startsWith('/api/');
/** Each of its neighbours has one line to it, so that as many nodes come as lines. */
const PRINCIPLE = 'principle-openness-and-cooperation';

/** The server is gone: no answer to anything. */
async function serverGone(page: Page): Promise<() => Promise<void>> {
  await page.route(api, (route) => route.abort('connectionrefused'));
  return () => page.unroute(api);
}

/** The server answers, its database does not. */
async function databaseGone(page: Page, words: string): Promise<() => Promise<void>> {
  const problem = {
    type: '/api/docs#problem-database-unavailable',
    title: 'The database does not answer.',
    status: 503,
    code: 'database-unavailable',
    messages: { zh: '数据库没有回应。', en: 'The database does not answer.' },
    database: { code: 'ServiceUnavailable', message: words },
    requestId: '00000000-0000-4000-8000-000000000000',
  };
  await page.route(api, (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  return () => page.unroute(api);
}

test.describe('When the service is out', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('the page says so, the canvas stays usable, and work goes on by itself', async ({ page, explore }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    const back = await serverGone(page);
    await explore.canvas.click('china');
    await expect(explore.frame.outage).toContainText('连不上知图的服务');
    await expect(explore.frame.outage).toContainText('画布上的内容仍可查看');

    await expect.poll(() => explore.canvas.selected()).toEqual(['china']);
    const zoom = await explore.canvas.zoom();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => explore.canvas.zoom()).toBeGreaterThan(zoom);
    await explore.legend.toggle('概念').click();
    await expect.poll(() => explore.canvas.ids()).not.toContain('cyber-sovereignty');
    await page.keyboard.press('Control+z');
    await expect.poll(() => explore.canvas.positions()).toEqual(before);

    await back();
    await expect(explore.frame.outage).toBeHidden();
    await expect(explore.inspector.tab('关系', 'Relations')).toBeVisible();
    await expect(explore.inspector.root.getByRole('alert')).toHaveCount(0);
  });

  test('a database that does not answer is named with its own words, and “try now” tries', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const back = await databaseGone(page, 'could not connect to 10.0.0.7:7687');
    await page.keyboard.press('/');
    await page.keyboard.insertText('wlzq');
    await expect(explore.frame.outage).toContainText('数据库没有回应');
    await explore.frame.outage.getByRole('button', { name: '查看原因' }).click();
    await expect(explore.frame.outage).toContainText('could not connect to 10.0.0.7:7687');
    await back();
    await explore.frame.retry.click();
    await expect(explore.frame.outage).toBeHidden();
    await explore.search.input.fill('wlzq');
    await expect(explore.search.option('尊重网络主权')).toBeVisible();
  });

  test('a page opened meanwhile draws the graph once the database is back, without a reload', async ({
    page,
    explore,
  }) => {
    const back = await databaseGone(page, 'still starting');
    await page.goto('/?bench=1');
    await expect(explore.frame.outage).toBeVisible();
    await expect(explore.canvas.root).toHaveCount(0);
    await expect(explore.frame.places).toBeVisible();
    await back();
    await explore.canvas.ready();
    await expect(explore.frame.outage).toBeHidden();
    await expect.poll(async () => (await explore.canvas.ids()).length).toBeGreaterThan(20);
  });

  test('an expansion that fails adds nothing and says so; later it works', async ({ page, explore }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    await explore.canvas.doubleClick(PRINCIPLE);
    const chosen = await explore.expand.chosen();
    const back = await serverGone(page);
    await explore.expand.add.click();
    await expect(explore.toast).toHaveText('没有加入任何节点');
    expect(await explore.canvas.positions()).toEqual(before);
    await back();
    await explore.expand.add.click();
    await expect.poll(async () => (await explore.canvas.ids()).length).toBe(Object.keys(before).length + chosen);
  });

  test('an answer that does not fit the page is said, not drawn', async ({ page, explore }) => {
    await page.route('**/api/overview', (route) => route.fulfill({ json: { nodes: 'many' } }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('服务的回答与这一版页面对不上');
    await page.unroute('**/api/overview');
    await page.getByRole('button', { name: '重新载入' }).click();
    await explore.canvas.ready();
  });
});

const HOSTILE = `<img src=x onerror="document.title='broken'"><script>alert(1)</script>&lt;`;
const TEXTS = new Set(
  'nameZh nameEn captionZh captionEn summaryZh summaryEn gistZh gistEn titleZh titleEn zh en'.split(' '),
);

/** Puts something that looks like markup in front of every text of the data. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (TEXTS.has(key) && typeof inner === 'string') return [key, HOSTILE + inner];
      if (key.startsWith('aliases') && Array.isArray(inner))
        return [key, inner.map((alias) => HOSTILE + String(alias))];
      return [key, poisoned(inner)];
    }),
  );
}

test('data that looks like markup is shown as text, everywhere', async ({ page, explore }) => {
  await page.route(
    (url) => api(url) && !/\/(search|meta|ready)$/.test(url.pathname),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: poisoned(await response.json()) });
    },
  );
  await page.route('**/api/search?*', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { results: { node: unknown; match: { text: string } }[] };
    for (const result of answer.results) {
      result.node = poisoned(result.node);
      result.match.text = HOSTILE + result.match.text;
    }
    await route.fulfill({ response, json: answer });
  });
  const harmless = async () => {
    await expect(page.locator('img, script:not([src]):not([nonce])')).toHaveCount(0);
    await expect(page).toHaveTitle('知图');
  };

  await explore.open();
  await expect(explore.title).toHaveText(`${HOSTILE}网络空间命运共同体`);
  await expect(explore.inspector.name).toHaveText(`${HOSTILE}网络空间命运共同体`);
  await harmless();
  await page.keyboard.press('/');
  await page.keyboard.insertText('wlzq');
  await expect(explore.search.options.first()).toContainText('<img src=x');
  await harmless();
  await page.keyboard.press('Enter');
  await expect(explore.inspector.name).toHaveText(`${HOSTILE}网络主权`);
  await page.keyboard.press('e');
  await expect(explore.expand.root).toContainText('<img src=x');
  await harmless();
  await page.keyboard.press('Escape');
  await explore.inspector.openRelations();
  await explore.inspector.root.locator('a[href^="/relationship/"]').first().click();
  await expect(explore.evidence.sentence).toContainText('<img src=x');
  await expect(explore.evidence.passages.first()).toContainText('<img src=x');
  await harmless();
  await explore.frame.about.click();
  await expect(page.getByRole('main')).toContainText('<img src=x');
  await harmless();
});
