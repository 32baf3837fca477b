import { readOverview } from '../read-api.ts';
import { expect, test } from '../story.ts';

test.describe('Legend and filters', () => {
  test('a click hides a kind, its number stays, and the chip brings it back', async ({ explore }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    const kinds = await explore.canvas.kinds();
    const counts = await explore.legend.counts();
    await explore.legend.toggle('概念').click();
    const { Concept: concepts, ...others } = kinds;
    await expect.poll(() => explore.canvas.kinds()).toEqual(others);
    await expect(explore.canvas.root).toHaveAccessibleName(
      `知识图谱，共 ${Object.keys(before).length - (concepts ?? 0)} 个节点`,
    );
    await expect(explore.legend.toggle('概念')).toHaveAttribute('aria-pressed', 'false');
    expect(await explore.legend.counts()).toEqual(counts);

    await explore.legend.toggle('原则').click();
    await expect(explore.legend.hiddenChip('原则')).toBeVisible();
    await explore.legend.hiddenChip('概念').click();
    await expect(explore.legend.toggle('概念')).toHaveAttribute('aria-pressed', 'true');
    await explore.legend.toggle('原则').click();
    await expect.poll(() => explore.canvas.positions()).toEqual(before);
  });

  test('“only” leaves one kind, and again shows all', async ({ explore }) => {
    await explore.open();
    const kinds = await explore.canvas.kinds();
    await explore.legend.toggle('行动者').hover();
    await explore.legend.only('行动者').click();
    await expect.poll(() => explore.canvas.kinds()).toEqual({ Actor: kinds['Actor'] });
    await explore.legend.onlyChip('行动者').click();
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
    await explore.legend.only('事件').focus();
    await explore.page.keyboard.press('Enter');
    await expect.poll(() => explore.canvas.kinds()).toEqual({ Event: kinds['Event'] });
    await explore.page.keyboard.press('Enter');
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
  });

  test('a click with ⇧ or Alt leaves one kind, further clicks add to it, and numbers say what can be seen', async ({
    explore,
  }) => {
    await explore.open();
    const kinds = await explore.canvas.kinds();
    await explore.legend.toggle('行动者').click({ modifiers: ['Shift'] });
    await expect.poll(() => explore.canvas.kinds()).toEqual({ Actor: kinds['Actor'] });
    await expect(explore.legend.toggle('事件')).toHaveText(`事件0/${kinds['Event']}`);
    await expect(explore.legend.toggle('行动者')).toHaveAccessibleName(`行动者，${kinds['Actor']} 个节点`);
    await explore.legend.toggle('事件').click();
    await expect.poll(() => explore.canvas.kinds()).toEqual({ Actor: kinds['Actor'], Event: kinds['Event'] });
    await explore.legend.toggle('概念').click({ modifiers: ['Alt'] });
    await expect.poll(() => explore.canvas.kinds()).toEqual({ Concept: kinds['Concept'] });
    // Without the last one, there is no filter.
    await explore.legend.toggle('概念').click();
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
  });

  test('the key of lines filters too: by basis, and by whether one source alone says so', async ({ explore }) => {
    await explore.open();
    const ids = await explore.canvas.ids();
    const { relationships } = await readOverview();
    const [several, inferred] = [
      relationships.filter(({ properties }) => Number(properties['sources']) >= 2).length,
      relationships.filter(({ properties }) => properties['basis'] === 'inferred').length,
    ];
    await explore.legend.toggle('单一来源').click();
    await expect(explore.filters.chips).toHaveAccessibleName('取消：至少 2 个来源');
    await expect(explore.filters.spoken()).toContainText(`${relationships.length} 条关系中的 ${several} 条`);
    expect(await explore.canvas.ids()).toEqual(ids);
    await explore.legend.only('单一来源').focus();
    await explore.page.keyboard.press('Enter');
    await expect(explore.filters.chips).toHaveAccessibleName('取消：只看单一来源');
    await expect(explore.filters.spoken()).toContainText(
      `${relationships.length} 条关系中的 ${relationships.length - several} 条`,
    );
    await explore.legend.only('单一来源').click();
    await explore.legend.toggle('推断').click({ modifiers: ['Shift'] });
    await expect(explore.filters.spoken()).toContainText(`${relationships.length} 条关系中的 ${inferred} 条`);
  });

  test('when filters hide everything the canvas says so and offers the way out', async ({ explore }) => {
    await explore.open();
    const kinds = await explore.canvas.kinds();
    const names = Object.keys(await explore.legend.counts());
    for (const name of names) await explore.legend.toggle(name).click();
    await expect(explore.page.getByText('筛选后没有剩下的节点')).toBeVisible();
    await explore.legend.clear.click();
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
  });

  test('filters can be undone, and going back to the start view ends them', async ({ page, explore }) => {
    await explore.open();
    const kinds = await explore.canvas.kinds();
    const before = await explore.canvas.positions();
    await explore.legend.toggle('概念').click();
    await expect.poll(() => explore.canvas.kinds()).not.toEqual(kinds);
    await page.keyboard.press('Control+z');
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
    await page.keyboard.press('Control+y');
    await expect.poll(() => explore.canvas.kinds()).not.toEqual(kinds);
    await explore.canvas.click('china');
    await page.keyboard.press('h');
    await expect.poll(() => explore.canvas.ids()).not.toContain('china');
    await explore.tool('回到起始图', 'Back to the start view').click();
    await expect.poll(() => explore.canvas.positions()).toEqual(before);
    expect(explore.path()).toBe('/');
    await expect(explore.legend.hiddenChip('概念')).toHaveCount(0);
  });

  test('the legend folds to a chip with the number of nodes, and stays so after a reload', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const total = (await explore.canvas.ids()).length;
    await explore.legend.root.hover();
    await explore.legend.root.getByRole('button', { name: '收起图例' }).click();
    const chip = page.getByRole('button', { name: new RegExp(`^图例 ?${total}$`) });
    await expect(chip).toBeVisible();
    await page.reload();
    await explore.canvas.ready();
    await chip.click();
    await expect(explore.legend.root).toBeVisible();
  });
});
