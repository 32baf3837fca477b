import { PIXELS_OF_A_GRAPH } from '../pages/canvas.ts';
import { PathsPanel } from '../pages/paths-panel.ts';
import { Phone } from '../pages/phone.ts';
import { expect, test } from '../story.ts';

const PRINCIPLE = 'principle-respect-cyber-sovereignty';

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('the graph fills the screen, places are at the bottom, and nothing runs over the edge', async ({
    page,
    explore,
  }) => {
    const phone = new Phone(page);
    await explore.open();
    await expect.poll(() => explore.canvas.paintedPixels()).toBeGreaterThan(PIXELS_OF_A_GRAPH);
    const bar = await phone.bottomBar.boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(844, 0);
    await expect(explore.inspector.root).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await phone.bottomBar.getByRole('link', { name: '关于' }).tap();
    await expect(explore.title).toHaveText('关于知图');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await phone.bottomBar.getByRole('link', { name: '探索' }).tap();
    await expect(explore.canvas.root).toBeVisible();
  });

  test('a tap raises the details in a sheet that leaves the node in sight; the handle makes it taller', async ({
    page,
    explore,
  }) => {
    const phone = new Phone(page);
    await explore.open();
    const { x, y } = await explore.canvas.pointOf(PRINCIPLE);
    await page.touchscreen.tap(x, y);
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
    const sheet = await explore.inspector.root.boundingBox();
    const node = await explore.canvas.pointOf(PRINCIPLE);
    expect(sheet?.y).toBeGreaterThan(200);
    expect(node.y).toBeLessThan(sheet?.y ?? 0);
    expect(node.y).toBeGreaterThan(48);
    await phone.handle.tap();
    await expect.poll(async () => (await explore.inspector.root.boundingBox())?.y).toBeLessThan(120);
    await explore.inspector.close.tap();
    await expect(explore.inspector.root).toBeHidden();
  });

  test('a double tap shows the counts, also low on the screen, and adding works with a thumb', async ({
    page,
    explore,
  }) => {
    await page.clock.install();
    await explore.open();
    const before = await explore.canvas.positions();
    const { x, y } = await explore.canvas.pointOf('cybersecurity-law');
    expect(y).toBeGreaterThan(844 / 2);
    // Time stands still between the taps, however busy the machine: they are quick enough for a double tap.
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await page.clock.resume();
    await expect(explore.expand.root).toBeVisible();
    const chosen = await explore.expand.chosen();
    const box = await explore.expand.root.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await explore.expand.add.tap();
    await expect.poll(async () => (await explore.canvas.ids()).length).toBe(Object.keys(before).length + chosen);
    const after = await explore.canvas.positions();
    expect(Object.fromEntries(Object.entries(after).filter(([id]) => id in before))).toEqual(before);
  });

  test('legend and filters are in a sheet; language and theme behind the three dots', async ({ page, explore }) => {
    const phone = new Phone(page);
    await explore.open();
    const kinds = await explore.canvas.kinds();
    await phone.filters.tap();
    await expect(phone.filterSheet).toBeVisible();
    await explore.legend.toggle('概念').tap();
    await expect.poll(async () => (await explore.canvas.kinds())['Concept']).toBe(undefined);
    await phone.filterSheet.getByRole('button', { name: '重新显示概念' }).tap();
    await expect.poll(() => explore.canvas.kinds()).toEqual(kinds);
    await phone.filterSheet.getByRole('button', { name: '关闭' }).tap();
    await expect(phone.filterSheet).toBeHidden();
    await phone.moreActions.tap();
    await page.getByRole('menuitem', { name: 'English' }).tap();
    await expect(explore.title).toHaveText(/shared future/i);
    await phone.moreActions.tap();
    await page.getByRole('menuitem', { name: 'Change to the dark theme' }).tap();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('the menu behind the three dots of the tools lies whole above an open sheet', async ({ page, explore }) => {
    const phone = new Phone(page);
    await explore.open('/path/xi-jinping/g20');
    await expect(new PathsPanel(page).lines.first()).toBeVisible();
    await phone.moreTools.tap();
    await page.getByRole('menuitem', { name: '时间线' }).tap();
    await phone.moreTools.tap();
    await page.getByRole('menuitem', { name: '回到起始图' }).tap();
    await expect.poll(() => explore.path()).toBe('/');
  });

  test('each source of a statement has a tab', async ({ page, explore }) => {
    await explore.open('/relationship/xi-jinping~PROPOSED~community-with-shared-future-in-cyberspace');
    const tabs = page.getByRole('tablist', { name: '文献' }).getByRole('tab');
    await expect(tabs).toHaveCount(3);
    await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
    await expect(tabs.first()).toContainText('白皮书');
    const first = await explore.evidence.passages.first().innerText();
    await tabs.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(explore.evidence.passages).toHaveCount(1);
    expect(await explore.evidence.passages.first().innerText()).not.toBe(first);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('search and evidence work at this width', async ({ page, explore }) => {
    await explore.open();
    await explore.search.input.tap();
    await explore.search.input.fill('wlzq');
    await explore.search.option('尊重网络主权').tap();
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
    await explore.inspector.openRelations();
    await explore.inspector.root.locator('a[href^="/relationship/"]').first().tap();
    await expect(explore.evidence.passages.first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
