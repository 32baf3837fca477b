import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** The canvas as two tables and as text, under it, or in its place on a phone. */
export class TablesDrawer {
  readonly page: Page;
  readonly root: Locator;
  readonly open: Locator;
  readonly close: Locator;
  readonly edge: Locator;
  readonly grid: Locator;
  /** Rows in the page; those far away are not. */
  readonly rows: Locator;
  readonly filter: Locator;
  readonly counted: Locator;
  readonly withHidden: Locator;
  readonly exportButton: Locator;
  readonly text: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: either('画布的表格与文字', 'The canvas as tables and text') });
    this.open = page
      .getByRole('toolbar', { name: either('画布工具', 'Canvas tools') })
      .getByRole('button', { name: either('表格与文字', 'Tables and text') });
    this.close = this.root.getByRole('button', { name: either('关闭表格', 'Close the table') });
    this.edge = this.root.getByRole('separator');
    this.grid = this.root.getByRole('grid');
    this.rows = this.grid.locator('[role=row][aria-selected]');
    this.filter = this.root.getByRole('textbox');
    this.counted = this.root.getByRole('status');
    this.withHidden = this.root.getByRole('checkbox', { name: /^(也列出看不见的|Also list)/ });
    this.exportButton = this.root.getByRole('button', { name: either('导出表格', 'Export table') });
    this.text = this.root.locator('#canvas-text');
  }

  /** Opens it so tall that every row of the start view is in the page, as it was left the last time. */
  async openTall(): Promise<void> {
    await this.page.evaluate(() => localStorage.setItem('zhitu.tables', JSON.stringify({ height: 1_500 })));
    await this.open.click();
    await this.rows.first().waitFor();
  }

  /** The one element of the grid that Tab reaches. */
  get stop(): Locator {
    return this.grid.locator('[tabindex="0"]');
  }

  tab(zh: string, en: string): Locator {
    return this.root.getByRole('tab', { name: eitherBegins(zh, en) });
  }

  /** The row whose first cell begins with a name. */
  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader').getByText(name, { exact: true }) });
  }

  /** The button that sorts by a column. */
  title(zh: string, en: string): Locator {
    return this.grid.getByRole('columnheader').getByRole('button', { name: either(zh, en) });
  }

  /** What a column says, row by row. */
  async column(index: number): Promise<string[]> {
    return this.rows.evaluateAll(
      (rows, column) =>
        rows
          .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
          .map((row) => {
            const cell = row.querySelector(`[aria-colindex="${column}"]`);
            return (cell?.querySelector('[lang]') ?? cell)?.textContent?.trim() ?? '';
          }),
      index,
    );
  }

  /** Names of the rows that are marked as selected. */
  async selected(): Promise<string[]> {
    return this.grid
      .locator('[role=row][aria-selected=true] [role=rowheader] [lang]:first-of-type')
      .evaluateAll((names) => names.map((name) => name.textContent ?? ''));
  }

  /** A node in the text, by its heading. */
  node(name: string): Locator {
    return this.text.getByRole('article', { name, exact: true });
  }
}
