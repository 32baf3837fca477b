import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from '../pages/either.ts';
import { expect, test } from '../story.ts';

const PRINCIPLE = 'principle-respect-cyber-sovereignty';

/** The panel of saved views, below the bar or as a sheet. */
class ViewsPanel {
  readonly root: Locator;
  readonly name: Locator;
  readonly save: Locator;
  readonly replace: Locator;
  readonly said: Locator;
  readonly undo: Locator;
  readonly chooser: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: either('视图', 'Views') });
    this.name = this.root.getByRole('textbox', { name: either('视图名称', 'Name of the view') });
    this.save = this.root.getByRole('button', { name: either('保存', 'Save') });
    this.replace = this.root.getByRole('button', { name: either('替换', 'Replace') });
    this.said = this.root.getByRole('status');
    this.undo = this.root.getByRole('button', { name: either('撤销', 'Undo') });
    this.chooser = this.root.locator('input[type="file"]');
  }

  rows(): Locator {
    return this.root.getByRole('listitem');
  }

  open(name: string): Locator {
    return this.root.getByRole('button', { name: either(`打开“${name}”`, `Open “${name}”`) });
  }

  more(name: string): Locator {
    return this.root.getByRole('button', { name: either(`“${name}”的操作`, `What to do with “${name}”`) });
  }
}

test.describe('Saved views', () => {
  test('keep the canvas under a name, and opening one can be undone', async ({ page, explore }) => {
    const panel = new ViewsPanel(page);
    await explore.open(`/entity/${PRINCIPLE}`);
    await explore.legend.toggle('事件').click();
    await expect.poll(async () => (await explore.canvas.kinds())['Event']).toBe(undefined);
    const kept = await explore.canvas.ids();
    await explore.canvas.root.focus();
    await page.keyboard.press('v');
    await expect(panel.name).toBeFocused();
    await expect(panel.name).toHaveValue(/^尊重网络主权 \d{4}-\d\d-\d\d$/);
    await panel.name.fill('四项 <b>原则</b>');
    await page.keyboard.press('Enter');
    await expect(panel.said).toContainText('已保存“四项 <b>原则</b>”');
    await page.keyboard.press('Escape');
    await expect(panel.root).toBeHidden();
    // Another canvas, over another load of the page.
    await explore.open('/');
    const start = await explore.canvas.ids();
    expect(start).not.toEqual(kept);
    await page.getByRole('button', { name: '视图' }).click();
    await panel.open('四项 <b>原则</b>').click();
    await expect(panel.root).toBeHidden();
    await expect.poll(() => explore.canvas.ids()).toEqual(kept);
    await expect.poll(() => explore.canvas.selected()).toEqual([PRINCIPLE]);
    await expect(page).toHaveURL(new RegExp(`/entity/${PRINCIPLE}`));
    await explore.frame.undo.click();
    await expect.poll(() => explore.canvas.ids()).toEqual(start);
  });

  test('are renamed, replaced and deleted, and nothing is lost by it', async ({ page, explore }) => {
    const panel = new ViewsPanel(page);
    await explore.open();
    await page.getByRole('button', { name: '视图' }).click();
    for (const name of ['one', 'two']) {
      await panel.name.fill(name);
      await panel.save.click();
      await expect(panel.said).toContainText(`已保存“${name}”`);
    }
    await expect(panel.rows()).toHaveCount(2);
    await panel.name.fill('one');
    await expect(panel.root).toContainText('已有同名视图');
    await panel.replace.click();
    await expect(panel.said).toContainText('已替换“one”');
    await expect(panel.rows()).toHaveCount(2);
    await panel.more('two').click();
    await panel.root.getByRole('button', { name: '改名' }).click();
    await panel.rows().getByRole('textbox').fill('one');
    await page.keyboard.press('Enter');
    await expect(panel.open('one (2)')).toBeVisible();
    await panel.more('one (2)').click();
    await panel.root.getByRole('button', { name: '删除' }).click();
    await expect(panel.rows()).toHaveCount(1);
    await panel.undo.click();
    await expect(panel.open('one (2)')).toBeVisible();
  });

  test('go to a file and come back from it; other files are refused with a reason', async ({ page, explore }) => {
    const panel = new ViewsPanel(page);
    await explore.open();
    await page.keyboard.press('v');
    await panel.name.fill('主权');
    await panel.save.click();
    await expect(panel.rows()).toHaveCount(1);
    const download = page.waitForEvent('download');
    await panel.root.getByRole('button', { name: '全部导出' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    await panel.chooser.setInputFiles({ name: 'v.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(panel.said).toContainText('导入了 1 个视图，其中 1 个因重名改了名');
    await expect(panel.open('主权 (2)')).toBeVisible();
    for (const [text, reason] of [
      ['{"nodes":', '不是 JSON 文件'],
      ['{"format":"other"}', '不是知图的视图文件'],
      [file.replace('"name": "主权"', '"name": ""'), '第 1 个视图不合格式，没有导入：views[0].name 处有误'],
    ] as const) {
      await panel.chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect(panel.said).toContainText(reason);
    }
    await expect(panel.rows()).toHaveCount(2);
    // Made with other data: it opens, and says so.
    const other = JSON.parse(file) as { views: { name: string; canvas: { data: unknown } }[] };
    for (const view of other.views) {
      view.name = '别处';
      view.canvas.data = ['cyberspace-community', '0.0.1', '00000000', 1];
    }
    await panel.chooser.setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(other)),
    });
    await panel.open('别处').click();
    const notice = page.getByRole('region', { name: '数据有变化' });
    await expect(notice).toContainText('这个视图用数据 0.0.1 做成，现在是');
    await expect(notice).toContainText(/新增 \d+ 条关系/);
  });
});

for (const [language, locale, colorScheme, width] of [
  ['Chinese', 'zh-CN', 'light', 1280],
  ['English', 'en-US', 'dark', 390],
] as const)
  test.describe(`The panel of saved views in ${language} at ${width} px`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 844 } });

    test('speaks one language and has nothing that axe objects to', async ({ page, explore }) => {
      const panel = new ViewsPanel(page);
      await explore.open();
      if (width < 768) {
        await page.getByRole('button', { name: either('更多操作', 'More actions') }).click();
        await page.getByRole('menuitem', { name: either('视图', 'Views') }).click();
      } else await page.keyboard.press('v');
      await panel.name.fill('one');
      await panel.save.click();
      await panel.more('one').click();
      await expect(panel.root.getByRole('button', { name: either('删除', 'Delete') })).toBeVisible();
      const text = await panel.root.innerText();
      if (locale === 'en-US') expect(text).not.toMatch(/\p{Script=Han}/u);
      else expect(text).not.toMatch(/save|views|import/i);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  });

test.describe('Sharing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the link by one press, and offers the code to embed it', async ({ page, explore }) => {
    await explore.open();
    await page.getByRole('button', { name: '分享' }).click();
    await expect(explore.toast).toHaveText('链接已复制');
    const panel = page.getByRole('dialog', { name: '分享' });
    await expect(panel.getByRole('button', { name: '复制链接' })).toBeFocused();
    await expect(panel).toContainText('这个服务器还不许别的网页嵌入');
    await panel.getByRole('button', { name: '复制嵌入代码' }).click();
    await expect(panel.getByRole('status')).toHaveText('嵌入代码已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^<iframe src="[^"]*\?embed=1&amp;lang=zh"/,
    );
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: eitherBegins('分享', 'Share') })).toBeFocused();
  });
});

test('paths over relationships that do not exist are said, and asked again without them', async ({ page, explore }) => {
  await page.goto('/path/china/united-nations?types=%60');
  const details = page.getByRole('complementary', { name: '详情' });
  await expect(details).toContainText('没有这种关系：`');
  await details.getByRole('button', { name: '不限关系' }).last().click();
  await expect(page).toHaveURL(/\/path\/china\/united-nations$/);
  await expect(details.getByRole('list', { name: '路径' })).toBeVisible();
  await explore.canvas.ready();
});
