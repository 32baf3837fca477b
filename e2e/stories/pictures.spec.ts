/** Pictures of the canvas for papers, and its print. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { PictureDialog } from '../pages/picture-dialog.ts';
import { charactersIn } from '../pdf-characters.ts';
import { readOverview, readSchema } from '../read-api.ts';
import { either, eitherBegins } from '../pages/either.ts';
import { expect, test } from '../story.ts';

// Files are drawn several times over, which takes a busy machine its time.
test.describe.configure({ timeout: 150_000 });

/** Width and height from the header of a PNG (RFC 2083, 4.1.1). */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** An SVG as a browser reads it: its texts by part, white space taken out; fails where it is not well-formed. */
function readSvg(page: Page, svg: string) {
  return page.evaluate((source) => {
    const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
    const broken = root.nodeName !== 'svg' || root.querySelector('parsererror') !== null;
    const textOf = (id: string) => (root.querySelector(`#${id}`)?.textContent ?? '').replace(/\s/g, '');
    return {
      broken,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      nodes: root.querySelector('#nodes')?.childElementCount,
      names: textOf('names'),
      heading: textOf('heading'),
      legend: textOf('legend'),
      sources: textOf('sources'),
    };
  }, svg);
}

for (const lang of ['zh', 'en'] as const) {
  test.describe(`A picture (${lang})`, () => {
    test.use({ locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });

    test('has what the canvas shows, as SVG and as PNG of the same size times the scale', async ({ page, explore }) => {
      await explore.open();
      const [names, schema] = [await explore.canvas.names(), await readSchema()];
      await page.getByRole('button', { name: either('导出', 'Export') }).click();
      await page.getByRole('menuitem', { name: eitherBegins('图片……', 'Picture…') }).click();
      const dialog = new PictureDialog(page);
      await dialog.drawn();
      await dialog.title.fill(lang === 'zh' ? '图 1 <命运> & “共同体”' : 'Figure 1 <future> & “sharing”');
      await dialog.choose(/^(格式|Format)$/, /^SVG$/);
      const svg = await dialog.file();
      expect(svg.name).toMatch(/^zhitu-.*\.svg$/);
      const read = await readSvg(page, svg.bytes.toString('utf8'));
      expect(read.broken).toBe(false);
      expect(read.nodes).toBe(Object.keys(names).length);
      const focus = (await readOverview()).focus ?? '';
      for (const [id, name] of Object.entries(names))
        if (id !== focus) expect.soft(read.names).toContain(name.replace(/\s/g, ''));
      expect(read.heading).toBe(lang === 'zh' ? '图1<命运>&“共同体”' : 'Figure1<future>&“sharing”');
      for (const { label, names: own } of schema.kinds)
        if (Object.keys(await explore.canvas.kinds()).includes(label))
          expect.soft(read.legend).toContain(own[lang].replace(/\s/g, ''));
      expect(read.sources).toMatch(
        lang === 'zh' ? /^来源\[1\].*数据：“.*知图，\d{4}/ : /^Sources\[1\].*Data:“.*Zhitu,\d{4}/,
      );

      await dialog.choose(/^(格式|Format)$/, /^PNG$/);
      for (const scale of [1, 4]) {
        await dialog.choose(
          /^(大小|Size)$/,
          lang === 'zh' ? new RegExp(`^${scale} 倍$`) : new RegExp(`^${scale} times$`),
        );
        const png = pngSize((await dialog.file()).bytes);
        expect(png).toEqual({ width: read.width * scale, height: read.height * scale });
      }
    });
  });
}

test('the same canvas gives the same SVG, byte for byte', async ({ page, explore }) => {
  await explore.open();
  const dialog = new PictureDialog(page);
  const files: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    await page.keyboard.press('x');
    await dialog.drawn();
    await dialog.choose(/^格式$/, /^SVG$/);
    files.push((await dialog.file()).bytes.toString('utf8'));
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
  }
  expect(files[1]).toBe(files[0]);
});

test('is made with the keyboard alone, which goes back to the canvas after it', async ({ page, explore }) => {
  await explore.open();
  await explore.canvas.root.focus();
  await page.keyboard.press('x');
  const dialog = new PictureDialog(page);
  await dialog.drawn();
  const format = dialog.root.getByRole('radiogroup', { name: '格式' }).getByRole('radio', { name: 'PNG' });
  for (let press = 0; press < 4 && !(await format.evaluate((one) => one === document.activeElement)); press += 1)
    await page.keyboard.press('Tab');
  await expect(format).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.root.getByRole('radio', { name: 'SVG' })).toBeChecked();
  await dialog.drawn();
  await dialog.save.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  await page.keyboard.press('Escape');
  await expect(dialog.root).toBeHidden();
  await expect(explore.canvas.root).toBeFocused();
  // Escape closed the dialog and nothing behind it.
  await expect(explore.inspector.root).toBeVisible();
  // What was chosen is there the next time.
  await page.keyboard.press('x');
  await expect(dialog.root.getByRole('radio', { name: 'SVG' })).toBeChecked();
});

test('goes to the clipboard as a PNG', async ({ page, explore, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore.open();
  await page.keyboard.press('x');
  const dialog = new PictureDialog(page);
  await dialog.drawn();
  await dialog.copy.click();
  await expect(explore.toast).toContainText('图片已复制');
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(kinds).toContain('image/png');
});

test('holds only the selection where that is asked for', async ({ page, explore }) => {
  await explore.open('/entity/china');
  await page.keyboard.press('x');
  const dialog = new PictureDialog(page);
  await dialog.choose(/^格式$/, /^SVG$/);
  await dialog.choose(/^内容$/, /^选中的$/);
  const read = await readSvg(page, (await dialog.file()).bytes.toString('utf8'));
  expect(read).toMatchObject({ broken: false, nodes: 1, heading: '中国' });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test.describe(`Axe (${colorScheme}, ${width} px)`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });
      test('finds nothing in the dialog of pictures', async ({ page, explore }) => {
        await explore.open();
        await page.keyboard.press('x');
        const dialog = new PictureDialog(page);
        await dialog.drawn();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
        ).toEqual([]);
      });
    });
  }
}

test.describe('A print', () => {
  test.use({ colorScheme: 'dark' });

  test('of Explore is the picture in letters, its sources and the details, black on white', async ({
    page,
    explore,
  }) => {
    await page.addInitScript(() => {
      window.print = () => void (document.documentElement.dataset['printed'] = '');
    });
    await explore.open('/entity/china');
    await expect(explore.inspector.root).toBeVisible();
    await page.keyboard.press('Control+p');
    await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 30_000 });
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('#print-sheet');
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('中国');
    await expect(sheet.locator('> svg')).toBeVisible();
    await expect(sheet.getByRole('listitem').first()).toContainText('[1]');
    await expect(explore.inspector.root).toBeVisible();
    await expect(explore.canvas.root).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const characters = charactersIn(await page.pdf({ format: 'A4' }));
    for (const one of '网络空间命运共同体来源') expect.soft(characters).toContain(one);
    // The sheet belongs to one print.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  });

  test('of another screen is its text without what is there to be pressed', async ({ page }) => {
    await page.goto('/about');
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    const characters = charactersIn(await page.pdf({ format: 'A4' }));
    for (const one of '关于知图') expect.soft(characters).toContain(one);
  });
});
