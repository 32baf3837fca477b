import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { eitherBegins } from './either.ts';

/** Counts by type beside a node, before anything is added. */
export class ExpandPopover {
  readonly root: Locator;
  readonly rows: Locator;
  readonly add: Locator;
  readonly next: Locator;
  readonly note: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: eitherBegins('展开“', 'Expand “') });
    this.rows = this.root.getByRole('checkbox');
    this.add = this.root.getByRole('button', { name: eitherBegins('加入已选', 'Add selected') });
    this.next = this.root.getByRole('button', { name: eitherBegins('接下来', 'Next') });
    this.note = this.root.getByText(/一次最多加入|are added at a time/);
    this.close = this.root.getByRole('button', { name: eitherBegins('关闭', 'Close') });
  }

  /** Statements behind each row, as the row says it. */
  async counts(): Promise<{ name: string; count: number; checked: boolean }[]> {
    await expect(this.rows.first()).toBeVisible();
    return this.rows.evaluateAll((boxes) =>
      boxes.map((box) => {
        const name = box.getAttribute('aria-label') ?? '';
        const count = Number(/(\d+)(?: 条未显示| not shown)$/.exec(name)?.[1]);
        return { name, count, checked: (box as HTMLInputElement).checked };
      }),
    );
  }

  /** The number on the button that adds what is checked. */
  async chosen(): Promise<number> {
    return Number(/\d+/.exec(await this.add.innerText())?.[0]);
  }
}
