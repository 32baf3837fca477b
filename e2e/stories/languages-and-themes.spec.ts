import { expect, test } from '../story.ts';

const PRINCIPLE = 'principle-respect-cyber-sovereignty';
const HAN = /\p{Script=Han}/u;

test.describe('Languages', () => {
  test('the language changes in place: words follow, nothing moves, and it is kept', async ({ page, explore }) => {
    await explore.open(`/entity/${PRINCIPLE}`);
    await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE]);
    // A look that a person chose: the camera makes room for longer names only where nobody has moved it.
    const before = await explore.canvas.zoom();
    await page.getByRole('button', { name: '缩小' }).click();
    await expect.poll(() => explore.canvas.zoom()).toBeCloseTo(before / 1.25, 6);
    const [positions, place, zoom] = [
      await explore.canvas.positions(),
      await explore.canvas.pointOf(PRINCIPLE),
      await explore.canvas.zoom(),
    ];
    await explore.frame.language.click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Zhitu');
    await expect(explore.inspector.name).toHaveText('respecting cyber sovereignty');
    await expect(explore.canvas.root).toHaveAccessibleName(/^Knowledge graph with \d+ nodes$/);
    await expect
      .poll(async () => Object.values(await explore.canvas.names()).filter((name) => HAN.test(name)))
      .toEqual([]);
    expect(await explore.canvas.positions()).toEqual(positions);
    expect(await explore.canvas.pointOf(PRINCIPLE)).toEqual(place);
    expect(await explore.canvas.zoom()).toBe(zoom);
    expect(explore.path()).toBe(`/entity/${PRINCIPLE}`);
    expect(await explore.canvas.selected()).toEqual([PRINCIPLE]);

    await page.reload();
    await explore.canvas.ready();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(explore.inspector.name).toHaveText('respecting cyber sovereignty');
    await explore.frame.language.click();
    await expect(explore.inspector.name).toHaveText('尊重网络主权');
  });

  test('the names on the canvas have a language of their own, and are kept', async ({ page, explore }) => {
    await explore.open();
    const positions = await explore.canvas.positions();
    const names = async () => Object.values(await explore.canvas.names());
    const chinese = await names();
    expect(chinese.every((name) => HAN.test(name))).toBe(true);
    await explore.tool('名称语言', 'Label language').click();
    await page.getByRole('menuitemradio', { name: '双语' }).click();
    const bilingual = async () => (await names()).filter((name) => HAN.test(name) && /[a-z]{3}/i.test(name)).length;
    await expect.poll(bilingual).toBe(chinese.length);
    await expect(explore.title).toHaveText('网络空间命运共同体');
    expect(await explore.canvas.positions()).toEqual(positions);
    await page.reload();
    await explore.canvas.ready();
    await expect.poll(bilingual).toBe(chinese.length);
    await page.keyboard.press('l');
    await expect.poll(names).toEqual(chinese);
    await page.keyboard.press('l');
    await expect.poll(async () => (await names()).filter((name) => HAN.test(name))).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    expect(await explore.canvas.positions()).toEqual(positions);
  });

  test.describe('for a reader of English', () => {
    test.use({ locale: 'en-GB' });
    test('a first visit is in English, and search finds by English words', async ({ page, explore }) => {
      await explore.open();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(explore.search.total).toHaveCount(0);
      await page.keyboard.press('/');
      await page.keyboard.insertText('cyber sov');
      await expect(explore.search.option('respecting cyber sovereignty')).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(explore.inspector.name).toHaveText('cyber sovereignty');
      await expect(explore.canvas.spokenSelection()).toHaveText(/^cyber sovereignty, Concept, \d+ relationships?/i);
    });
  });
});

test.describe('Themes', () => {
  test('dark and light change in place without moving anything, and are kept', async ({ page, explore }) => {
    await explore.open();
    const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const positions = await explore.canvas.positions();
    const light = await paper();
    await explore.frame.theme.click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    expect(await explore.canvas.positions()).toEqual(positions);
    await page.reload();
    await explore.canvas.ready();
    expect(await paper()).toBe(dark);
    await explore.frame.theme.click();
    await expect.poll(paper).toBe(light);
  });

  test('what nobody chose follows the system, while the page is open too', async ({ page, explore }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await explore.open();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
});
