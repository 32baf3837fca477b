import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textsInTheWrongLanguage } from '../pages/chrome-text.ts';
import { Phone } from '../pages/phone.ts';
import { TablesDrawer } from '../pages/tables-drawer.ts';
import { readOverview } from '../read-api.ts';
import { documentsOf } from '../seen-part.ts';
import { expect, test } from '../story.ts';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} (${target.flat().join(' ')})`));
}

/** Names of the start view as the table should order them: by pinyin. */
async function namesByPinyin(): Promise<string[]> {
  const { nodes } = await readOverview();
  const order = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
  return nodes.map(({ properties }) => String(properties['nameZh'])).toSorted(order.compare);
}

test.describe('The table of the canvas', () => {
  // So high that every row of the start view is in the page.
  test.use({ viewport: { width: 1280, height: 1900 } });

  test('opens by key under the canvas, lists what is drawn, and gives room and keyboard back', async ({
    page,
    explore,
  }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    const { nodes } = await readOverview();
    const before = await explore.canvas.root.boundingBox();
    await tables.open.focus();
    await page.keyboard.press('t');
    await expect(tables.tab('节点', 'Nodes')).toBeFocused();
    await expect(tables.counted).toHaveText(`${nodes.length} 个节点`);
    await expect(tables.grid).toHaveAttribute('aria-rowcount', String(nodes.length + 1));
    const drawer = await tables.root.boundingBox();
    await expect
      .poll(async () => (await explore.canvas.root.boundingBox())?.height)
      .toBeCloseTo((before?.height ?? 0) - (drawer?.height ?? 0), 0);
    await expect.poll(() => explore.canvas.covered()).toEqual([]);

    await tables.edge.focus();
    await page.keyboard.press('ArrowUp');
    await expect(tables.edge).toHaveAttribute('aria-valuenow', String((drawer?.height ?? 0) + 24));
    await page.keyboard.press('Escape');
    await expect(tables.root).toBeHidden();
    await expect(tables.open).toBeFocused();
    await expect.poll(async () => (await explore.canvas.root.boundingBox())?.height).toBe(before?.height);
    // Its height is remembered over a reload.
    await explore.open();
    await tables.open.click();
    await expect(tables.edge).toHaveAttribute('aria-valuenow', String((drawer?.height ?? 0) + 24));
  });

  test('names go by pinyin, amounts from the most, dates with undated rows last', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    await tables.openTall();
    const wanted = await namesByPinyin();
    await expect(tables.rows).toHaveCount(wanted.length);

    await tables.title('名称', 'Name').click();
    await expect.poll(() => tables.column(1)).toEqual(wanted);
    await expect(tables.grid.getByRole('columnheader', { name: '名称' })).toHaveAttribute('aria-sort', 'ascending');
    await tables.title('名称', 'Name').click();
    await expect.poll(() => tables.column(1)).toEqual(wanted.toReversed());

    await tables.title('图中的关系', 'In graph').click();
    const amounts = async () => (await tables.column(6)).map((text) => Number(text.replaceAll(',', '')));
    await expect.poll(async () => (await amounts()).toSorted((a, b) => b - a)).toEqual(await amounts());
    expect((await amounts())[0]).toBeGreaterThan(10);

    await tables.title('日期', 'Date').click();
    const dates = () => tables.column(4);
    await expect.poll(async () => (await dates())[0]).toMatch(/^\d{4}/);
    const ascending = await dates();
    const dated = ascending.filter((date) => date !== '');
    expect(ascending.slice(0, dated.length)).toEqual(dated.toSorted());
    await tables.title('日期', 'Date').click();
    await expect
      .poll(async () => (await dates()).slice(0, dated.length).map((date) => date.slice(0, 4)))
      .toEqual(
        dated
          .map((date) => date.slice(0, 4))
          .toSorted()
          .toReversed(),
      );
  });

  test('rows and nodes are selected together, by hand and by keyboard, and the keyboard stays where it is', async ({
    page,
    explore,
  }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    await tables.openTall();
    await tables.title('名称', 'Name').click();
    await tables.row('习近平').click();
    await expect.poll(() => explore.canvas.selected()).toEqual(['xi-jinping']);
    await expect(explore.inspector.name).toHaveText('习近平');
    await expect.poll(() => explore.canvas.covered(['xi-jinping'])).toEqual([]);
    await tables.row('中国').click({ modifiers: ['ControlOrMeta'] });
    await expect.poll(async () => (await explore.canvas.selected()).toSorted()).toEqual(['china', 'xi-jinping']);

    // From the canvas to the table: marked there, and no keyboard taken.
    await explore.canvas.click('united-nations');
    await expect.poll(() => tables.selected()).toEqual(['联合国']);
    await expect(tables.grid.locator(':focus')).toHaveCount(0);

    // One tab stop; it waits at the row that was selected.
    await expect(tables.stop).toHaveCount(1);
    await tables.stop.focus();
    await expect(tables.row('联合国').getByRole('rowheader')).toBeFocused();
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await tables.selected()).length).toBe(2);
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await tables.selected()).length).toBe(2);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await tables.selected()).length).toBe(3);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await tables.selected()).length).toBe(1);
    await page.keyboard.press('ControlOrMeta+a');
    const { nodes } = await readOverview();
    await expect.poll(async () => (await explore.canvas.selected()).length).toBe(nodes.length);
    await expect(tables.grid.locator(':focus')).toHaveCount(1);
  });

  test('statements: one row a line of the canvas, opened by Enter', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    const { relationships } = await readOverview();
    await tables.open.click();
    await tables.tab('关系', 'Relationships').click();
    await expect(tables.counted).toHaveText(`${relationships.length} 条关系`);
    await tables.filter.fill('习近平 提出');
    await expect(tables.rows).toHaveCount(1);
    await tables.title('起点', 'From').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(explore.evidence.sentence).toContainText('习近平');
    await expect
      .poll(() => explore.canvas.selected())
      .toContain('xi-jinping~PROPOSED~community-with-shared-future-in-cyberspace');
  });

  test('nothing is filtered while an input method composes', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    const { nodes } = await readOverview();
    await tables.open.click();
    await tables.filter.focus();
    const client = await page.context().newCDPSession(page);
    for (const text of ['w', 'wang', "wang'luo"]) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(tables.filter).toHaveValue(text);
      await expect(tables.counted).toHaveText(`${nodes.length} 个节点`);
    }
    // The Escape of the input method closes nothing.
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Escape', windowsVirtualKeyCode: 229 });
    await expect(tables.root).toBeVisible();
    await client.send('Input.insertText', { text: '网络主权' });
    await expect(tables.counted).toHaveText(`2 个，共 ${nodes.length} 个节点`);
    await expect.poll(() => tables.column(1)).toEqual(expect.arrayContaining(['网络主权', '尊重网络主权']));
    // The first Escape empties the box, the second closes.
    await page.keyboard.press('Escape');
    await expect(tables.filter).toHaveValue('');
    await expect(tables.counted).toHaveText(`${nodes.length} 个节点`);
    await page.keyboard.press('Escape');
    await expect(tables.root).toBeHidden();
  });

  test('what is out of sight is dimmed behind a switch, and comes back from there', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    const { nodes } = await readOverview();
    await explore.legend.toggle('原则').click();
    await tables.openTall();
    await tables.row('习近平').click();
    await page.keyboard.press('h');
    await expect(tables.row('习近平')).toBeHidden();
    const principles = nodes.filter(({ labels }) => labels.includes('Principle')).length;
    await expect(tables.counted).toHaveText(`${nodes.length - principles - 1} 个，共 ${nodes.length} 个节点`);
    await tables.withHidden.check();
    await expect(tables.counted).toHaveText(`${nodes.length} 个节点`);
    await tables.title('画布上', 'In sight').click();
    await expect(tables.row('习近平')).toContainText('已隐藏');
    await tables.row('习近平').getByRole('button', { name: '重新显示“习近平”' }).click();
    await expect.poll(() => explore.canvas.ids()).toContain('xi-jinping');
    await expect(tables.row('尊重网络主权')).toContainText('被筛选藏起');
  });

  for (const mark of [false, true]) {
    test(`what is listed goes out as CSV ${mark ? 'with' : 'without'} a byte order mark`, async ({ page, explore }) => {
      const tables = new TablesDrawer(page);
      await explore.open();
      await tables.open.click();
      await tables.filter.fill('China');
      await expect(tables.rows).toHaveCount(1);
      await tables.exportButton.click();
      const panel = page.getByRole('dialog', { name: '导出表格' });
      if (mark) await panel.getByRole('checkbox', { name: /Excel/ }).check();
      const begun = page.waitForEvent('download');
      await panel.getByRole('button', { name: '下载 CSV' }).click();
      const file = await begun;
      expect(file.suggestedFilename()).toMatch(/^cyberspace-community-nodes-\d{4}-\d\d-\d\d\.csv$/);
      const bytes = await readFile(await file.path());
      const { nodes, relationships, degrees } = await readOverview();
      const china = nodes.find(({ id }) => id === 'china');
      const drawn = relationships.filter(({ source, target }) => source === 'china' || target === 'china').length;
      const documents = documentsOf(china ?? { properties: {} }).length;
      const wanted =
        '标识,中文名,英文名,类别,小类,日期,画布上的关系,图中的关系,文献,固定,画布上\r\n' +
        `china,中国,China,行动者,国家,,${drawn},${degrees['china']},${documents},否,可见\r\n`;
      expect(bytes).toEqual(Buffer.from((mark ? '\uFEFF' : '') + wanted, 'utf8'));
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(tables.exportButton).toBeFocused();
      await expect(tables.root).toBeVisible();
    });
  }

  test('JSON holds what is drawn, in the shapes of the API', async ({ page, explore }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    await tables.open.click();
    await tables.exportButton.click();
    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 JSON' }).click();
    const text = await readFile(await (await begun).path(), 'utf8');
    const { nodes, relationships } = await readOverview();
    expect(JSON.parse(text)).toMatchObject({ dataset: { id: 'cyberspace-community' }, nodes, relationships });
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`The table in English (${colorScheme})`, () => {
    test.use({ colorScheme, locale: 'en-GB' });

    test('speaks English, sorts by the alphabet, and axe finds nothing', async ({ page, explore }) => {
      const tables = new TablesDrawer(page);
      await explore.open();
      await tables.open.click();
      await tables.title('名称', 'Name').click();
      const { nodes } = await readOverview();
      const order = new Intl.Collator('en', { numeric: true });
      const names = nodes.map(({ properties }) => String(properties['nameEn'])).toSorted(order.compare);
      await expect.poll(async () => (await tables.column(1)).slice(0, 6)).toEqual(names.slice(0, 6));
      await tables.row('China').click();
      expect.soft(await objections(page)).toEqual([]);
      expect.soft(await textsInTheWrongLanguage(page, 'en')).toEqual([]);
      await tables.exportButton.click();
      await expect(page.getByRole('dialog', { name: 'Export table' })).toBeVisible();
      expect.soft(await objections(page)).toEqual([]);
      expect.soft(await textsInTheWrongLanguage(page, 'en')).toEqual([]);
    });
  });
}

test.describe('The table on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('takes the place of the canvas and scrolls sideways with the names standing still', async ({
    page,
    explore,
  }) => {
    const tables = new TablesDrawer(page);
    await explore.open();
    await new Phone(page).moreTools.tap();
    await page.getByRole('menuitem', { name: '表格与文字' }).tap();
    await expect(tables.rows.first()).toBeVisible();
    const name = tables.grid.getByRole('rowheader').first();
    const before = await name.boundingBox();
    await tables.grid.evaluate((grid) => grid.scrollBy(260, 0));
    await expect.poll(() => tables.grid.evaluate((grid) => grid.scrollLeft)).toBeGreaterThan(200);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect.soft(await objections(page)).toEqual([]);
    await tables.row('中国').tap();
    await expect(explore.inspector.name).toHaveText('中国');
    await expect(tables.row('中国')).toHaveAttribute('aria-selected', 'true');
    await explore.inspector.close.tap();
    await tables.close.tap();
    await expect(tables.root).toBeHidden();
    await expect(explore.canvas.root).toBeVisible();
  });
});
