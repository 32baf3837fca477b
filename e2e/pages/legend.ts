import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** The kinds on the canvas with their numbers, and the chips of what is filtered. */
export class Legend {
  readonly root: Locator;
  readonly toggles: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: either('图例与筛选', 'Legend and filters') });
    this.toggles = this.root
      .getByRole('list', { name: either('类别', 'Kinds') })
      .locator('button:not([data-roving-side])');
  }

  /** How many nodes of each kind are on the canvas, seen or not, as the legend says it. */
  async counts(): Promise<Record<string, number>> {
    const names = await this.toggles.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? ''),
    );
    return Object.fromEntries(
      names.map((name) => {
        const [, kind, count] = /^(.*?)[，,].*?(\d+) (?:个节点|nodes?)/.exec(name) ?? [];
        return [kind ?? name, Number(count)];
      }),
    );
  }

  toggle(kind: string): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^${kind}[，,]`) });
  }

  only(kind: string): Locator {
    return this.root.getByRole('button', { name: either(`只看${kind}`, `Only ${kind}`) });
  }

  /** The chip that says a kind is hidden; pressing it shows the kind again. */
  hiddenChip(kind: string): Locator {
    return this.page.getByRole('button', { name: either(`重新显示${kind}`, `Show ${kind} again`) });
  }

  /** The chip that says only one kind is shown. */
  onlyChip(kind: string): Locator {
    return this.page.getByRole('button', { name: either(`取消：只看${kind}`, `End: Only ${kind}`) });
  }

  get clear(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: either('清除筛选', 'Clear filters') });
  }
}
