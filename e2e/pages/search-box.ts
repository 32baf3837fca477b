import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** The one search box with its list. */
export class SearchBox {
  readonly input: Locator;
  readonly list: Locator;
  readonly options: Locator;
  /** The hint or the number of results at the foot of the list. */
  readonly total: Locator;
  readonly region: Locator;
  readonly clearButton: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('search');
    this.input = page.getByRole('combobox', { name: either('搜索', 'Search') });
    this.list = page.getByRole('listbox', { name: either('搜索结果', 'Search results') });
    this.options = this.list.getByRole('option');
    this.total = this.region.getByRole('status');
    this.clearButton = this.region.getByRole('button', { name: either('清空搜索', 'Clear the search') });
  }

  /** The row of an entity, by its whole Chinese or English name. */
  option(name: string): Locator {
    // Rows whose names only hold it have it marked in a piece of its own; the whole name stands first.
    return this.options.filter({ has: this.list.page().getByText(name, { exact: true }) }).first();
  }

  /** The row that Enter would open. */
  marked(): Locator {
    return this.list.getByRole('option', { selected: true });
  }
}
