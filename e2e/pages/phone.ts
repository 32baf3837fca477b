import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** What a phone has instead of the rail, the toolbar and the panel. */
export class Phone {
  readonly bottomBar: Locator;
  readonly moreActions: Locator;
  readonly filters: Locator;
  readonly moreTools: Locator;
  readonly filterSheet: Locator;
  /** The handle of the sheet with the details. */
  readonly handle: Locator;

  constructor(page: Page) {
    const tools = page.getByRole('toolbar', { name: either('画布工具', 'Canvas tools') });
    this.bottomBar = page.getByRole('navigation', { name: either('主导航', 'Places') });
    this.moreActions = page.getByRole('button', { name: either('更多操作', 'More actions') });
    this.filters = tools.getByRole('button', { name: either('图例与筛选', 'Legend and filters') });
    this.moreTools = tools.getByRole('button', { name: either('更多', 'More') });
    this.filterSheet = page.getByRole('dialog', { name: either('图例与筛选', 'Legend and filters') });
    this.handle = page.getByRole('button', { name: either('拖动调整高度', 'Drag to change the height') });
  }
}
