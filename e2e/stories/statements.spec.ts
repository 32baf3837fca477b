import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { StatementsDialog } from '../pages/statements-dialog.ts';
import { expect, test } from '../story.ts';

const HUB = 'community-with-shared-future-in-cyberspace';
const STATEMENT = `china~PROMOTES~${HUB}`;

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

/** Rows of a statement, asked as the console asks. */
async function rowsOf(page: Page, statement: string): Promise<number> {
  const response = await page.request.post('/api/query', { data: { statement } });
  expect(response.status()).toBe(200);
  const lines = (await response.text()).trimEnd().split('\n');
  const summary: { summary?: { rows: number } } = JSON.parse(lines.at(-1) ?? '{}');
  return summary.summary?.rows ?? -1;
}

test.describe('The Cypher behind what was done', () => {
  test('opens from the details, line by line, in both languages, and costs nothing before', async ({
    page,
    explore,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).searchParams.has('statement')) asked.push(new URL(request.url()).pathname);
    });
    const dialog = new StatementsDialog(page);
    await explore.open('/entity/china');
    await expect(explore.inspector.name).toHaveText('中国');
    expect(asked).toEqual([]);
    await StatementsDialog.buttonIn(explore.inspector.root).click();
    await expect(dialog.title).toHaveText('打开 中国');
    await expect(dialog.clauses.first()).toContainText('MATCH (n:Entity {id: $id})');
    await expect(dialog.clauses.first()).toContainText('找到这个实体 n');
    await expect(dialog.root.getByRole('row', { name: /\$id "china"/ }).first()).toBeVisible();
    expect(asked).toEqual(['/api/entities/china']);
    await dialog.ran.first().click();
    await expect(dialog.ran.first().getByText('给出实体和它的关系数。')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    await expect(StatementsDialog.buttonIn(explore.inspector.root)).toBeFocused();

    await explore.frame.language.click();
    await StatementsDialog.buttonIn(explore.inspector.root).click();
    await expect(dialog.clauses.first()).toContainText('Find the entity n');
    const explanations = await dialog.root.locator('[lang="en"]').allInnerTexts();
    expect(explanations.length).toBeGreaterThan(3);
    expect(explanations.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('its statement runs as it is copied, with the values filled in', async ({ page, context, explore }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = new StatementsDialog(page);
    await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
    await StatementsDialog.buttonIn(explore.evidence.root).click();
    await expect(dialog.clauses.first()).toContainText('-[r:PROMOTES]->');
    await dialog.fill.check();
    await dialog.button('复制', 'Copy').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`'${STATEMENT}'`);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toContain('$id');
    expect(await rowsOf(page, copied)).toBeGreaterThan(0);
  });

  test('leads to the console with statement and parameters in the address', async ({ page, explore }) => {
    const dialog = new StatementsDialog(page);
    await explore.open('/path/xi-jinping/g20');
    await StatementsDialog.buttonIn(page.locator('#panel')).click();
    await expect(dialog.clauses.filter({ hasText: 'allShortestPaths' }).first()).toBeVisible();
    await expect(dialog.toConsole).toHaveAttribute('href', /^\/console#q=[\w-]{50,}$/);
    await dialog.toConsole.click();
    await expect(dialog.root).toBeHidden();
    await expect.poll(() => explore.path()).toBe('/console');
  });

  test('lists what was done lately under a key, and goes through it by keyboard', async ({ page, explore }) => {
    const dialog = new StatementsDialog(page);
    await explore.open();
    await explore.search.input.fill('wlzq');
    await expect(explore.search.options.first()).toBeVisible();
    await StatementsDialog.buttonIn(explore.search.region).click();
    await expect(dialog.title).toHaveText('搜索“wlzq”');
    await expect(dialog.ran.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await explore.canvas.root.focus();
    await page.keyboard.press('y');
    await expect(dialog.root).toBeVisible();
    await expect(dialog.actions.filter({ hasText: '搜索“wlzq”' })).toHaveCount(1);
    const start = dialog.actions.filter({ hasText: '起始视图' });
    await start.focus();
    await page.keyboard.press('Enter');
    await expect(start).toHaveAttribute('aria-current', 'true');
    await expect(dialog.title).toHaveText('起始视图');
    await expect(dialog.clauses.first()).toContainText('MATCH (n:Entity)');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${colorScheme}`, () => {
      test.use({ colorScheme });
      test('axe finds nothing, wide and on a phone', async ({ page, explore }) => {
        const dialog = new StatementsDialog(page);
        await explore.open('/entity/china');
        await page.keyboard.press('y');
        await expect(dialog.clauses.first()).toBeVisible();
        await dialog.ran.first().click();
        expect.soft(await objections(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        await expect(dialog.clauses.first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      });
    });
  }
});
