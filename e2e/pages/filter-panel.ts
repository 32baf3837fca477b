import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** The filters: the panel over the canvas, or the sheet of a phone, with the chips of what is filtered. */
export class FilterPanel {
  readonly page: Page;
  /** In the toolbar; says how many filters are at work. */
  readonly button: Locator;
  readonly root: Locator;
  /** What the filters leave in sight, and what they do not touch. */
  readonly summary: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly datedOnly: Locator;
  readonly lens: Locator;
  readonly chips: Locator;
  readonly clearAll: Locator;

  constructor(page: Page) {
    const tools = page.getByRole('toolbar', { name: either('画布工具', 'Canvas tools') });
    this.page = page;
    this.button = tools.getByRole('button', { name: eitherBegins('筛选', 'Filters') });
    this.root = page
      .getByRole('region', { name: either('筛选', 'Filters') })
      .or(page.getByRole('dialog', { name: either('图例与筛选', 'Legend and filters') }));
    this.summary = this.root.locator('footer');
    this.from = this.root.getByRole('slider', { name: either('从哪一年', 'From year') });
    this.to = this.root.getByRole('slider', { name: either('到哪一年', 'To year') });
    this.datedOnly = this.root.getByRole('checkbox', { name: either('只看有日期的节点', 'Only nodes with a date') });
    this.lens = tools.getByRole('button', { name: either('证据透镜', 'Evidence lens') });
    this.chips = page.getByRole('list', { name: either('生效的筛选', 'Active filters') }).getByRole('button');
    this.clearAll = page.getByRole('button', { name: either('全部清除', 'Clear all') });
  }

  section(zh: string, en: string): Locator {
    return this.root.getByRole('button', { name: eitherBegins(zh, en) }).and(this.root.locator('[aria-controls]'));
  }

  /** One value of a list; pressing it hides it or shows it again. */
  row(list: [zh: string, en: string], name: string): Locator {
    return this.root
      .getByRole('list', { name: either(...list) })
      .locator('button:not([data-roving-side])')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }

  sources(least: number): Locator {
    return this.root.getByRole('radio', { name: new RegExp(`^(至少 ${least} 个来源|At least ${least} sources)`) });
  }

  /** What is said aloud of the canvas. */
  spoken(): Locator {
    return this.page
      .getByRole('main')
      .locator('[role=status]:not(.graph-view-live)')
      .filter({ hasText: /条关系|relationship/ });
  }
}
