import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** The search box while it looks among what is drawn. */
export class FindBox {
  readonly root: Locator;
  readonly input: Locator;
  /** “1 of 9: …”, as it is said aloud. */
  readonly said: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly end: Locator;

  constructor(page: Page) {
    const label = either('在画布内查找', 'Find on the canvas');
    this.root = page.getByRole('search', { name: label });
    this.input = this.root.getByRole('textbox', { name: label });
    this.said = this.root.getByRole('status');
    this.next = this.root.getByRole('button', { name: either('下一个', 'Next') });
    this.previous = this.root.getByRole('button', { name: either('上一个', 'Previous') });
    this.end = this.root.getByRole('button', { name: either('结束查找', 'End') });
  }
}
