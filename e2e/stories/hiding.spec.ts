/** Putting nodes out of sight and taking them away, from the menu and by key, with a way back. */
import { expect, test } from '../story.ts';
import { either, eitherBegins } from '../pages/either.ts';
import type { ExplorePage } from '../pages/explore-page.ts';

const [economy, china] = ['digital-economy', 'china'] as const;

async function menuOf(explore: ExplorePage, id: string): Promise<void> {
  const { x, y } = await explore.canvas.pointOf(id);
  await explore.page.mouse.click(x, y, { button: 'right' });
}

function entry(explore: ExplorePage, zh: string, en: string) {
  return explore.page.getByRole('menuitem', { name: eitherBegins(zh, en) });
}

test('what is hidden is counted, and comes back one by one or all together', async ({ explore, page }) => {
  await explore.open();
  const before = await explore.canvas.ids();
  await menuOf(explore, economy);
  await entry(explore, '隐藏', 'Hide').click();
  await expect.poll(() => explore.canvas.ids()).not.toContain(economy);
  await explore.canvas.click(china);
  await page.keyboard.press('h');
  await expect.poll(() => explore.canvas.ids()).not.toContain(china);
  const chip = page.getByRole('button', { name: either('已隐藏 2', '2 hidden') });
  await chip.click();
  await page.getByRole('menuitem', { name: either('重新显示“中国”', 'Show “China” again') }).click();
  await expect.poll(() => explore.canvas.ids()).toContain(china);
  await page.keyboard.press('Escape');
  await explore.canvas.root.focus();
  await page.keyboard.press('Shift+H');
  await expect.poll(() => explore.canvas.ids()).toEqual(before);
  await expect(page.getByRole('button', { name: /已隐藏|hidden$/ })).toHaveCount(0);
});

test('what is removed comes back with undo, selected as it was', async ({ explore, page }) => {
  await explore.open();
  const before = await explore.canvas.positions();
  await explore.canvas.click(economy);
  await page.keyboard.press('Delete');
  await expect.poll(() => explore.canvas.ids()).not.toContain(economy);
  await explore.frame.undo.click();
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
  await expect.poll(() => explore.canvas.selected()).toEqual([economy]);
});

test('collapse takes away what an expansion brought, and says why where it brought nothing', async ({
  explore,
  page,
}) => {
  await explore.open();
  const before = await explore.canvas.ids();
  await menuOf(explore, economy);
  const collapse = entry(explore, '收起', 'Collapse');
  await expect(collapse).toContainText(/没有从这里展开过|nothing was expanded here/);
  await expect(collapse).toHaveAttribute('aria-disabled', 'true');
  await entry(explore, '展开', 'Expand').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /接下来|加入|Next|Add/ })
    .last()
    .click();
  await expect.poll(async () => (await explore.canvas.ids()).length).toBeGreaterThan(before.length);
  await explore.canvas.root.focus();
  await page.keyboard.press('c');
  await expect.poll(() => explore.canvas.ids()).toEqual(before);
});

test('the keyboard opens the menu of the selected node and walks it', async ({ explore, page }) => {
  await explore.open();
  await explore.canvas.click(economy);
  await explore.canvas.root.focus();
  await page.keyboard.press('Shift+F10');
  await expect(entry(explore, '展开', 'Expand')).toBeFocused();
  await page.keyboard.press('End');
  await expect(entry(explore, '移除', 'Remove')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => explore.canvas.ids()).not.toContain(economy);
  await expect(explore.canvas.root).toBeFocused();
});

test('lines and the paper have menus of their own, in the language of the page', async ({ explore, page }) => {
  await explore.open();
  await explore.frame.language.click();
  const [from, to] = [
    await explore.canvas.pointOf('community-of-responsibility'),
    await explore.canvas.pointOf('united-nations'),
  ];
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Select both ends' }).click();
  await expect
    .poll(async () => (await explore.canvas.selected()).toSorted())
    .toEqual(['community-of-responsibility', 'united-nations']);
  await page.keyboard.press('Escape');
  // Where no node, no line and no tool is: the details have closed, and the canvas is wider than the graph.
  await expect(page.locator('#panel')).toHaveCount(0);
  await expect(async () => {
    // The canvas takes a moment to learn its new size.
    await page.mouse.click(1180, 400, { button: 'right' });
    await expect(page.getByRole('menuitem', { name: /^Show all again/ })).toContainText('no node is hidden', {
      timeout: 1000,
    });
  }).toPass();
  await page.getByRole('menuitem', { name: /^Select all/ }).click();
  const all = await explore.canvas.ids();
  await expect.poll(async () => (await explore.canvas.selected()).length).toBe(all.length);
});

test.describe('By finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('holding a node opens its menu and opens nothing else', async ({ explore, page }) => {
    await explore.open();
    const point = await explore.canvas.pointOf(china);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await expect(entry(explore, '隐藏', 'Hide')).toBeVisible();
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => explore.canvas.selected()).toEqual([]);
    await entry(explore, '隐藏', 'Hide').click();
    await expect.poll(() => explore.canvas.ids()).not.toContain(china);
  });
});
