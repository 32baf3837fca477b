import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textsInTheWrongLanguage } from '../pages/chrome-text.ts';
import { ConsolePage } from '../pages/console-page.ts';
import { either } from '../pages/either.ts';
import { expect, test } from '../story.ts';

/** Works for as long as it is let, in little memory. */
const RUNAWAY = 'MATCH (a), (b), (c), (d) WHERE a.id <> d.id RETURN count(*) AS c';
const MANY = 'UNWIND range(1, 12000) AS n RETURN n, toString(n) AS text';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

test.describe('The console', () => {
  test('runs what is written, and shows nodes by name, nothing as nothing, and large numbers whole', async ({
    page,
  }) => {
    const console = new ConsolePage(page);
    await console.open();
    await expect(page.getByRole('main')).toContainText('内置引擎');
    await console.ask(
      "MATCH (a:Actor {id: 'china'}) RETURN a, 9007199254740993 AS big, null AS none, ['x', 'y'] AS list, a.nameEn AS name",
    );
    await expect(console.grid).toHaveAttribute('aria-rowcount', '2');
    await expect(console.cell(1, 1)).toHaveText('中国');
    await expect(console.cell(1, 1).getByRole('link')).toHaveAttribute('href', '/entity/china');
    await expect(console.cell(1, 2)).toHaveText('9007199254740993');
    await expect(console.cell(1, 3)).toHaveText('null');
    await expect(console.facts).toContainText('1 行');
    await console.cell(1, 4).click();
    await expect(console.details).toContainText('List');
    await expect(console.details).toContainText('y');
    await console.tab('原始', 'Raw').click();
    await expect(console.results.getByRole('region', { name: '原始' })).toContainText('"$type": "Integer"');
    await console.tab('计划', 'Plan').click();
    await expect(console.results.getByRole('region', { name: '执行计划' })).toContainText('NodeScan');
  });

  test('marks what it does not know, and mends it with a key', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.write('MATCH (n:Initative) RETURN n.nameZh AS name LIMIT 3');
    const problem = page.getByRole('main').getByText('是否指');
    await expect(problem).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.cm-lintRange')).toHaveText('Initative');
    await page.keyboard.press('ControlOrMeta+.');
    await expect(console.editor).toHaveText('MATCH (n:Initiative) RETURN n.nameZh AS name LIMIT 3');
    await expect(problem).toBeHidden();
  });

  test('completes labels by name and by Chinese name, and properties', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.editor.focus();
    await page.keyboard.type('MATCH (n:Conc');
    await expect(console.completions.first()).toContainText('概念');
    await page.keyboard.press('Tab');
    await expect(console.editor).toHaveText('MATCH (n:Concept)');
    await console.write('MATCH (n:Concept) RETURN n.');
    await page.keyboard.insertText('importan');
    await page.keyboard.press('Control+Space');
    await expect(console.completions.first()).toContainText('importance');
    await page.keyboard.press('Enter');
    await expect(console.editor).toHaveText('MATCH (n:Concept) RETURN n.importance');
  });

  test.describe('with a statement that is wrong', () => {
    test.use({ expectedErrors: [/status of 40[03]/] });

    test('shows the words of the database and the place', async ({ page }) => {
      const console = new ConsolePage(page);
      await console.open();
      await console.ask('MATCH (n:Concept)\nRETRUN n');
      const failure = console.results.getByRole('alert');
      await expect(failure).toContainText('语法有误');
      await expect(failure).toContainText('第 2 行');
      await failure.getByRole('button', { name: '到出错处' }).click();
      await expect(console.editor).toBeFocused();
      await console.ask("CREATE (n:Concept {id: 'x'})");
      await expect(console.results.getByRole('alert')).toContainText('不能运行');
      await expect(console.side.getByRole('listitem').first()).toContainText('有误');
    });
  });

  test('runs several statements, or only what is selected', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.ask("RETURN 'a;b' AS first; // and\nRETURN 2 AS second");
    const statements = console.results.getByRole('toolbar').getByRole('button');
    await expect(statements).toHaveCount(2);
    await expect(console.grid).toContainText('second');
    await statements.first().click();
    await expect(console.cell(1, 1)).toHaveText('a;b');
    await console.editor.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(console.cell(1, 1)).toHaveText('2');
    await expect(statements).toHaveCount(0);
  });

  test('stops what runs, keeps what came, and says so', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.ask(RUNAWAY);
    await expect(console.facts).toContainText('正在接收');
    await console.stop.click();
    await expect(console.stop).toBeHidden();
    await expect(console.results).toContainText('已停止');
    await expect(console.side.getByRole('listitem').first()).toContainText('已停止');
    await console.ask('RETURN 1 AS one');
    await expect(console.cell(1, 1)).toHaveText('1');
  });

  test('says where an answer was cut, and lets the limits be changed', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.ask(MANY);
    await expect(console.results).toContainText('到 10,000 行为止');
    await expect(console.grid).toHaveAttribute('aria-rowcount', '10001');
    // Only what is in sight is in the page, and the last row is a key away.
    expect(await console.grid.getByRole('row').count()).toBeLessThan(100);
    await console.grid.focus();
    await page.keyboard.press('End');
    await expect(console.cell(10_000, 1)).toHaveText('10000');
    await console.results.getByRole('button', { name: '调整上限' }).click();
    await page.getByRole('spinbutton', { name: /^行数/ }).fill('5');
    await page.keyboard.press('Escape');
    await console.run.click();
    await expect(console.grid).toHaveAttribute('aria-rowcount', '6');
  });

  test('waits for parameters, takes them by type, and remembers what was asked', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.ask('MATCH (n:Entity {id: $id}) RETURN n.nameEn AS name LIMIT $most');
    await expect(page.getByRole('alert')).toContainText('$id、$most');
    await expect(console.parameter('id')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '值' }).fill('china');
    await page.keyboard.press('Enter');
    await expect(console.parameter('id')).toContainText('china');
    await console.parameter('most').click();
    await expect(page.getByRole('radio', { name: '数字' })).toBeChecked();
    await page.getByRole('textbox', { name: '值' }).fill('3');
    await page.keyboard.press('Enter');
    await console.run.click();
    await expect(console.cell(1, 1)).toHaveText('China');
    await page.reload();
    await console.editor.waitFor();
    await expect(console.editor).toContainText('$most');
    await expect(console.side.getByRole('listitem')).toHaveCount(1);
    await expect(console.parameter('id')).toContainText('china');
  });

  test('opens a statement of a link, with its parameters, and runs nothing by itself', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const console = new ConsolePage(page);
    await console.open();
    await console.write('RETURN $n AS n');
    await console.parameter('n').click();
    await page.getByRole('textbox', { name: '值' }).fill('词');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByText('链接已复制')).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/console#q=[\w-]+$/);
    await console.write('RETURN 0');
    await page.goto('/about');
    await page.goto(link);
    await expect(console.editor).toHaveText('RETURN $n AS n');
    await expect(console.parameter('n')).toContainText('词');
    await expect(console.results).toContainText('还没有结果');
    await expect(page).toHaveURL(/\/console$/);
  });

  test('teaches by examples, saves with a name, and takes away with a way back', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.part('示例', 'Examples').click();
    const example = console.side.getByRole('listitem').filter({ hasText: '名称里的一个词' });
    await example.getByRole('button').click();
    await expect(example).toContainText('CONTAINS');
    await console.run.click();
    await expect(console.grid).toContainText('主权');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('textbox', { name: '名称' }).fill('按词查找');
    await page.keyboard.press('Enter');
    await expect(console.side.getByRole('button', { name: '按词查找', exact: true })).toBeVisible();
    await console.side.getByRole('button', { name: '删除“按词查找”' }).click();
    await expect(console.side.getByRole('listitem')).toHaveCount(0);
    await console.side.getByRole('button', { name: '撤销' }).click();
    await expect(console.side.getByRole('button', { name: '按词查找', exact: true })).toBeVisible();
    const download = page.waitForEvent('download');
    await console.side.getByRole('button', { name: '导出' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('按词查找');
    await console.part('结构', 'Schema').click();
    await console.side.getByRole('button', { name: /^PROPOSED / }).click();
    await expect(console.editor).toContainText('[r:PROPOSED]');
  });

  test('gives rows away as a file, and nodes to the explorer, which undo takes back', async ({ page, explore }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.ask("MATCH (a {id: 'china'})-[r:PROPOSED]->(b) RETURN a, r, b, '=1+1' AS formula");
    const exporting = console.results.getByRole('button', { name: '导出' });
    await exporting.click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV（' }).click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv).toMatch(/^\uFEFFa,r,b,formula\r\nchina,china~PROPOSED~/);
    expect(csv).toContain(",'=1+1\r\n");
    await console.results.getByRole('button', { name: /^送到探索/ }).click();
    await expect(explore.canvas.root).toBeVisible();
    await expect(page).toHaveURL(/\/(\?.*)?$/);
    await page.getByRole('button', { name: /^撤销：打开视图/ }).click();
    await expect(page.getByRole('button', { name: /^重做：打开视图/ })).toBeVisible();
  });

  test('works by keyboard alone: write, run, walk the rows, sort, leave', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.editor.focus();
    await page.keyboard.type('UNWIND [2, 1, 3] AS n RETURN n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(console.cell(1, 1)).toHaveText('2');
    // Tab indents, and after Escape it leaves.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(console.editor).not.toBeFocused();
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(console.grid).toBeFocused({ timeout: 50 });
    }).toPass();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(console.cell(1, 1)).toHaveText('1');
    await page.keyboard.press('Enter');
    await expect(console.cell(1, 1)).toHaveText('3');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(console.details).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(console.details).toBeHidden();
    await console.editor.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowUp');
    await expect(console.editor).toContainText('UNWIND');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowDown');
    await expect(console.editor).not.toContainText('UNWIND');
  });

  test('leaves an input method alone while it composes', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.write("RETURN 'a' AS x // ");
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', { text: 'wang', selectionStart: 4, selectionEnd: 4 });
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(console.completions).toHaveCount(0);
    await expect(console.results).toContainText('还没有结果');
    await client.send('Input.insertText', { text: '网络' });
    await expect(console.editor).toHaveText("RETURN 'a' AS x // 网络");
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(console.cell(1, 1)).toHaveText('a');
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`The console in ${language}`, () => {
    test.use({ locale: language === 'zh' ? 'zh-CN' : 'en-US' });

    test('says nothing in the other language', async ({ page }) => {
      const console = new ConsolePage(page);
      await console.open();
      const found: Record<string, string[]> = {};
      const look = async (screen: string) => {
        const texts = await textsInTheWrongLanguage(page, language);
        if (texts.length > 0) found[screen] = texts;
      };
      await look('empty');
      await console.ask('MATCH (a:Actor)-[r:PROPOSED]->(b) RETURN a, r, $x AS x');
      await expect(page.getByRole('alert')).toContainText('$x');
      await look('waiting');
      await page.keyboard.press('Enter');
      await look('parameter');
      await page.getByRole('textbox', { name: either('值', 'Value') }).fill('1');
      await page.keyboard.press('Enter');
      await console.run.click();
      await expect(console.grid).toBeVisible();
      await look('table');
      await console.tab('计划', 'Plan').click();
      await expect(console.results.getByText('NodeScan').first()).toBeVisible();
      await look('plan');
      for (const [zh, en] of [
        ['已存', 'Saved'],
        ['示例', 'Examples'],
        ['结构', 'Schema'],
      ] as const) {
        await console.part(zh, en).click();
        if (zh !== '已存') await expect(console.side.getByRole('listitem').first()).toBeVisible();
        await look(zh);
      }
      expect(found).toEqual({});
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`Axe finds nothing in the console (${colorScheme})`, () => {
    test.use({ colorScheme });

    test('empty, with rows, with an open cell, with a plan', async ({ page }) => {
      const console = new ConsolePage(page);
      await console.open();
      expect.soft(await objections(page)).toEqual([]);
      await console.ask('MATCH (a:Actor)-[r:PROPOSED]->(b) RETURN a, r, b, r.evidence AS evidence');
      await console.cell(1, 4).click();
      await expect(console.details).toBeVisible();
      await console.part('示例', 'Examples').click();
      await expect(console.side.getByRole('listitem').first()).toBeVisible();
      expect.soft(await objections(page)).toEqual([]);
      await console.tab('计划', 'Plan').click();
      await expect(console.results.getByText('Expand').first()).toBeVisible();
      await console.part('结构', 'Schema').click();
      expect.soft(await objections(page)).toEqual([]);
    });
  });
}

test.describe('On a phone, the console', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('has editor, then results, and Run within reach above the places', async ({ page }) => {
    const console = new ConsolePage(page);
    await console.open();
    await console.write('MATCH (a:Actor)-[r:PROPOSED]->(b) RETURN a, r, b');
    const bar = await console.run.boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThan(844 - 56);
    expect(bar?.y).toBeGreaterThan(700);
    await console.run.tap();
    await expect(console.grid).toBeVisible();
    await expect(console.cell(1, 1)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await objections(page)).toEqual([]);
    await page.getByRole('button', { name: '示例' }).tap();
    await console.side.getByRole('listitem').first().getByRole('button').tap();
    await expect(console.side).toBeHidden();
    await expect(console.editor).not.toContainText('PROPOSED');
  });
});
