import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** The details of an entity at the right, or in a sheet on a phone. */
export class Inspector {
  readonly root: Locator;
  readonly name: Locator;
  readonly back: Locator;
  readonly forward: Locator;
  readonly close: Locator;
  readonly expand: Locator;
  readonly centre: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('complementary', { name: either('详情', 'Details') });
    this.name = this.root.getByRole('heading', { level: 2 });
    this.back = this.root.getByRole('button', { name: either('后退', 'Back') });
    this.forward = this.root.getByRole('button', { name: either('前进', 'Forward') });
    this.close = this.root.getByRole('button', { name: either('关闭', 'Close') });
    this.expand = this.root.getByRole('button', { name: either('展开', 'Expand') });
    this.centre = this.root.getByRole('button', { name: either('在画布上居中', 'Centre on the canvas') });
  }

  tab(zh: string, en: string): Locator {
    return this.root.getByRole('tab', { name: eitherBegins(zh, en) });
  }

  async openRelations(): Promise<void> {
    await this.tab('关系', 'Relations').click();
  }

  /** The link to the evidence of a statement, by its relationship id. */
  evidenceLink(relationship: string): Locator {
    return this.root.locator(`a[href="/relationship/${encodeURIComponent(relationship)}"]`);
  }

  entityLink(id: string): Locator {
    return this.root.locator(`a[href="/entity/${id}"]`);
  }

  /** What is said when the address names nothing. */
  get missing(): Locator {
    return this.root.getByText(/没有“.*”这个实体|There is no entity/);
  }
}
