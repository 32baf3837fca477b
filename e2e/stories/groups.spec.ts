/** Leaves of a node as one node with their number, and back: by mouse, by key, from the details, on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { eitherBegins } from '../pages/either.ts';
import type { ExplorePage } from '../pages/explore-page.ts';
import { Groups } from '../pages/groups.ts';
import { expect, test } from '../story.ts';

const centre = 'community-with-shared-future-in-cyberspace';
/** Leaves of the centre in the start view. */
const principles = ['principle-openness-and-cooperation', 'principle-peace-and-security', 'principle-sound-order'];

function entry(page: Page, zh: string, en: string) {
  return page.getByRole('menuitem', { name: eitherBegins(zh, en) });
}

async function menuOf(explore: ExplorePage, id: string): Promise<void> {
  const { x, y } = await explore.canvas.pointOf(id);
  await explore.page.mouse.click(x, y, { button: 'right' });
}

/** The start view with its principles in a group, by key; the centre is selected with the page. */
async function groupPrinciples(explore: ExplorePage): Promise<string> {
  const groups = new Groups(explore.page, explore.canvas);
  await explore.canvas.root.focus();
  await expect.poll(() => explore.canvas.selected()).toEqual([centre]);
  await explore.page.keyboard.press('g');
  return groups.only();
}

test('a menu groups the leaves of a node, nothing else moves, and a double click brings them back', async ({
  page,
  explore,
}) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  const counts = await explore.legend.counts();
  await menuOf(explore, 'china');
  await expect(entry(page, '把叶节点分组', 'Group its leaves')).toContainText('没有两个以上同类的叶节点');
  await page.keyboard.press('Escape');
  await menuOf(explore, centre);
  await entry(page, '把叶节点分组', 'Group its leaves').click();
  const group = await groups.only();
  const { [group]: _place, ...rest } = await explore.canvas.positions();
  const others = Object.entries(before).filter(([id]) => !principles.includes(id));
  expect(rest).toEqual(Object.fromEntries(others));
  expect((await explore.canvas.names())[group]).toBe('3 个原则');
  expect(await groups.overlaps([group])).toEqual([]);
  expect(await explore.legend.counts()).toEqual(counts);

  await explore.canvas.doubleClick(group);
  await expect.poll(() => groups.ids()).toEqual([]);
  expect(await explore.canvas.positions()).toEqual(before);
  await explore.frame.undo.click();
  expect(await groups.only()).toBe(group);
  await explore.frame.undo.click();
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
  await explore.frame.redo.click();
  expect(await groups.only()).toBe(group);
});

test('a group lists its members by pinyin; each of them leads to itself, and the group opens', async ({
  page,
  explore,
}) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  const group = await groupPrinciples(explore);
  await explore.canvas.click(group);
  await expect(groups.title).toHaveText('3 个原则');
  await expect(groups.members).toHaveText(['促进开放合作', '构建良好秩序', '维护和平安全']);
  expect(await explore.canvas.selected()).toContain(group);
  await groups.members.nth(1).click();
  await expect(explore.inspector.name).toHaveText('构建良好秩序');
  expect(explore.path()).toBe('/entity/principle-sound-order');
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
  expect(await groups.ids()).toEqual([]);
});

test('by keyboard alone, in English: G groups, arrows reach the group, Enter opens it', async ({ page, explore }) => {
  await page.addInitScript(() => localStorage.setItem('zhitu.view', JSON.stringify({ lang: 'en', labels: 'en' })));
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  const group = await groupPrinciples(explore);
  await expect.poll(async () => (await explore.canvas.names())[group]).toBe('3 principles');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => explore.canvas.selected()).toContain(group);
  await expect(explore.canvas.spokenSelection()).toHaveText(/^Group: 3 principles of .+, Enter opens it$/);
  await expect(groups.open).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
  await expect(explore.canvas.root).toBeFocused();
  await page.keyboard.press('g');
  expect(await groups.only()).toBe(group);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => explore.canvas.selected()).toContain(group);
  await page.keyboard.press('g');
  await expect.poll(() => groups.ids()).toEqual([]);
  await page.keyboard.press('Control+z');
  expect(await groups.only()).toBe(group);
  // What is done to a group is done to all of it.
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: '3 hidden' })).toBeVisible();
});

test('what a search finds in a group opens it', async ({ page, explore }) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  await groupPrinciples(explore);
  await explore.search.input.fill('促进开放合作');
  await expect(explore.search.options.first()).toContainText('促进开放合作');
  await page.keyboard.press('Enter');
  await expect(explore.inspector.name).toHaveText('促进开放合作');
  await expect.poll(() => groups.ids()).toEqual([]);
});

test('a reload keeps groups, and opening one still brings everything back to its place', async ({ page, explore }) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  const group = await groupPrinciples(explore);
  // The canvas is written down once it has come to rest.
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('zhitu.canvas') ?? '')).toContain('"groups"');
  await page.reload();
  await explore.canvas.ready();
  expect(await groups.only()).toBe(group);
  await explore.canvas.doubleClick(group);
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
});

test('a group that was dragged takes its members along', async ({ page, explore }) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  const group = await groupPrinciples(explore);
  const from = await explore.canvas.pointOf(group);
  const place = (await explore.canvas.positions())[group];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await explore.canvas.positions())[group]?.x).not.toBe(place?.x);
  const moved = (await explore.canvas.positions())[group];
  await explore.canvas.doubleClick(group);
  await expect.poll(() => groups.ids()).toEqual([]);
  const after = await explore.canvas.positions();
  for (const [id, at] of Object.entries(before))
    if (!principles.includes(id)) expect([id, after[id]]).toEqual([id, at]);
  const [one = ''] = principles;
  expect(after[one]?.x).toBeCloseTo((before[one]?.x ?? 0) + (moved?.x ?? 0) - (place?.x ?? 0), 3);
});

test('over the limit a type comes as a group: old nodes move 0 px, and what opens lies on nothing', async ({
  page,
  explore,
}) => {
  await explore.open();
  const groups = new Groups(page, explore.canvas);
  const before = await explore.canvas.positions();
  await explore.canvas.click('china');
  await page.keyboard.press('e');
  await explore.expand.root.getByRole('checkbox', { name: /^实施/ }).check();
  await explore.expand.root.getByRole('button', { name: '合为分组' }).click();
  await expect(explore.toast).toHaveText(/^加入了 \d+ 个分组，共 \d+ 个节点$/);
  const [group = ''] = await groups.ids();
  const closed = await explore.canvas.positions();
  expect(Object.fromEntries(Object.entries(closed).filter(([id]) => id in before))).toEqual(before);
  expect(await groups.overlaps([group])).toEqual([]);

  await explore.canvas.click(group);
  await expect(groups.open).toBeVisible();
  const members = (
    await groups.members.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  ).map((href) => decodeURIComponent(href.replace('/entity/', '')));
  expect(members.length).toBeGreaterThan(2);
  await groups.open.click();
  await expect.poll(async () => Object.keys(await explore.canvas.positions())).toEqual(expect.arrayContaining(members));
  const after = await explore.canvas.positions();
  const old = Object.fromEntries(Object.entries(closed).filter(([id]) => id !== group));
  expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in old))).toEqual(old);
  expect(await groups.overlaps(members)).toEqual([]);
});

test('the rest of a phrase still comes twenty by twenty, and years that go are told', async ({ page, explore }) => {
  await explore.open();
  await explore.tool('布局', 'Layout').click();
  await entry(page, '时间线', 'Timeline').click();
  const years = page.getByRole('note', { name: eitherBegins('时间线，从', 'Timeline from') });
  await expect(years).toBeVisible();
  await explore.canvas.click('china');
  await page.keyboard.press('e');
  await explore.expand.next.click();
  await expect(explore.toast).toHaveText(/年份刻度已收起$/);
  await expect(years).toBeHidden();
});

for (const { colorScheme, width } of [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const)
  test.describe(`Axe finds nothing in a group (${colorScheme}, ${width} px)`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 }, hasTouch: width === 390 });

    test('and its details', async ({ page, explore }) => {
      await explore.open(`/entity/${centre}`);
      const groups = new Groups(page, explore.canvas);
      await explore.canvas.root.focus();
      await page.keyboard.press('g');
      const group = await groups.only();
      const { x, y } = await explore.canvas.pointOf(group);
      if (width === 390) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      await expect(groups.open).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      await groups.open.click();
      await expect.poll(() => groups.ids()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
