import { PIXELS_OF_A_GRAPH } from '../pages/canvas.ts';
import { readMeta, readOverview, readSchema } from '../read-api.ts';
import { expect, test } from '../story.ts';

test.describe('First light', () => {
  test('a newcomer opens the page and sees the graph, painted', async ({ page, explore }) => {
    await page.goto('/');
    const overview = await readOverview();
    await expect(explore.title).toHaveText(overview.titles.zh);
    await expect(page.getByText(overview.descriptions.zh)).toBeVisible();
    await expect(page).toHaveTitle('知图');
    await expect(explore.canvas.root).toHaveAccessibleName(`知识图谱，共 ${overview.nodes.length} 个节点`);
    await expect.poll(() => explore.canvas.paintedPixels()).toBeGreaterThan(PIXELS_OF_A_GRAPH);
  });

  test('every node and line of the start view is drawn where the dataset puts it, clear of the edges', async ({
    explore,
  }) => {
    await explore.open();
    const overview = await readOverview();
    const expected = Object.fromEntries(
      Object.entries(overview.positions ?? {}).map(([id, { x, y }]) => [id, { x, y }]),
    );
    expect(await explore.canvas.positions()).toEqual(expected);
    const box = await explore.canvas.root.boundingBox();
    for (const { id } of overview.nodes) {
      const at = await explore.canvas.placeOf(id);
      expect.soft(at !== null && at.x > 20 && at.x < (box?.width ?? 0) - 20, `${id} across`).toBe(true);
      expect.soft(at !== null && at.y > 20 && at.y < (box?.height ?? 0) - 20, `${id} down`).toBe(true);
    }
  });

  test('no line of the start view runs behind a node that is none of its ends', async () => {
    const { positions, relationships } = await readOverview();
    const places = Object.entries(positions ?? {});
    const behind = relationships.flatMap(({ id, source, target }) => {
      const [from, to] = [positions?.[source], positions?.[target]];
      if (from === undefined || to === undefined) return [];
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return places.flatMap(([node, { x, y }]) => {
        const along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length;
        const aside = Math.abs((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / length;
        return node !== source && node !== target && along > 0 && along < length && aside < 24 ? [`${id} ${node}`] : [];
      });
    });
    expect(behind).toEqual([]);
  });

  test('the legend counts what is on the canvas, and the header says which database answers', async ({ explore }) => {
    await explore.open();
    const [overview, schema, meta] = await Promise.all([readOverview(), readSchema(), readMeta()]);
    const expected: Record<string, number> = {};
    for (const { labels } of overview.nodes) {
      const kind = schema.kinds.find(({ label }) => labels.includes(label));
      if (kind) expected[kind.names.zh] = (expected[kind.names.zh] ?? 0) + 1;
    }
    expect(await explore.legend.counts()).toEqual(expected);
    await expect(explore.frame.database).toContainText(meta.database.name);
    await expect(explore.frame.database).toContainText(meta.dataset?.version ?? 'no dataset');
  });

  test('the central concept is open at once, and a question leads to its answer', async ({ page, explore }) => {
    await explore.open();
    const overview = await readOverview();
    const focus = overview.nodes.find(({ id }) => id === overview.focus);
    await expect(explore.inspector.name).toHaveText(String(focus?.properties['nameZh']));
    expect(explore.path()).toBe('/');
    const [question] = overview.questions;
    if (question === undefined) throw new Error('the start view has no questions');
    await page.getByRole('button', { name: '从三个问题开始' }).click();
    await page.getByRole('menuitem', { name: question.zh }).click();
    const answer = overview.nodes.find(({ id }) => id === question.entity);
    await expect(explore.inspector.name).toHaveText(String(answer?.properties['nameZh']));
    await expect(page).toHaveURL(new RegExp(`/entity/${question.entity}$`));
  });
});
