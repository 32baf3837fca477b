import type { Page } from '@playwright/test';
import { textsInTheWrongLanguage } from '../pages/chrome-text.ts';
import type { ExplorePage } from '../pages/explore-page.ts';
import { PathsPanel } from '../pages/paths-panel.ts';
import { Phone } from '../pages/phone.ts';
import { expect, test } from '../story.ts';

type Look = (screen: string) => Promise<void>;

/** A visitor who notes, on each screen, what is said in the wrong language. */
function observer(page: Page, language: 'zh' | 'en'): { look: Look; found: Record<string, string[]> } {
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    const texts = await textsInTheWrongLanguage(page, language);
    if (texts.length > 0) found[screen] = texts;
  };
  return { look, found };
}

async function crawlSearch(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  await page.keyboard.press('/');
  await expect(explore.search.options.first()).toBeVisible();
  await look('search: suggestions');
  for (const typed of ['wang luo', 'wlzq', 'cyber sov', '尊重网络主权']) {
    const answer = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === typed);
    await explore.search.input.fill(typed);
    await answer;
    await look(`search: ${typed}`);
  }
  await explore.search.input.fill('qqqqqqqqqq');
  await expect(explore.search.region.getByText(/没有找到|Nothing found/)).toBeVisible();
  await look('search: nothing found');
  await explore.search.input.fill('北斗三号');
  await expect(explore.search.marked()).toContainText(/北斗|BeiDou/);
  await page.keyboard.press('Enter');
  await expect(explore.search.list).toBeHidden();
  await page.keyboard.press('/');
  await expect(explore.search.list.getByText(/最近打开|Opened recently/)).toBeVisible();
  await look('search: opened recently');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function crawlMenus(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  await page.getByRole('button', { name: /从三个问题开始|Start with three questions/ }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await look('menu: questions');
  await page.keyboard.press('Escape');
  for (const [zh, en] of [
    ['布局', 'Layout'],
    ['名称语言', 'Label language'],
  ] as const) {
    await explore.tool(zh, en).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look(`menu: ${en}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }
  await explore.tool('适应窗口', 'Fit').hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await look('tooltip');
}

async function crawlDetails(explore: ExplorePage, look: Look): Promise<void> {
  for (const id of ['digital-economy-size', 'wang-song-2024']) {
    await explore.open(`/entity/${id}`);
    await expect(explore.inspector.root.getByRole('tab').first()).toBeVisible();
    for (const tab of await explore.inspector.root.getByRole('tab').all()) {
      await tab.click();
      const panel = explore.inspector.root.getByRole('tabpanel');
      await expect(panel.getByRole('listitem').or(panel.getByRole('row')).first()).toBeVisible();
      await look(`details of ${id}: ${await tab.innerText()}`);
    }
  }
  for (const id of [
    'china~PROMOTES~community-with-shared-future-in-cyberspace',
    'wang-song~PARTICIPATED_IN~white-paper-press-conference',
  ]) {
    await explore.open(`/relationship/${encodeURIComponent(id)}`);
    await expect(explore.evidence.sentence).toBeVisible();
    for (const line of (await explore.evidence.furtherPassages.all()).slice(0, 2)) await line.click();
    for (const format of await explore.evidence.root.getByRole('radio').all()) {
      await format.click();
      await look(`evidence of ${id}: ${await format.innerText()}`);
    }
  }
}

async function crawlPaths(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  const paths = new PathsPanel(page);
  await explore.open('/path/xi-jinping/-');
  await expect(paths.to).toBeVisible();
  await look('paths: an end to choose');
  await paths.to.fill('G20');
  await expect(paths.options.first()).toBeVisible();
  await look('paths: ends found');
  await page.keyboard.press('Enter');
  await expect(paths.steps.first()).toBeVisible();
  await paths.types.click();
  await expect(paths.root.getByRole('checkbox').first()).toBeVisible();
  await paths.copy.click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await look('paths: list, types and copy');
  await page.keyboard.press('Escape');
  await paths.add.click();
  await expect(paths.shown).toBeVisible();
  await paths.steps.first().click();
  await expect(explore.evidence.sentence).toBeVisible();
  await look('paths: evidence of a hop');
  for (const ends of ['china/china', 'xi-jinping/g20?max=1', 'china/no-such-entity']) {
    await page.goto(`/path/${ends}`);
    await expect(paths.root.locator('b')).toBeVisible();
    await look(`paths: ${ends}`);
  }
}

async function crawlCanvas(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  await explore.canvas.doubleClick('china');
  await expect(explore.expand.rows.first()).toBeVisible();
  await look('expand');
  await explore.expand.next.click();
  await expect(explore.toast).not.toBeEmpty();
  await look('expanded');
  await explore.frame.undo.hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await look('undo');
  await explore.frame.undo.click();
  const [first] = Object.keys(await explore.legend.counts());
  if (first === undefined) throw new Error('the legend is empty');
  await explore.legend.toggle(first).click();
  await expect(explore.legend.hiddenChip(first)).toBeVisible();
  await look('chip of a hidden kind');
  await explore.legend.only(first).focus();
  await page.keyboard.press('Enter');
  await expect(explore.legend.onlyChip(first)).toBeVisible();
  await look('chip of an only kind');
  await explore.legend.onlyChip(first).click();
  for (const toggle of await explore.legend.toggles.all())
    if ((await toggle.getAttribute('aria-pressed')) === 'true') await toggle.click();
  await expect(explore.legend.clear).toBeVisible();
  await look('all filtered');
}

async function crawlOtherPages(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  await explore.frame.help.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('help');
  await page.keyboard.press('Escape');
  await explore.frame.about.click();
  await expect(explore.title).toHaveText(/关于知图|About Zhitu/);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await look('about');
  await page.goto('/nowhere');
  await expect(explore.title).toBeVisible();
  await look('no such page');
  await explore.open('/entity/principle-respect-cyber-soverignty');
  await expect(explore.inspector.missing).toBeVisible();
  await look('unknown entity');
  await explore.open('/relationship/no~SUCH~thing');
  await expect(explore.evidence.missing).toBeVisible();
  await look('unknown statement');
  await page.route('**/api/**', (route) => route.abort());
  await page.keyboard.press('/');
  await page.keyboard.insertText('wlzq');
  await expect(explore.frame.outage).toBeVisible();
  await look('outage');
  await page.unroute('**/api/**');
}

async function crawlPhone(page: Page, explore: ExplorePage, look: Look): Promise<void> {
  const phone = new Phone(page);
  await explore.open();
  await look('phone: start');
  for (const [name, button] of [
    ['actions', phone.moreActions],
    ['tools', phone.moreTools],
  ] as const) {
    await button.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look(`phone: ${name}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }
  await phone.filters.click();
  await expect(phone.filterSheet).toBeVisible();
  await look('phone: filters');
  await page.keyboard.press('Escape');
  await explore.open('/entity/digital-economy-size');
  await expect(phone.handle).toBeVisible();
  await look('phone: details');
}

for (const { language, locale } of [
  { language: 'zh', locale: 'zh-CN' },
  { language: 'en', locale: 'en-GB' },
] as const) {
  const claim = language === 'en' ? 'no Han in the English page' : 'no English sentence in the Chinese page';
  test.describe(`One language (${language})`, () => {
    // Unknown addresses and the outage are part of the visit.
    test.use({ locale, expectedErrors: [/Failed to load resource/] });

    test(`${claim}: canvas, menus and search`, async ({ page, explore }) => {
      const { look, found } = observer(page, language);
      await explore.open();
      await look('start');
      await crawlMenus(page, explore, look);
      await crawlCanvas(page, explore, look);
      await explore.legend.clear.click();
      await crawlSearch(page, explore, look);
      expect(found).toEqual({});
    });

    test(`${claim}: details and evidence`, async ({ page, explore }) => {
      const { look, found } = observer(page, language);
      await crawlDetails(explore, look);
      expect(found).toEqual({});
    });

    test(`${claim}: paths`, async ({ page, explore }) => {
      const { look, found } = observer(page, language);
      await crawlPaths(page, explore, look);
      expect(found).toEqual({});
    });

    test(`${claim}: the other pages, and what goes wrong`, async ({ page, explore }) => {
      const { look, found } = observer(page, language);
      await explore.open();
      await crawlOtherPages(page, explore, look);
      await page.setViewportSize({ width: 390, height: 844 });
      await crawlPhone(page, explore, look);
      expect(found).toEqual({});
    });
  });
}
