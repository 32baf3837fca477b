/** Layouts: the same nodes in another order, worked out beside the page, taken back by undo. */
import { expect, test } from '../story.ts';
import { either } from '../pages/either.ts';
import type { ExplorePage } from '../pages/explore-page.ts';
import type { Point } from '../pages/canvas.ts';

const focus = 'community-with-shared-future-in-cyberspace';

async function layOut(explore: ExplorePage, zh: string, en: string): Promise<void> {
  await explore.tool('布局', 'Layout').click();
  await explore.page.getByRole('menuitem', { name: either(zh, en), exact: true }).click();
}

/** Positions once they differ from those before and stay. */
async function newPositions(explore: ExplorePage, before: Record<string, Point>): Promise<Record<string, Point>> {
  let last = before;
  await expect(async () => {
    const now = await explore.canvas.positions();
    const settled = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    expect(settled).toBe(true);
    expect(now).not.toEqual(before);
  }).toPass();
  return last;
}

test('each layout gives every node a place, and undo brings the old places back', async ({ explore }) => {
  await explore.open();
  const start = await explore.canvas.positions();
  for (const [zh, en] of [
    ['力导向', 'Force'],
    ['分层', 'Layered'],
    ['同心', 'Concentric'],
    ['时间线', 'Timeline'],
  ] as const) {
    await layOut(explore, zh, en);
    const laidOut = await newPositions(explore, start);
    expect(Object.keys(laidOut).toSorted()).toEqual(Object.keys(start).toSorted());
    await explore.frame.undo.click();
    await expect.poll(() => explore.canvas.positions()).toEqual(start);
  }
});

test.describe('without its worker', () => {
  test.use({ expectedErrors: [/layout|Failed to load/] });
  test('a layout says that it did not run, and runs when it is asked again', async ({ page, explore }) => {
    await explore.open();
    const start = await explore.canvas.positions();
    await page.route(/layout-worker/, (route) => route.abort());
    await layOut(explore, '分层', 'Layered');
    await expect(explore.toast).toContainText('没有排布成功');
    expect(await explore.canvas.positions()).toEqual(start);
    await page.unroute(/layout-worker/);
    await layOut(explore, '分层', 'Layered');
    await newPositions(explore, start);
  });
});

test('the timeline shows its years and says what has no date, in the language of the page', async ({ explore }) => {
  await explore.open();
  await layOut(explore, '时间线', 'Timeline');
  const years = explore.page.getByRole('note', { name: /2015.*2024/ });
  await expect(years).toContainText('2015');
  await expect(years).toContainText(/未注明日期：\d+ 个节点/);
  await explore.frame.language.click();
  await expect(years).toContainText(/Undated: \d+ nodes/);
  await explore.frame.undo.click();
  await expect(years).toHaveCount(0);
  await explore.frame.redo.click();
  await expect(years).toContainText('2015');
  await explore.page.reload();
  await explore.canvas.ready();
  await expect(years).toContainText('2015');
});

test('the concentric layout is about the selected node, and the keyboard reaches it', async ({ explore, page }) => {
  await explore.open();
  await explore.canvas.click('xi-jinping');
  await expect.poll(() => explore.canvas.selected()).toEqual(['xi-jinping']);
  const before = await explore.canvas.positions();
  await explore.tool('布局', 'Layout').focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: either('同心', 'Concentric'), exact: true });
  for (let press = 0; press < 4 && !(await item.evaluate((one) => one === document.activeElement)); press += 1)
    await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
  const after = await newPositions(explore, before);
  expect(after['xi-jinping']).toEqual(before['xi-jinping']);
  expect(after[focus]).not.toEqual(before[focus]);
});
