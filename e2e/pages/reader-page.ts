import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** The documents place: the list, and a document with its passages. */
export class ReaderPage {
  readonly page: Page;
  readonly root: Locator;
  readonly title: Locator;
  readonly contents: Locator;
  readonly contentsButton: Locator;
  readonly sheet: Locator;
  readonly selected: Locator;
  readonly find: Locator;
  readonly findButton: Locator;
  readonly found: Locator;
  readonly currentMatch: Locator;
  readonly toast: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('main');
    this.title = page.getByRole('heading', { level: 1 });
    this.contents = page.getByRole('navigation', { name: either('目录', 'Contents') });
    this.contentsButton = page.getByRole('button', { name: either('目录', 'Contents') });
    this.sheet = page.getByRole('dialog', { name: either('目录', 'Contents') });
    this.selected = this.root.locator('article[data-selected]');
    const find = either('在本文献中查找', 'Find in this document');
    this.find = this.root.getByRole('textbox', { name: find });
    this.findButton = this.root.getByRole('button', { name: find });
    this.found = this.root.getByRole('search').getByRole('status');
    this.currentMatch = this.root.locator('mark[data-current]');
    this.toast = page.locator('#root > [role="status"]');
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.title.waitFor();
  }

  passage(id: string): Locator {
    return this.root.locator(`article[data-passage="${id}"]`);
  }

  section(id: string): Locator {
    return this.root.locator(`section[data-section="${id}"]`);
  }

  choice(zh: string, en: string): Locator {
    return this.root.getByRole('radio', { name: either(zh, en) });
  }

  action(zh: string, en: string): Locator {
    return this.selected.getByRole('button', { name: either(zh, en) });
  }

  step(zh: string, en: string): Locator {
    return this.root.getByRole('button', { name: eitherBegins(zh, en) });
  }

  /** How far the top of a passage lies under the top of the text, in pixels. */
  async depthOf(id: string): Promise<number> {
    const [passage, text] = await Promise.all([this.passage(id).boundingBox(), this.root.boundingBox()]);
    return Math.round((passage?.y ?? Number.NaN) - (text?.y ?? Number.NaN));
  }
}
