import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** Paths between two entities, at the right or in a sheet, and the strip over the canvas that stays when one is read. */
export class PathsPanel {
  readonly root: Locator;
  readonly title: Locator;
  readonly from: Locator;
  readonly to: Locator;
  readonly options: Locator;
  readonly swap: Locator;
  readonly close: Locator;
  /** The lines of the list, one a path. */
  readonly lines: Locator;
  /** What the opened path consists of. */
  readonly steps: Locator;
  readonly add: Locator;
  readonly shown: Locator;
  readonly types: Locator;
  readonly copy: Locator;
  readonly strip: Locator;

  constructor(page: Page) {
    const title = page.getByRole('heading', { level: 2, name: either('路径', 'Paths') });
    this.root = page.getByRole('complementary', { name: either('详情', 'Details') }).filter({ has: title });
    this.title = title;
    this.from = this.root.getByRole('combobox', { name: either('从', 'From') });
    this.to = this.root.getByRole('combobox', { name: either('到', 'To') });
    this.options = this.root.getByRole('option');
    this.swap = this.root.getByRole('button', { name: either('两端对调', 'Swap the ends') });
    this.close = this.root.getByRole('button', { name: either('关闭', 'Close') });
    const list = this.root.getByRole('list', { name: either('路径', 'Paths') });
    this.lines = list.getByRole('heading', { level: 3 }).getByRole('button');
    this.steps = list.locator('a[href^="/relationship/"]');
    this.add = this.root.getByRole('button', { name: eitherBegins('加入画布', 'Add to canvas') });
    this.shown = this.root.getByText(either('已在画布上标出', 'Marked on the canvas'));
    this.types = this.root.getByRole('button', { name: /^(经过任何关系|只经过|Over any|Only over)/ });
    this.copy = this.root.getByRole('button', { name: either('复制为文字', 'Copy as prose') });
    this.strip = page.getByRole('navigation', { name: either('画布上的路径', 'The path on the canvas') });
  }

  /** Names of the nodes of the opened path, in order. */
  chain(): Promise<string[]> {
    return this.root.locator('ol ol a[href^="/entity/"]').allInnerTexts();
  }
}
