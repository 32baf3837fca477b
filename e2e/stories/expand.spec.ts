import type { Page } from '@playwright/test';
import type { ExplorePage } from '../pages/explore-page.ts';
import { readEntity } from '../read-api.ts';
import { expect, test } from '../story.ts';

/** Each of its neighbours has one line to it, so that as many nodes come as lines. */
const PRINCIPLE = 'principle-openness-and-cooperation';

async function select(explore: ExplorePage, id: string): Promise<void> {
  await explore.canvas.click(id);
  await expect.poll(() => explore.canvas.selected()).toEqual([id]);
}

/** Whether the page has asked for anything that an expansion would bring. */
function watchNeighbours(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/neighbours$|\/subgraph$/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test.describe('Expand', () => {
  test('counts by type come first and nothing is added before the reader says so', async ({ page, explore }) => {
    const asked = watchNeighbours(page);
    await explore.open();
    const before = await explore.canvas.positions();
    const { groups } = await readEntity(PRINCIPLE);
    await explore.canvas.doubleClick(PRINCIPLE);
    await expect(explore.expand.root).toBeVisible();
    const rows = await explore.expand.counts();
    expect(rows.length).toBeGreaterThan(2);
    for (const { name, count } of rows) {
      expect(count, name).toBeGreaterThan(0);
      expect(count, name).toBeLessThanOrEqual(Math.max(...groups.map((group) => group.count)));
    }
    const hidden = rows.reduce((sum, { count }) => sum + count, 0);
    await expect(explore.expand.root).toContainText(`尚有 ${hidden} 条关系未显示`);
    expect(await explore.expand.chosen()).toBe(hidden);
    expect(await explore.canvas.positions()).toEqual(before);
    expect(asked).toEqual([]);
  });

  test('what is checked is added, old nodes move 0 px, and undo and redo restore exactly', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    await select(explore, PRINCIPLE);
    await page.keyboard.press('e');
    const rows = await explore.expand.counts();
    const [off] = rows;
    if (off === undefined) throw new Error('there is nothing to expand');
    await explore.expand.rows.first().uncheck();
    const checked = rows.slice(1).reduce((sum, { count }) => sum + count, 0);
    expect(await explore.expand.chosen()).toBe(checked);
    await explore.expand.add.click();
    await expect(explore.expand.root).toBeHidden();
    await expect(explore.toast).toHaveText(new RegExp(`^加入了 ${checked} 个节点、\\d+ 条关系$`));

    const after = await explore.canvas.positions();
    const old = Object.fromEntries(Object.entries(after).filter(([id]) => id in before));
    expect(old).toEqual(before);
    expect(Object.keys(after).length - Object.keys(before).length).toBe(checked);
    const added = Object.keys(after).filter((id) => !(id in before));
    await expect.poll(() => explore.canvas.covered([PRINCIPLE, ...added])).toEqual([]);
    const named = await explore.legend.counts();
    expect(Object.values(named).reduce((sum, count) => sum + count, 0)).toBe(Object.keys(after).length);

    await page.keyboard.press('Control+z');
    await expect.poll(() => explore.canvas.positions()).toEqual(before);
    await expect(explore.frame.undo).toBeDisabled();
    await explore.frame.redo.click();
    await expect.poll(() => explore.canvas.positions()).toEqual(after);
    await explore.frame.undo.click();
    await expect.poll(() => explore.canvas.positions()).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => explore.canvas.positions()).toEqual(after);
  });

  test('by keyboard alone: walk to a node, E shows the counts, E adds, Escape leaves', async ({ page, explore }) => {
    await explore.open();
    await explore.canvas.root.focus();
    await page.keyboard.press('ArrowLeft');
    const [walked] = await explore.canvas.selected();
    expect(walked).not.toBe('community-with-shared-future-in-cyberspace');
    await page.keyboard.press('e');
    await expect(explore.expand.rows.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(explore.expand.root).toBeHidden();
    await expect(explore.canvas.root).toBeFocused();
    const before = await explore.canvas.ids();

    await page.keyboard.press('e');
    await expect(explore.expand.rows.first()).toBeFocused();
    const chosen = await explore.expand.chosen();
    await page.keyboard.press('e');
    await expect.poll(async () => (await explore.canvas.ids()).length).toBe(before.length + chosen);
    await expect(explore.canvas.root).toBeFocused();
    await expect(
      page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: `加入 ${chosen} 个节点` }),
    ).toHaveCount(1);
  });

  test('of a hub at most twenty come at a time, and the popover says so', async ({ explore }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    await explore.canvas.doubleClick('china');
    const rows = await explore.expand.counts();
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(20);
    await expect(explore.expand.note).toHaveText('一次最多加入 20 个节点，更多的可以合为分组。已有的节点不会移动。');
    expect(rows.filter(({ checked }) => checked)).toEqual([]);
    await expect(explore.expand.add).toBeDisabled();
    await expect(explore.expand.next).toHaveText('接下来 20 个节点');
    await explore.expand.next.click();
    await expect.poll(async () => (await explore.canvas.ids()).length).toBe(Object.keys(before).length + 20);
    const after = await explore.canvas.positions();
    expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in before))).toEqual(before);
    const added = Object.keys(after).filter((id) => !(id in before));
    await expect.poll(() => explore.canvas.covered(['china', ...added])).toEqual([]);

    await explore.canvas.doubleClick('china');
    await explore.expand.next.click();
    await expect.poll(async () => (await explore.canvas.ids()).length).toBe(Object.keys(before).length + 40);
  });

  test('within a phrase one kind can be chosen, and only it comes', async ({ explore }) => {
    await explore.open();
    const before = await explore.canvas.kinds();
    await explore.canvas.doubleClick('china');
    await expect(explore.expand.rows.first()).toBeVisible();
    const kind = explore.expand.root.getByRole('button', { name: /：文献，\d+ 条$/ }).first();
    const wanted = Number(/，(\d+) 条$/.exec((await kind.getAttribute('aria-label')) ?? '')?.[1]);
    await kind.click();
    await expect(kind).toHaveAttribute('aria-pressed', 'true');
    await expect(explore.expand.add).toContainText(`加入已选 ${wanted} 条关系`);
    await explore.expand.add.click();
    await expect(explore.expand.root).toBeHidden();
    const { Document: documents = 0, ...others } = await explore.canvas.kinds();
    const { Document: documentsBefore = 0, ...othersBefore } = before;
    expect(documents).toBe(documentsBefore + wanted);
    expect(others).toEqual(othersBefore);
  });

  test('the popover stands beside its node, follows a pan, and the toolbar opens it too', async ({ page, explore }) => {
    await explore.open();
    await select(explore, PRINCIPLE);
    await explore.tool('展开', 'Expand').click();
    await expect(explore.expand.root).toBeVisible();
    const beside = async () => {
      const [box, node] = [await explore.expand.root.boundingBox(), await explore.canvas.pointOf(PRINCIPLE)];
      if (box === null) return Infinity;
      return Math.min(Math.abs(box.x - node.x), Math.abs(box.x + box.width - node.x));
    };
    expect(await beside()).toBeLessThan(80);
    const paper = await explore.canvas.root.boundingBox();
    if (paper === null) throw new Error('no canvas');
    await page.mouse.move(paper.x + paper.width * 0.62, paper.y + 40);
    await page.mouse.down();
    await page.mouse.move(paper.x + paper.width * 0.62 + 60, paper.y + 70, { steps: 4 });
    await page.mouse.up();
    await expect(explore.expand.root).toBeVisible();
    expect(await beside()).toBeLessThan(80);
  });
});
