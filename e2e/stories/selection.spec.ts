/** Several nodes at once: by hand, by box and by keyboard; what they share; pinned places. */
import { expect, test } from '../story.ts';
import { either, eitherBegins } from '../pages/either.ts';

const [xi, china, economy] = ['xi-jinping', 'china', 'digital-economy'] as const;
const details = { zh: '详情', en: 'Details' };

test('shift and click gathers nodes, dims the rest, and shows what they share', async ({ explore, page }) => {
  await explore.open();
  await explore.canvas.click(xi);
  await expect.poll(() => explore.canvas.selected()).toEqual([xi]);
  await page.keyboard.down('Shift');
  await explore.canvas.click(china);
  await page.keyboard.up('Shift');
  await expect.poll(async () => (await explore.canvas.selected()).toSorted()).toEqual([china, xi].toSorted());
  const panel = page.getByRole('complementary', { name: either(details.zh, details.en) });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/已选 2 个节点|2 nodes selected/);
  await expect(panel.getByRole('heading', { name: eitherBegins('共同相邻', 'Common neighbours') })).toBeVisible();
  await expect(panel.getByRole('link', { name: '网络空间命运共同体', exact: true })).toBeVisible();
  await expect(panel.getByRole('heading', { name: either('共同出现的文献', 'Documents in common') })).toBeVisible();
  await page.mouse.move(5, 5);
  const faded = () =>
    page.evaluate(() => window.cy?.nodes().map((node) => (node.hasClass('faded') ? node.id() : '')) ?? []);
  await expect.poll(faded).toContain('united-nations');
  expect(await faded()).not.toContain('cybersecurity-law');
  await explore.frame.language.click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('2 nodes selected');
  await panel.getByRole('button', { name: 'Deselect “China”' }).click();
  await expect.poll(() => explore.canvas.selected()).toEqual([xi]);
});

test('common neighbours that are not drawn land on the canvas, and undo takes them away', async ({ explore, page }) => {
  await explore.open();
  const before = await explore.canvas.ids();
  await explore.canvas.click(economy);
  await page.keyboard.down('Control');
  await explore.canvas.click(china);
  await page.keyboard.up('Control');
  await page.getByRole('button', { name: /把未显示的 \d+ 个加入画布/ }).click();
  await expect.poll(async () => (await explore.canvas.ids()).length).toBeGreaterThan(before.length);
  await explore.frame.undo.click();
  await expect.poll(() => explore.canvas.ids()).toEqual(before);
});

test('a box selects what lies in it, and the keyboard selects all and the neighbours', async ({ explore, page }) => {
  await explore.open();
  const [from, to] = [await explore.canvas.pointOf(economy), await explore.canvas.pointOf('community-of-development')];
  await page.keyboard.down('Shift');
  await page.mouse.move(Math.min(from.x, to.x) - 45, Math.min(from.y, to.y) - 45);
  await page.mouse.down();
  await page.mouse.move(Math.max(from.x, to.x) + 40, Math.max(from.y, to.y) + 40, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect
    .poll(() => explore.canvas.selected())
    .toEqual(expect.arrayContaining([economy, 'community-of-development']));
  await explore.canvas.root.focus();
  await page.keyboard.press('Control+a');
  const all = await explore.canvas.ids();
  await expect.poll(async () => (await explore.canvas.selected()).length).toBe(all.length);
  await page.keyboard.press('Escape');
  await expect.poll(() => explore.canvas.selected()).toEqual([]);
  await explore.canvas.click('united-nations');
  await page.keyboard.press('n');
  await expect
    .poll(async () => (await explore.canvas.selected()).toSorted())
    .toEqual(['community-of-responsibility', 'united-nations']);
});

test('a pinned node stays where it is when the rest is laid out', async ({ explore, page }) => {
  await explore.open();
  await explore.canvas.click(economy);
  await page.keyboard.press('f');
  const before = await explore.canvas.positions();
  await explore.tool('布局', 'Layout').click();
  await page.getByRole('menuitem', { name: either('力导向', 'Force'), exact: true }).click();
  await expect.poll(async () => (await explore.canvas.positions())[china]).not.toEqual(before[china]);
  expect((await explore.canvas.positions())[economy]).toEqual(before[economy]);
  await explore.frame.undo.click();
  await expect.poll(() => explore.canvas.positions()).toEqual(before);
  await explore.frame.undo.click();
  await expect(explore.frame.redo).toHaveAccessibleName(/固定|Pin/);
});

test('a hand that rests on a node reads what it is', async ({ explore, page }) => {
  await explore.open();
  const { x, y } = await explore.canvas.pointOf('united-nations');
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  const card = page.getByRole('tooltip').filter({ hasText: '联合国' });
  await expect(card).toContainText(/行动者.*条关系/);
  await page.mouse.move(5, 5);
  await expect(card).toHaveCount(0);
});
