import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Phone } from '../pages/phone.ts';
import { readOverview } from '../read-api.ts';
import { documentsOf, seenPart, yearsIn } from '../seen-part.ts';
import { expect, test } from '../story.ts';

const PAPER = 'white-paper-text-2022';
const DOCUMENTS = ['文献', 'Documents'] as [string, string];
const TYPES = ['关系类型', 'Relationship types'] as [string, string];

/** “29 个节点中的 23 个”, or all of them. */
function share(shown: number, all: number, what: '节点' | '关系'): string {
  const counter = what === '节点' ? '个' : '条';
  return shown === all ? `${all} ${counter}${what}` : `${all} ${counter}${what}中的 ${shown} ${counter}`;
}

function summaryOf(part: Awaited<ReturnType<typeof seenPart>>): string {
  const [nodes, lines] = [share(part.ids.length, part.all.nodes, '节点'), share(part.lines, part.all.lines, '关系')];
  return `显示 ${nodes}、${lines}`;
}

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

/** As the page packs a canvas into a link. */
function packed(canvas: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(canvas)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer().then((bytes) => `#canvas=${Buffer.from(bytes).toString('base64url')}`);
}

test.describe('Filters', () => {
  test('by document: what one text states or mentions, counted, said aloud, and ended by its chip', async ({
    explore,
  }) => {
    await explore.open();
    const { filters, canvas } = explore;
    const part = await seenPart({
      node: (node) => documentsOf(node).includes(PAPER),
      relationship: (relationship) => documentsOf(relationship).includes(PAPER),
    });
    await filters.button.click();
    const row = filters.row(DOCUMENTS, '白皮书文本 2022-11');
    await row.click({ modifiers: ['Shift'] });
    await expect.poll(() => canvas.ids()).toEqual(part.ids);
    await expect(filters.summary).toContainText(summaryOf(part));
    await expect(filters.spoken()).toContainText(summaryOf(part));
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await expect(filters.row(DOCUMENTS, '评论 2023-03')).toHaveAttribute('aria-pressed', 'false');
    await expect(filters.button).toHaveAccessibleName('筛选，1 项生效');
    // Another document joins those that are shown.
    await filters.row(DOCUMENTS, '评论 2023-03').click();
    await expect(filters.chips).toHaveAccessibleName('取消：只看白皮书文本 2022-11、评论 2023-03');
    await filters.chips.click();
    await expect.poll(async () => (await canvas.ids()).length).toBe(part.all.nodes);
    await expect(filters.chips).toHaveCount(0);
  });

  test('by type, all by keyboard: the nodes stay, what was left without lines is counted', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const { filters, canvas } = explore;
    const before = await canvas.ids();
    const part = await seenPart({ relationship: ({ type }) => type !== 'PROMOTES' });
    await filters.button.focus();
    await page.keyboard.press('Enter');
    await expect(filters.root).toBeFocused();
    const heading = filters.section(...TYPES);
    await heading.focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-expanded', 'true');
    const row = filters.row(TYPES, '推动');
    await row.focus();
    await page.keyboard.press('Space');
    await expect(filters.summary).toContainText(summaryOf(part));
    expect(await canvas.ids()).toEqual(before);
    if (part.lone > 0) await expect(filters.summary).toContainText(`${part.lone} 个节点的关系都筛掉了，节点留着`);
    // “Only” lies to the right of the row.
    await page.keyboard.press('ArrowRight');
    await expect(filters.root.getByRole('button', { name: '只看推动' })).toBeFocused();
    await page.keyboard.press('Enter');
    const only = await seenPart({ relationship: ({ type }) => type === 'PROMOTES' });
    await expect(filters.summary).toContainText(`${summaryOf(only)}。${only.lone} 个节点的关系都筛掉了，节点留着。`);
    await page.keyboard.press('Escape');
    await expect(filters.root).toBeHidden();
    await expect(filters.button).toBeFocused();
    await filters.chips.focus();
    await page.keyboard.press('Enter');
    await expect(filters.chips).toHaveCount(0);
  });

  test('by date: two handles by keyboard and by hand, what has no date stays and is counted', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const { filters, canvas, frame } = explore;
    const { nodes, relationships } = await readOverview();
    const dated = [...nodes, ...relationships].flatMap((one) => [yearsIn(one) ?? []].flat()).filter(Number.isFinite);
    const [first, last] = [Math.min(...dated), Math.max(...dated)];
    const until = (from: number, to: number) =>
      seenPart({
        node: (one) => (yearsIn(one)?.[1] ?? Infinity) >= from && (yearsIn(one)?.[0] ?? -Infinity) <= to,
        relationship: (one) => (yearsIn(one)?.[1] ?? Infinity) >= from && (yearsIn(one)?.[0] ?? -Infinity) <= to,
      });
    await filters.button.click();
    await expect(filters.from).toHaveAttribute('aria-valuenow', String(first));
    await expect(filters.to).toHaveAttribute('aria-valuenow', String(last));
    const undated = nodes.filter((node) => yearsIn(node) === null).length;
    const lines = relationships.filter((relationship) => yearsIn(relationship) === null).length;
    await expect(filters.root).toContainText(`没有日期的留着：${undated} 个节点、${lines} 条关系`);

    await filters.from.focus();
    await page.keyboard.press('ArrowRight');
    await filters.to.focus();
    await page.keyboard.press('ArrowLeft');
    const inner = await until(first + 1, last - 1);
    await expect.poll(() => canvas.ids()).toEqual(inner.ids);
    await expect(filters.summary).toContainText(summaryOf(inner));
    await expect(filters.chips).toHaveAccessibleName(`取消：${first + 1}–${last - 1} 年`);
    await frame.undo.click();
    await expect(filters.to).toHaveAttribute('aria-valuenow', String(last));
    await expect.poll(async () => (await canvas.ids()).length).toBe((await until(first + 1, last)).ids.length);
    await frame.undo.click();
    await expect.poll(async () => (await canvas.ids()).length).toBe(nodes.length);
    await expect(frame.undo).toBeDisabled();

    // Dragged across the years, and one step all the same.
    const [start, end] = [await filters.from.boundingBox(), await filters.to.boundingBox()];
    if (start === null || end === null) throw new Error('no handles');
    const y = start.y + start.height / 2;
    await page.mouse.move(start.x + start.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(start.x + (end.x - start.x) / 3, y, { steps: 4 });
    await page.mouse.move(end.x + end.width / 2, y, { steps: 4 });
    await page.mouse.up();
    await expect(filters.from).toHaveAttribute('aria-valuenow', String(last));
    await expect.poll(() => canvas.ids()).toEqual((await until(last, last)).ids);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await canvas.ids()).length).toBe(nodes.length);
    await expect(frame.undo).toBeDisabled();

    await filters.datedOnly.check();
    await expect.poll(async () => (await canvas.ids()).length).toBe(nodes.length - undated);
    await expect(filters.root).toContainText(`没有日期的节点藏起：${undated} 个节点`);
  });

  test('by evidence: at least so many sources, one basis only, all cleared at once', async ({ page, explore }) => {
    await explore.open();
    const { filters, canvas, frame } = explore;
    const before = await canvas.ids();
    await filters.button.click();
    await filters.root.getByRole('radio', { name: '不限' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(filters.sources(2)).toBeChecked();
    const two = await seenPart({ relationship: ({ properties }) => Number(properties['sources']) >= 2 });
    await expect(filters.summary).toContainText(summaryOf(two));
    expect(await canvas.ids()).toEqual(before);
    await filters.row(['依据', 'Basis'], '文本明示').click();
    const unstated = await seenPart({
      relationship: ({ properties }) => Number(properties['sources']) >= 2 && properties['basis'] !== 'stated',
    });
    await expect(filters.summary).toContainText(summaryOf(unstated));
    await expect(filters.chips).toHaveText(['文本明示', '至少 2 个来源', '全部清除']);
    await expect(filters.button).toHaveAccessibleName('筛选，2 项生效');
    await filters.clearAll.click();
    await expect(filters.summary).toContainText(`画布上有 ${two.all.nodes} 个节点、${two.all.lines} 条关系`);
    await expect(filters.chips).toHaveCount(0);
    // One step, undone as one.
    await frame.undo.click();
    await expect(filters.chips).toHaveCount(3);
  });

  test('a node that filters hide is said to be hidden when it is looked for', async ({ explore }) => {
    await explore.open();
    const { filters, canvas, legend, page } = explore;
    await legend.toggle('行动者').click();
    await expect(filters.spoken()).toContainText('显示');
    await explore.search.input.fill('中国');
    await explore.search.option('中国').click();
    await expect(explore.inspector.name).toHaveText('中国');
    const note = page.getByText('“中国”在画布上，但被筛选藏起');
    await expect(note).toBeVisible();
    await expect(canvas.spokenSelection()).toHaveText('中国，行动者，被筛选藏起');
    await note.getByRole('button', { name: '清除筛选' }).click();
    await expect(note).toBeHidden();
    await expect.poll(() => canvas.ids()).toContain('china');
    await expect(canvas.spokenSelection()).toHaveText(/^中国，行动者，画布上有 \d+ 条关系$/);
  });

  test('the evidence lens draws lines by their passages, and the legend says how', async ({ explore }) => {
    await explore.open();
    const { filters, canvas, legend } = explore;
    const { relationships } = await readOverview();
    const plain = await canvas.widths();
    const strongest = relationships
      .filter(({ id }) => id in plain)
      .toSorted((a, b) => passages(b.properties['evidence']) - passages(a.properties['evidence']))[0];
    if (strongest === undefined) throw new Error('no line');
    await filters.lens.click();
    await expect(filters.lens).toHaveAttribute('aria-pressed', 'true');
    const expected = Math.min(5, 1 + 0.75 * (passages(strongest.properties['evidence']) - 1));
    await expect.poll(async () => (await canvas.widths())[strongest.id]).toBeGreaterThanOrEqual(expected);
    expect(expected).toBeGreaterThan(plain[strongest.id] ?? Infinity);
    await expect(legend.root).toContainText('线宽：段落数');
    await expect(legend.root).toContainText('虚线：推断或单一来源');
    await filters.lens.click();
    await expect.poll(() => canvas.widths()).toEqual(plain);
    await expect(legend.root).not.toContainText('线宽');
  });
});

function passages(evidence: unknown): number {
  return Array.isArray(evidence) ? evidence.length : 0;
}

test.describe('Filters in links and over a reload', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('come along, with the lens', async ({ page, explore }) => {
    await explore.open();
    const { filters, canvas } = explore;
    await filters.button.click();
    await filters.row(DOCUMENTS, '王崧文章 2024-11').click();
    await filters.sources(2).check({ force: true });
    await filters.from.focus();
    await page.keyboard.press('ArrowRight');
    await filters.lens.click();
    await expect(filters.chips).toHaveCount(4);
    const chips = await filters.chips.allTextContents();
    // The canvas follows the panel a moment later.
    const [, seen] = /显示 (?:\d+ 个节点中的 )?(\d+) /.exec((await filters.summary.textContent()) ?? '') ?? [];
    await expect.poll(async () => (await canvas.ids()).length).toBe(Number(seen));
    const ids = await canvas.ids();
    await page.getByRole('button', { name: '分享' }).click();
    await expect(explore.toast).toContainText('链接已复制');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    // The tab writes its canvas down before it goes.
    await page.reload();
    await canvas.ready();
    await expect(filters.chips).toHaveText(chips);
    await expect.poll(() => canvas.ids()).toEqual(ids);
    await filters.clearAll.click();
    await filters.lens.click();
    await page.evaluate((hash) => (location.hash = hash), new URL(link).hash);
    await expect(filters.chips).toHaveText(chips);
    await expect(filters.lens).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => canvas.ids()).toEqual(ids);
  });

  test('of old still open', async ({ page, explore }) => {
    const nodes = [
      ['china', 0, 0],
      ['united-nations', 200, 40],
      ['cyber-sovereignty', -200, 40],
    ];
    await page.goto(`/?bench=1${await packed({ v: 1, nodes, hiddenKinds: ['Actor'] })}`);
    await expect(explore.legend.hiddenChip('行动者')).toBeVisible();
    await expect.poll(() => explore.canvas.ids()).toEqual(['cyber-sovereignty']);
    await page.goto(`/about`);
    await page.goto(`/?bench=1${await packed({ v: 1, nodes, onlyKind: 'Actor' })}`);
    await expect(explore.legend.onlyChip('行动者')).toBeVisible();
    await expect.poll(() => explore.canvas.ids()).toEqual(['china', 'united-nations']);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`Filters in English (${colorScheme})`, () => {
    test.use({ colorScheme, locale: 'en-GB' });

    test('speak English, and axe finds nothing', async ({ page, explore }) => {
      await explore.open();
      const { filters } = explore;
      await filters.button.click();
      await filters.section('Kinds', 'Kinds').click();
      await filters.section(...TYPES).click();
      await filters.row(DOCUMENTS, 'White paper text 2022-11').click();
      await filters.lens.click();
      await filters.datedOnly.check();
      await expect(filters.chips).toHaveText(['White paper text 2022-11', 'Only nodes with a date', 'Clear all']);
      await expect(filters.summary).toContainText(/^Showing \d+ of \d+ nodes and \d+ of \d+ relationships\. /);
      await expect(filters.button).toHaveAccessibleName('Filters, 2 active');
      await expect(filters.root).not.toContainText(/\p{Script=Han}/u);
      expect(await objections(page)).toEqual([]);
    });
  });
}

test.describe('Filters on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('are in the sheet below the legend, and the button counts them', async ({ page, explore }) => {
    await explore.open();
    const { filters, canvas } = explore;
    const phone = new Phone(page);
    const all = (await canvas.ids()).length;
    await phone.filters.tap();
    await expect(phone.filterSheet).toBeVisible();
    await filters.datedOnly.tap();
    await filters.row(DOCUMENTS, '评论 2023-03').tap();
    await expect(filters.chips).toHaveText(['评论 2023-03', '只看有日期的节点', '全部清除']);
    await expect.poll(async () => (await canvas.ids()).length).toBeLessThan(all);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await objections(page)).toEqual([]);
    await phone.filterSheet.getByRole('button', { name: '关闭' }).tap();
    await expect(phone.filterSheet).toBeHidden();
    await expect(
      page.getByRole('toolbar', { name: '画布工具' }).getByRole('button', { name: '图例与筛选，2 项生效' }),
    ).toBeVisible();
  });
});
