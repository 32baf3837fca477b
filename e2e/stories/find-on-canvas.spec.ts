import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { FindBox } from '../pages/find-box.ts';
import { expect, test } from '../story.ts';

async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

/** Names of nodes that carry a mark. */
function marked(page: Page, mark: 'onpath' | 'dimmed' | 'hovered'): Promise<string[]> {
  return page.evaluate(
    (name) =>
      (window.cy?.nodes().map((node) => (node.hasClass(name) && !node.hasClass('caption') ? node.id() : '')) ?? [])
        .filter((id) => id !== '')
        .toSorted(),
    mark,
  );
}

test.describe('Find on the canvas', () => {
  test('marks what is meant, dims the rest, goes through it with Enter, and Escape ends it', async ({
    page,
    explore,
  }) => {
    const find = new FindBox(page);
    await explore.open();
    await explore.canvas.root.focus();
    await page.keyboard.press('.');
    await expect(find.input).toBeFocused();
    await page.keyboard.insertText('gtt');
    await expect(find.said).toHaveText(/^第 1 个，共 [1-9]\d* 个：/);
    const hits = await marked(page, 'onpath');
    expect(hits).toContain('community-with-shared-future-in-cyberspace');
    expect(await marked(page, 'dimmed')).toContain('china');
    const [first] = await marked(page, 'hovered');
    await page.keyboard.press('Enter');
    await expect(find.said).toHaveText(/^第 2 个/);
    await expect.poll(() => marked(page, 'hovered')).not.toEqual([first]);
    await page.keyboard.press('Shift+Enter');
    await expect(find.said).toHaveText(/^第 1 个/);
    await page.keyboard.press('Shift+Enter');
    await expect(find.said).toHaveText(new RegExp(`^第 ${hits.length} 个，共 ${hits.length} 个`));
    await find.next.click();
    await expect(find.said).toHaveText(/^第 1 个/);
    await find.input.press('Escape');
    await expect(find.root).toBeHidden();
    await expect(explore.canvas.root).toBeFocused();
    await expect.poll(() => marked(page, 'dimmed')).toEqual([]);
  });

  test('the scope is changed with the text kept, and says what is not there', async ({ page, explore }) => {
    const find = new FindBox(page);
    await explore.open();
    await explore.search.input.fill('巴西');
    await expect(explore.search.region.getByRole('button', { name: '画布内' })).toBeVisible();
    await explore.search.region.getByRole('button', { name: '画布内' }).click();
    await expect(find.input).toHaveValue('巴西');
    await expect(find.said).toHaveText('画布上没有名称相符的实体');
    expect(await marked(page, 'dimmed')).toEqual([]);
    await find.root.getByRole('button', { name: '整个图谱' }).click();
    await expect(explore.search.input).toHaveValue('巴西');
    await expect(explore.search.input).toBeFocused();
  });

  test('nothing is asked while an input method composes', async ({ page, explore }) => {
    const find = new FindBox(page);
    await page.clock.install();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/api/search')) asked.push(request.postData() ?? '');
    });
    await explore.open();
    await page.keyboard.press('.');
    await expect(find.input).toBeFocused();
    const client = await page.context().newCDPSession(page);
    for (const text of ['z', "zhong'guo"]) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(find.input).toHaveValue(text);
      await page.clock.runFor(2_000);
    }
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await page.clock.runFor(2_000);
    expect(asked).toEqual([]);
    await client.send('Input.insertText', { text: '中国' });
    await page.clock.runFor(2_000);
    await expect(find.said).toHaveText(/：中国$/);
    expect(asked).toHaveLength(1);
  });

  test('axe finds nothing, wide and on a phone, and no other language shows', async ({ page, explore }) => {
    const find = new FindBox(page);
    await explore.open();
    await page.keyboard.press('.');
    await expect(find.input).toBeFocused();
    await page.keyboard.insertText('cyber');
    await expect(find.said).toHaveText(/^第 1 个/);
    expect.soft(await objections(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(find.input).toBeVisible();
    expect.soft(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe('Several results at once', () => {
  test('are picked by key and by hand, and come in one step, beside each other', async ({ page, explore }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    await explore.search.input.fill('网络空间治理');
    await expect(explore.search.marked()).toContainText('网络空间治理');
    await page.keyboard.press('Control+Enter');
    const add = explore.search.region.getByRole('button', { name: /^加入所选/ });
    await expect(add).toHaveText('加入所选 1 个');
    await explore.search.options.nth(1).click({ modifiers: ['Control'] });
    await expect(add).toHaveText('加入所选 2 个');
    await add.click();
    await expect(explore.toast).toContainText('个实体、');
    await expect(explore.search.input).toBeFocused();
    await expect
      .poll(async () => Object.keys(await explore.canvas.positions()).length)
      .toBeGreaterThan(Object.keys(before).length);
    const after = await explore.canvas.positions();
    expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in before))).toEqual(before);
    await page.keyboard.press('Escape');
    await explore.canvas.root.focus();
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => Object.keys(await explore.canvas.positions()).toSorted())
      .toEqual(Object.keys(before).toSorted());
  });

  test('a group opens to its end, and all of it can be added', async ({ explore }) => {
    await explore.open();
    await explore.search.input.fill('网络');
    const group = explore.search.list.getByRole('group', { name: '原则' });
    const rest = group.getByRole('option', { name: /^显示全部 \d+ 个原则/ });
    await expect(rest).toBeVisible();
    const all = Number(/\d+/.exec((await rest.textContent()) ?? '')?.[0]);
    expect(all).toBeGreaterThan(5);
    await rest.click();
    await expect(group.getByRole('option')).toHaveCount(all);
    await expect(rest).toHaveCount(0);
    await group.getByText(`全部加入（${all}）`).click();
    await expect(explore.toast).toContainText('已加入');
    await expect(explore.search.list).toBeVisible();
  });

  test('what was opened lately can be forgotten', async ({ page, explore }) => {
    await explore.open();
    await explore.search.input.fill('wlzq');
    await expect(explore.search.options.first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(explore.inspector.name).toHaveText('网络主权');
    await page.keyboard.press('/');
    const opened = explore.search.list.getByRole('group', { name: '最近打开' });
    await expect(opened.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Delete');
    await expect(opened).toHaveCount(0);
  });
});
