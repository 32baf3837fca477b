import type { Page } from '@playwright/test';
import { expect, test } from '../story.ts';

const PRINCIPLE = { id: 'principle-respect-cyber-sovereignty', name: '尊重网络主权' };

/** What people type for it, and what the row says about why it was found. */
const ways = [
  { typed: '网络主权', reason: '别名', marked: '网络主权' },
  { typed: 'wangluozhuquan', reason: '拼音', marked: '网络主权' },
  { typed: 'wang luo', reason: '拼音', marked: '网络' },
  { typed: 'wlzq', reason: '首字母', marked: '网络主权' },
  { typed: 'cyber sov', reason: '词', marked: 'cybersov' },
  { typed: '網絡主權', reason: '别名', marked: '网络主权' },
  { typed: '網路主權', reason: '别名', marked: '网络主权' },
  { typed: 'ＷＬＺＱ', reason: '首字母', marked: '网络主权' },
];

/** The texts that the page asked the server to search for, in order. */
function searchesOf(page: Page): string[] {
  const searches: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/search') searches.push(url.searchParams.get('q') ?? '');
  });
  return searches;
}

test.describe('Search', () => {
  test('every way of writing it leads to the principle, says why, and opens it by keyboard alone', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const row = explore.search.option(PRINCIPLE.name);
    for (const { typed, reason, marked } of ways) {
      await test.step(typed, async () => {
        await page.keyboard.press('/');
        await expect(explore.search.input).toBeFocused();
        // Until the answer comes, the list still shows the one before.
        const answer = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === typed);
        await page.keyboard.insertText(typed);
        await answer;
        await expect.poll(async () => (await row.locator('mark').allTextContents()).join('')).toBe(marked);
        await expect(row).toContainText(reason);

        const rows = await explore.search.options.count();
        for (let step = 0; step < rows && (await row.getAttribute('aria-selected')) !== 'true'; step += 1) {
          await page.keyboard.press('ArrowDown');
        }
        await expect(explore.search.marked()).toContainText(PRINCIPLE.name);
        const id = await explore.search.marked().getAttribute('id');
        await expect(explore.search.input).toHaveAttribute('aria-activedescendant', id ?? '');
        await page.keyboard.press('Enter');

        await expect(page).toHaveURL(new RegExp(`/entity/${PRINCIPLE.id}$`));
        await expect(explore.inspector.name).toHaveText(PRINCIPLE.name);
        await expect(explore.search.list).toBeHidden();
        await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE.id]);
        await expect(explore.canvas.spokenSelection()).toHaveText(new RegExp(`^${PRINCIPLE.name}，原则，`));
        await expect.poll(() => explore.canvas.covered([PRINCIPLE.id])).toEqual([]);
        await page.goBack();
        await expect.poll(() => explore.path()).toBe('/');
      });
    }
  });

  test('an entity that is not drawn yet lands on the canvas without moving what is there', async ({
    page,
    explore,
  }) => {
    await explore.open();
    const before = await explore.canvas.positions();
    await page.keyboard.press('/');
    await page.keyboard.insertText('网络空间治理');
    await expect(explore.search.marked()).toContainText('网络空间治理');
    await page.keyboard.press('Enter');
    await expect(explore.inspector.name).toHaveText('网络空间治理');
    const after = await explore.canvas.positions();
    expect(Object.keys(after).filter((id) => !(id in before))).toEqual(['cyberspace-governance']);
    expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in before))).toEqual(before);
    await expect.poll(() => explore.canvas.selected()).toEqual(['cyberspace-governance']);
  });

  test('with the details closed, what is opened is in the clear once they are open', async ({ page, explore }) => {
    await explore.open();
    await explore.inspector.close.click();
    await expect(explore.inspector.root).toBeHidden();
    await page.keyboard.press('/');
    await page.keyboard.insertText('北斗三号');
    await expect(explore.search.marked()).toContainText('北斗三号');
    await page.keyboard.press('Enter');
    await expect(explore.inspector.name).toContainText('北斗三号');
    await expect.poll(() => explore.canvas.covered(['beidou-3'])).toEqual([]);
  });

  test('what is in sight already is opened where it is', async ({ page, explore }) => {
    await explore.open();
    const place = await explore.canvas.placeOf('xi-jinping');
    await page.keyboard.press('/');
    await page.keyboard.insertText('习近平');
    await expect(explore.search.marked()).toContainText('习近平');
    await page.keyboard.press('Enter');
    await expect.poll(() => explore.canvas.selected()).toEqual(['xi-jinping']);
    expect(await explore.canvas.placeOf('xi-jinping')).toEqual(place);
  });

  test('nothing is searched while an input method composes, and once when it commits', async ({ page, explore }) => {
    await page.clock.install();
    const searches = searchesOf(page);
    await explore.open();
    await explore.search.input.focus();
    const client = await page.context().newCDPSession(page);
    for (const text of ['w', 'wang', "wang'luo", "wang'luo'zhu'quan"]) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(explore.search.input).toHaveValue(text);
      await page.clock.runFor(2_000);
    }
    // 229 is the key that an input method keeps for itself; it must open nothing.
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    await page.clock.runFor(2_000);
    expect(searches).toEqual([]);
    expect(explore.path()).toBe('/');

    await client.send('Input.insertText', { text: '网络主权' });
    await expect(explore.search.input).toHaveValue('网络主权');
    await expect(explore.search.option(PRINCIPLE.name)).toBeVisible();
    await page.clock.runFor(2_000);
    expect(searches).toEqual(['网络主权']);
  });

  test('quick typing asks once, for what was meant', async ({ page, explore }) => {
    await page.clock.install();
    await explore.open();
    const searches = searchesOf(page);
    await explore.search.input.focus();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.type('wlzq');
    expect(searches).toEqual([]);
    await page.clock.runFor(1_000);
    await page.clock.resume();
    await expect(explore.search.option(PRINCIPLE.name)).toBeVisible();
    expect(searches).toEqual(['wlzq']);
  });

  test('when nothing is found the list says so and offers what begins alike', async ({ page, explore }) => {
    await explore.open();
    await explore.search.input.fill('网络主权qqqqqqqq');
    await expect(explore.search.region.getByText('没有找到“网络主权qqqqqqqq”')).toBeVisible();
    await expect(explore.search.options).toHaveCount(0);
    await page.keyboard.press('Enter');
    expect(explore.path()).toBe('/');
    await explore.search.input.fill('cyber soverx');
    const instead = explore.search.region.getByRole('button', { name: /^找“/ });
    await expect(instead).toBeVisible();
    await explore.search.input.press('Tab');
    await expect(instead).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(explore.search.options.first()).toBeVisible();
    await expect(explore.search.input).toBeFocused();
  });

  test('when nothing begins alike the list offers where to start', async ({ page, explore }) => {
    await explore.open();
    await explore.search.input.fill('qqqqqqqqqq');
    await expect(explore.search.region.getByText('没有找到“qqqqqqqqqq”')).toBeVisible();
    await explore.search.region.getByRole('button', { name: '“尊重网络主权”依据什么？' }).click();
    await expect(explore.inspector.name).toHaveText(PRINCIPLE.name);
    await expect(explore.search.list).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`/entity/${PRINCIPLE.id}`));
  });

  test('a misspelt word and swapped syllables find what was meant, and say so', async ({ page, explore }) => {
    await explore.open();
    for (const typed of ['soverignty', 'wangluoquanzhu']) {
      const answer = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === typed);
      await explore.search.input.fill(typed);
      await answer;
      const alike = explore.search.list.getByRole('group', { name: '拼写相近' });
      const name = page.getByText(PRINCIPLE.name, { exact: true });
      await expect(alike.getByRole('option').filter({ has: name })).toBeVisible();
    }
  });

  test('hits by name stand before hits by summary, and the keyboard goes the way the eye goes', async ({
    page,
    explore,
  }) => {
    await explore.open();
    await explore.search.input.fill('网络主权');
    const groups = explore.search.list.getByRole('group');
    await expect(groups.last()).toHaveAccessibleName('简介提到');
    const names = await groups.evaluateAll((all) => all.map((group) => group.getAttribute('aria-label')));
    expect(names.slice(0, 2)).toEqual(['概念', '原则']);
    expect(names.indexOf('简介提到')).toBe(names.length - 1);
    const rows = await explore.search.options.evaluateAll((all) => all.map((row) => row.id));
    const visited: (string | null)[] = [];
    for (const _ of rows) {
      visited.push(await explore.search.marked().getAttribute('id'));
      await page.keyboard.press('ArrowDown');
    }
    expect(visited).toEqual(rows);
  });

  test('what was searched for is offered again', async ({ page, explore }) => {
    await explore.open();
    await explore.search.input.fill('wlzq');
    await expect(explore.search.option(PRINCIPLE.name)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(explore.inspector.name).toHaveText('网络主权');
    await page.keyboard.press('/');
    const again = explore.search.list.getByRole('group', { name: '最近搜索' }).getByRole('option', { name: 'wlzq' });
    await again.click();
    await expect(explore.search.input).toHaveValue('wlzq');
    await expect(explore.search.input).toBeFocused();
    await expect(explore.search.option(PRINCIPLE.name)).toBeVisible();
  });

  test('Escape closes the list, then empties the box, then gives the keyboard back', async ({ page, explore }) => {
    await explore.open();
    await explore.canvas.root.focus();
    await page.keyboard.press('/');
    await page.keyboard.insertText('wlzq');
    await expect(explore.search.option(PRINCIPLE.name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(explore.search.list).toBeHidden();
    await expect(explore.search.input).toBeFocused();
    await expect(explore.search.input).toHaveValue('wlzq');
    await page.keyboard.press('Escape');
    await expect(explore.search.input).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(explore.search.list).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(explore.search.input).not.toBeFocused();
    await expect(explore.canvas.root).toBeFocused();
  });

  test('Tab walks through the groups and Shift+Enter adds without leaving the list', async ({ page, explore }) => {
    await explore.open();
    await page.keyboard.press('/');
    await page.keyboard.insertText('wang luo');
    await expect(explore.search.options.nth(6)).toBeVisible();
    const group = (name: string) =>
      explore.search.list.getByRole('group', { name }).getByRole('option', { selected: true });
    await expect(group('概念')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(group('概念')).toHaveCount(0);
    await expect(explore.search.marked()).toHaveCount(1);
    await page.keyboard.press('Shift+Tab');
    await expect(group('概念')).toHaveCount(1);
    // Behind the last group the page goes on: the button that empties the box is passed over.
    const groups = await explore.search.list.getByRole('group').count();
    for (let step = 1; step < groups; step += 1) await page.keyboard.press('Tab');
    await expect(explore.search.options.last()).toBeVisible();
    await expect(explore.search.input).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(explore.search.list).toBeHidden();
    await expect(explore.search.clearButton).not.toBeFocused();
    await expect(explore.search.input).not.toBeFocused();
    await explore.search.input.focus();

    await explore.search.input.fill('网络空间治理');
    await expect(explore.search.marked()).toContainText('网络空间治理');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => explore.canvas.ids()).toContain('cyberspace-governance');
    await expect(explore.search.list).toBeVisible();
    expect(explore.path()).toBe('/');
  });
});
