/** The texts that the graph was drawn from, read in the page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textsInTheWrongLanguage } from '../pages/chrome-text.ts';
import { ExplorePage } from '../pages/explore-page.ts';
import { ReaderPage } from '../pages/reader-page.ts';
import { readDocument, readDocuments, readMeta } from '../read-api.ts';
import { expect, test } from '../story.ts';

const DOCUMENT = 'wang-song-2024';
const PASSAGE = 'ws004.c2-1.p02';
const STATEMENT = 'china~PROMOTES~community-with-shared-future-in-cyberspace';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

/** As if the server had the text of the document: `text` for each of its passages. */
async function withTexts(page: Page, text: (passage: string) => string): Promise<void> {
  const meta = await readMeta();
  const view = await readDocument(DOCUMENT);
  const items = view.passages.map(({ id }) => ({ passage: id, text: text(id), marks: [] }));
  const whole = { returned: items.length, truncated: false, limit: 50, cursor: null };
  await page.route(/\/api\/meta$/, (route) =>
    route.fulfill({ json: { ...meta, features: { ...meta.features, sourceTexts: true } } }),
  );
  await page.route(/\/api\/documents\/[^/]+$/, (route) => route.fulfill({ json: { ...view, hasText: true } }));
  await page.route(/\/paragraphs$/, (route) => route.fulfill({ json: { items, ...whole } }));
}

for (const [language, locale] of [
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const) {
  test.describe(`The documents (${language})`, () => {
    test.use({ locale });

    test('are listed by date with what was drawn from each, and lead to their text', async ({ page }) => {
      const { documents, cited } = await readDocuments();
      const reader = new ReaderPage(page);
      await reader.open('/');
      await page.getByRole('link', { name: language === 'zh' ? '文献' : 'Documents', exact: true }).click();
      await expect(reader.title).toHaveText(language === 'zh' ? '文献' : 'Documents');
      const links = reader.root.locator('a[href^="/document/"]');
      await expect(links).toHaveText(
        documents.map(({ document }) => document[language === 'zh' ? 'nameZh' : 'nameEn']),
      );
      await expect(reader.root.locator('a[href^="/entity/"]')).toHaveCount(cited.length);
      expect(await textsInTheWrongLanguage(page, language)).toEqual([]);
      await links.last().click();
      await expect(page).toHaveURL(/\/document\/wang-song-2024$/);
      await expect(reader.root.getByRole('article')).toHaveCount(24);
      await expect(page).toHaveTitle(/王崧|Wang Song/);
      expect(await textsInTheWrongLanguage(page, language)).toEqual([]);
    });

    test('a passage has an address that opens its document at it, and coming back leads to where one was', async ({
      page,
    }) => {
      const reader = new ReaderPage(page);
      await reader.open(`/passage/${PASSAGE}`);
      await expect(reader.passage(PASSAGE)).toBeFocused();
      await expect(reader.passage(PASSAGE)).toHaveAttribute('data-selected');
      await expect(reader.passage(PASSAGE)).toBeInViewport();
      await expect(reader.contents.locator('[aria-current]')).toContainText(/基础设施|Infrastructure/);
      await page.keyboard.press('j');
      await expect(reader.passage('ws004.c2-2.p01')).toBeFocused();
      await page.keyboard.press('k');
      await page.keyboard.press('k');
      await expect(reader.passage('ws004.c2-1.p01')).toBeFocused();
      await reader.contents.getByRole('link', { name: /新篇章|A new chapter/ }).click();
      await expect(page).toHaveURL(/\/document\/wang-song-2024\/ws004\.c3$/);
      await expect(reader.section('ws004.c3').getByRole('heading')).toBeInViewport();
      await page.goBack();
      await expect(reader.passage('ws004.c2-1.p01')).toBeInViewport();
      const before = await reader.depthOf('ws004.c2-1.p01');
      await reader.passage('ws004.c2-1.p01').locator('a[href^="/entity/"]').first().click();
      await new ExplorePage(page).inspector.name.waitFor();
      await page.goBack();
      await expect.poll(() => reader.depthOf('ws004.c2-1.p01')).toBeLessThanOrEqual(before + 2);
      expect(await reader.depthOf('ws004.c2-1.p01')).toBeGreaterThanOrEqual(before - 2);
    });
  });
}

test('a statement leads to its passage in the document, and the passage back to the statement', async ({
  page,
  explore,
}) => {
  await explore.open(`/relationship/${encodeURIComponent(STATEMENT)}`);
  await explore.evidence.passages.first().getByRole('link', { name: '在文献中阅读' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.selected).toBeFocused();
  await expect(page).toHaveURL(/\/passage\//);
  const more = reader.selected.getByRole('button', { name: /^全部/ });
  if (await more.isVisible()) await more.click();
  await reader.selected.locator(`a[href="/relationship/${encodeURIComponent(STATEMENT)}"]`).click();
  await expect(explore.evidence.sentence).toBeVisible();
});

test('names in the text, entities beside it and statements mark each other', async ({ page }) => {
  const reader = new ReaderPage(page);
  await reader.open(`/passage/${PASSAGE}`);
  const passage = reader.passage(PASSAGE);
  const chip = passage.getByRole('list', { name: '提到的实体' }).getByRole('link').first();
  const id = await chip.getAttribute('data-entity');
  await chip.focus();
  await expect(passage.locator(`p [data-entity="${id}"][data-paired]`).first()).toBeVisible();
  await passage.getByRole('list', { name: '支撑的关系' }).getByRole('link').first().hover();
  await expect(passage.locator('[data-ends][data-paired]')).toHaveCount(1);
  await expect(passage.getByRole('list', { name: '提到的实体' }).locator('[data-paired]')).not.toHaveCount(0);
});

test('finding counts the places, goes from one to the next, and waits for an input method', async ({ page }) => {
  const reader = new ReaderPage(page);
  await reader.open(`/document/${DOCUMENT}`);
  await reader.choice('中文', '中文').click();
  await reader.root.getByRole('article').first().waitFor();
  await page.keyboard.press('f');
  await expect(reader.find).toBeFocused();
  const client = await page.context().newCDPSession(page);
  for (const text of ['w', "wang'luo"]) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(reader.find).toHaveValue(text);
  }
  await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(reader.found).toBeEmpty();
  await client.send('Input.insertText', { text: '主权' });
  await expect(reader.found).toContainText(/^1\/\d+/);
  const marks = reader.root.locator('mark[data-match]');
  const numbers = await marks.evaluateAll((all) => new Set(all.map((mark) => mark.getAttribute('data-match'))).size);
  await expect(reader.found).toContainText(`1/${numbers}`);
  await expect(reader.currentMatch.first()).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(reader.found).toContainText(`2/${numbers}`);
  await expect(reader.currentMatch.first()).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(reader.found).toContainText(`${numbers}/${numbers}`);
  await reader.find.fill('没有这样的话');
  await expect(reader.found).toContainText('没有找到');
  await page.keyboard.press('Escape');
  await expect(reader.find).toHaveCount(0);
  await expect(marks).toHaveCount(0);
});

test('paragraphs: without source texts the page says how to get them, with them it shows them', async ({ page }) => {
  const reader = new ReaderPage(page);
  await reader.open(`/document/${DOCUMENT}`);
  await reader.choice('原文', 'Paragraph').click();
  await expect(reader.root.getByText(/SOURCES_DIR/)).toBeVisible();
  await expect(reader.passage(PASSAGE).locator('[data-block="zh"]')).toHaveCount(1);
  await withTexts(page, (passage) => `这是 ${passage} 的一段自编文字。`);
  await page.reload();
  await expect(reader.passage(PASSAGE).locator('[data-block="text"]')).toHaveText(`这是 ${PASSAGE} 的一段自编文字。`);
  await expect(reader.root.getByText(/SOURCES_DIR/)).toHaveCount(0);
  await reader.choice('中文', '中文').click();
  await expect(reader.passage(PASSAGE).locator('p[data-block]')).toHaveCount(1);
});

test('a passage is shown on the canvas, its citation and its link are copied', async ({ page, context, explore }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const reader = new ReaderPage(page);
  await reader.open(`/passage/${PASSAGE}`);
  await reader.action('链接', 'Link').click();
  await expect.poll(clipboard).toMatch(new RegExp(`^http.*/passage/${PASSAGE}$`));
  await reader.action('引用', 'Cite').click();
  await expect.poll(clipboard).toMatch(new RegExp(`^王崧\\. [^]*第2段[^]*\\n知图，段落 ${PASSAGE}$`));
  const named = await reader.selected.getByRole('list', { name: '提到的实体' }).getByRole('link').all();
  const [first] = await Promise.all(named.map((link) => link.getAttribute('data-entity')));
  await reader.action('在画布上看', 'Show on canvas').click();
  await expect(explore.inspector.root).toBeVisible();
  await expect.poll(() => explore.path()).toBe(`/entity/${first}`);
});

test.describe('An address that leads to nothing', () => {
  test.use({ expectedErrors: [/404/] });

  test('says so, and offers what comes near', async ({ page }) => {
    const reader = new ReaderPage(page);
    await reader.open('/passage/ws004.c2-1.p99');
    await expect(reader.title).toHaveText('没有这一段');
    await reader.root.locator('a[href^="/passage/ws004.c2-1"]').first().click();
    await expect(reader.selected).toBeFocused();
    await reader.open('/document/wang-song-2042');
    await expect(reader.title).toHaveText('没有这份文献');
    await expect(reader.root.locator(`a[href="/document/${DOCUMENT}"]`)).toBeVisible();
  });
});

test('a document that is only spoken of, and a database without documents, say so', async ({ page }) => {
  const reader = new ReaderPage(page);
  await reader.open('/document/white-paper-2022');
  await expect(reader.root.getByText('没有收录这份文献的文本')).toBeVisible();
  const meta = await readMeta();
  await page.route(/\/api\/meta$/, (route) => route.fulfill({ json: { ...meta, dataset: null } }));
  await page.route(/\/api\/documents$/, (route) =>
    route.fulfill({ json: { documents: [], cited: [], returned: 0, total: 0, truncated: false, limit: 500 } }),
  );
  await reader.open('/documents');
  await expect(reader.root.getByText(/这个数据库不是知图的数据集/)).toBeVisible();
});

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('contents open in a sheet, what a passage names stands under it, and nothing is wider than the screen', async ({
    page,
  }) => {
    const reader = new ReaderPage(page);
    await reader.open(`/document/${DOCUMENT}`);
    await reader.contentsButton.tap();
    await reader.sheet.getByRole('link', { name: /网上对话/ }).tap();
    await expect(reader.sheet).toHaveCount(0);
    await expect(reader.section('ws004.c2-2').getByRole('heading')).toBeInViewport();
    const passage = reader.passage('ws004.c2-2.p01');
    const [text, names] = await Promise.all([
      passage.locator('p[data-block]').last().boundingBox(),
      passage.getByRole('list', { name: '提到的实体' }).boundingBox(),
    ]);
    expect(names?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
    const overflow = await reader.root.evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`Axe finds nothing in the documents (${colorScheme}, ${viewport.width} px)`, () => {
      test.use({ colorScheme, viewport });

      test('in the list, the text, the search and the contents', async ({ page }) => {
        const reader = new ReaderPage(page);
        await reader.open('/documents');
        await expect(reader.root.locator('a[href^="/document/"]').first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        await reader.open('/passage/cm002.body.p02');
        await expect(reader.selected).toBeFocused();
        await reader.findButton.click();
        await reader.find.fill('网络');
        await expect(reader.currentMatch.first()).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
        if (viewport.width > 767) return;
        await page.keyboard.press('Escape');
        await reader.contentsButton.click();
        await expect(reader.sheet).toBeVisible();
        expect.soft(await objections(page)).toEqual([]);
      });
    });
  }
}
