/** The dialog that makes pictures of the canvas. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { either } from './either.ts';

export class PictureDialog {
  readonly page: Page;
  readonly root: Locator;
  readonly title: Locator;
  readonly preview: Locator;
  readonly save: Locator;
  readonly copy: Locator;
  readonly size: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('dialog', { name: either('导出图片', 'Export picture') });
    this.title = this.root.getByRole('textbox', { name: either('标题', 'Title') });
    this.preview = this.root.getByRole('img', { name: either('图片预览', 'Preview of the picture') });
    this.save = this.root.getByRole('button', { name: either('保存', 'Save'), exact: true });
    this.copy = this.root.getByRole('button', { name: either('复制图片', 'Copy picture') });
    this.size = this.root.getByText(/\d.* × .*\d/);
  }

  /** Until the picture of the present options is drawn. */
  async drawn(): Promise<void> {
    await expect(this.save).toBeEnabled({ timeout: 30_000 });
  }

  /** One of the choices, by its group and its name. */
  async choose(group: RegExp, name: RegExp): Promise<void> {
    const choice = this.root.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
    await choice.check({ force: true });
    await expect(choice).toBeChecked();
    await this.drawn();
  }

  /** Saves the picture and reads the file. */
  async file(): Promise<{ name: string; bytes: Buffer }> {
    await this.drawn();
    const [download]: [Download, void] = await Promise.all([this.page.waitForEvent('download'), this.save.click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
