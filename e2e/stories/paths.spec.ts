import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PathsPanel } from '../pages/paths-panel.ts';
import { readPaths } from '../read-api.ts';
import { expect, test } from '../story.ts';

const XI = 'xi-jinping';
const IDEA = 'community-with-shared-future-in-cyberspace';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

/** Ids of what the canvas marks as the path. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = window.cy?.nodes().map((node) => (node.hasClass('onpath') ? [node.id()] : []));
    return (ids ?? []).flat().toSorted();
  });
}

test.describe('Paths', () => {
  test('by keyboard: P, the other end by name, hop by hop, onto the canvas, undone', async ({ page, explore }) => {
    const paths = new PathsPanel(page);
    await explore.open();
    const before = await explore.canvas.positions();
    await explore.canvas.click(XI);
    await expect.poll(() => explore.canvas.selected()).toEqual([XI]);
    await page.keyboard.press('p');
    await expect(paths.to).toBeFocused();
    expect(explore.path()).toBe(`/path/${XI}/-`);
    await page.keyboard.insertText('G20');
    await expect(paths.options.first()).toContainText('G20');
    await page.keyboard.press('Enter');

    const answer = await readPaths(XI, 'g20', 8);
    await expect(paths.lines).toHaveCount(answer.paths.length);
    await expect.poll(() => explore.path()).toBe(`/path/${XI}/g20`);
    await expect(paths.title).toBeFocused();
    await expect(paths.lines.first()).toHaveAttribute('aria-expanded', 'true');
    const [first] = answer.paths;
    const names = new Map(answer.nodes.map(({ id, properties }) => [id, properties['nameZh']]));
    expect(await paths.chain()).toEqual(first?.nodes.map((id) => names.get(id)));
    await expect(paths.steps).toHaveCount(first?.hops.flatMap(({ statements }) => statements).length ?? 0);

    await paths.add.focus();
    await page.keyboard.press('Enter');
    await expect(paths.shown).toBeVisible();
    await expect.poll(() => marked(page)).toEqual(first?.nodes.toSorted());
    const after = await explore.canvas.positions();
    expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in before))).toEqual(before);
    expect(Object.keys(after)).toContain('g20');

    await page.keyboard.press('Control+z');
    await expect.poll(() => explore.canvas.positions()).toEqual(before);
    await expect.poll(() => marked(page)).toEqual([]);
    await expect(paths.add).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(paths.root).toBeHidden();
    await expect.poll(() => explore.path()).toBe('/');
  });

  test('by mouse: two nodes, a hop with its evidence, the strip, and back', async ({ page, explore }) => {
    const paths = new PathsPanel(page);
    await explore.open();
    await explore.canvas.click(XI);
    await page.keyboard.down('Shift');
    await explore.canvas.click('china');
    await page.keyboard.up('Shift');
    await expect.poll(async () => (await explore.canvas.selected()).toSorted()).toEqual(['china', XI]);
    await explore.tool('找路径', 'Find path').click();
    await expect(paths.lines.first()).toBeVisible();
    await expect.poll(() => explore.path()).toBe(`/path/${XI}/china`);
    // All of it is drawn already: nothing has to come.
    const line = paths.lines.filter({ hasText: '网络空间命运共同体' }).first();
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
    await paths.root.getByRole('button', { name: '在画布上标出' }).click();
    await expect.poll(() => marked(page)).toEqual([XI, 'china', IDEA].toSorted());

    await paths.steps.first().click();
    await expect(explore.evidence.passages.first()).toBeVisible();
    await expect(paths.strip.getByRole('link').first()).toHaveText('习近平');
    await expect(paths.strip.locator('[aria-current="step"]')).toHaveCount(1);
    await explore.evidence.back.click();
    await expect(paths.lines.first()).toBeVisible();
    await page.goForward();
    await expect(explore.evidence.passages.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(paths.shown).toBeVisible();
    await paths.close.click();
    await expect(paths.root).toBeHidden();
    await expect.poll(() => marked(page)).toEqual([]);
  });

  test('the other end is chosen by a click on the canvas, and the ends can be swapped', async ({ page, explore }) => {
    const paths = new PathsPanel(page);
    await explore.open('/entity/china');
    await explore.inspector.root.getByRole('button', { name: '找路径' }).click();
    await expect(paths.to).toBeVisible();
    await explore.canvas.click('digital-economy');
    await expect(paths.lines.first()).toBeVisible();
    await expect.poll(() => explore.path()).toBe('/path/china/digital-economy');
    await paths.swap.click();
    await expect.poll(() => explore.path()).toBe('/path/digital-economy/china');
    await page.goBack();
    await expect(explore.inspector.name).toHaveText('中国');
  });

  test('say how much of a path that is marked the filters hide', async ({ page, explore }) => {
    const paths = new PathsPanel(page);
    await explore.open(`/path/${XI}/g20`);
    await paths.add.click();
    await expect(paths.shown).toBeVisible();
    await expect(paths.root).not.toContainText('被筛选藏起');
    await explore.legend.toggle('行动者').click();
    await expect(paths.root).toContainText('其中 3 个节点被筛选藏起了');
    await page.keyboard.press('Control+z');
    await expect(paths.root).not.toContainText('被筛选藏起');
  });

  test('only some types, kept in the address over a reload', async ({ page, explore }) => {
    const paths = new PathsPanel(page);
    await explore.open(`/path/${XI}/${IDEA}`);
    await paths.types.click();
    await paths.root.getByRole('checkbox', { name: '提出', exact: true }).check();
    await expect(paths.lines).toHaveCount(1);
    await expect(page).toHaveURL(/\?types=PROPOSED$/);
    await page.reload();
    await expect(paths.types).toHaveText('只经过 1 种关系');
    await expect(paths.lines).toHaveCount(1);
    await paths.root.getByRole('button', { name: '不限关系' }).click();
    await expect(page).toHaveURL(new RegExp(`/path/${XI}/${IDEA}$`));
    await expect(paths.lines).toHaveCount(8);
  });

  test.describe('that lead nowhere', () => {
    test.use({ expectedErrors: [/Failed to load resource/] });

    test('say why: too far, one node, an unknown one, no answer', async ({ page, explore }) => {
      const paths = new PathsPanel(page);
      await page.goto(`/path/${XI}/g20?max=1`);
      await expect(paths.root).toContainText('1 步以内没有路径');
      await paths.root.getByRole('button', { name: '找到 10 步以内' }).click();
      await expect(paths.lines.first()).toBeVisible();

      await page.goto('/path/china/china');
      await expect(paths.root).toContainText('两端是同一个节点');
      await page.goto('/path/china/no-such-entity');
      await expect(paths.root).toContainText('有一端不在图中');

      await explore.open();
      const answers = (url: URL) => url.pathname === '/api/paths';
      await page.route(answers, (route) => route.abort('connectionrefused'));
      await explore.canvas.click(XI);
      await page.keyboard.press('p');
      await paths.to.fill('wlzq');
      await expect(paths.options.first()).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(paths.root.getByRole('alert')).toContainText('连不上服务');
      await page.unroute(answers);
      await paths.root.getByRole('button', { name: '重试' }).click();
      await expect(paths.lines.first()).toBeVisible();
    });

    test('say which limit ended the search', async ({ page }) => {
      const paths = new PathsPanel(page);
      const answer = await readPaths(XI, 'g20', 8);
      const cut = { ...answer, paths: [], returned: 0, truncated: false };
      const search = { ...answer.search, hops: 2, reached: 'nodes' };
      await page.route(
        (url) => url.pathname === '/api/paths',
        (route) => route.fulfill({ json: { ...cut, search } }),
      );
      await page.goto(`/path/${XI}/g20`);
      await expect(paths.root).toContainText('2 步以内没有路径，更远的没有找：要看的节点太多');
    });
  });

  test('are copied as prose in either language, with where it is said', async ({ page, context, explore }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const paths = new PathsPanel(page);
    await explore.open(`/path/${XI}/g20`);
    await paths.copy.click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await expect.poll(clipboard).toMatch(/^从“习近平”到“G20”（3 步）：\n1\. 习近平提出网络空间命运共同体（.*第\d+段/);
    const lines = (await clipboard()).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toContain(`/path/${XI}/g20`);
    await paths.copy.click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await expect
      .poll(clipboard)
      .toMatch(/^From “Xi Jinping” to “G20” \(3 hops\):\n1\. Xi Jinping proposed community with .* \(.*¶\d+/);
    expect(await clipboard()).not.toMatch(/\p{Script=Han}/u);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`Axe finds nothing on paths (${colorScheme}, ${viewport.width} px)`, () => {
      test.use({ colorScheme, viewport, locale: 'en-GB' });

      test('while an end is chosen, in the list, and beside the evidence', async ({ page, explore }) => {
        const paths = new PathsPanel(page);
        await explore.open(`/path/${XI}/-`);
        await paths.to.fill('G20');
        await expect(paths.options.first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        await page.keyboard.press('Enter');
        await expect(paths.steps.first()).toBeVisible();
        await paths.types.click();
        await expect(paths.root.getByRole('checkbox').first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        await paths.types.click();
        await paths.add.click();
        await expect(paths.shown).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        await paths.steps.first().click();
        await expect(explore.evidence.passages.first()).toBeVisible();
        await expect(paths.strip).toBeVisible({ visible: viewport.width >= 768 });
        expect.soft(await objections(page)).toEqual([]);
      });
    });
  }
}
