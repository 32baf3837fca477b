import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** The Cypher behind what was done. */
export class StatementsDialog {
  readonly root: Locator;
  /** The last actions, latest first. */
  readonly actions: Locator;
  /** Name of the action whose statements are shown. */
  readonly title: Locator;
  readonly clauses: Locator;
  readonly ran: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('dialog', { name: either('查询语句', 'Cypher behind this view') });
    this.actions = this.root.getByRole('navigation').getByRole('button');
    this.title = this.root.getByRole('heading', { level: 3 }).last();
    this.clauses = this.root.getByRole('listitem').filter({ has: page.locator('code') });
    this.ran = this.root.locator('details');
    this.close = this.root.getByRole('button', { name: either('关闭', 'Close') });
  }

  /** The button that opens it, within a part of the page. */
  static buttonIn(part: Locator): Locator {
    return part.getByRole('button', { name: either('查询语句', 'Cypher') });
  }

  button(zh: string, en: string): Locator {
    return this.root.getByRole('button', { name: either(zh, en) }).first();
  }

  /** The first of each; further statements have their own. */
  get toConsole(): Locator {
    return this.root.getByRole('link', { name: either('在控制台打开', 'Open in the console') }).first();
  }

  get fill(): Locator {
    return this.root.getByRole('checkbox', { name: either('填入参数值', 'Fill in the values') }).first();
  }
}
