import type { Locator, Page } from '@playwright/test';
import { either } from './either.ts';

/** A statement with its passages, at the right, or in a sheet on a phone. */
export class EvidenceCard {
  readonly root: Locator;
  readonly sentence: Locator;
  readonly back: Locator;
  readonly passages: Locator;
  readonly furtherPassages: Locator;
  readonly gistNote: Locator;
  readonly reference: Locator;
  readonly copy: Locator;
  readonly showParagraph: Locator;
  /** What is said when the address names no statement. */
  readonly missing: Locator;

  constructor(page: Page) {
    this.root = page
      .getByRole('complementary', { name: either('详情', 'Details') })
      .filter({ has: page.getByRole('radiogroup', { name: either('引用格式', 'Citation format') }) });
    this.sentence = this.root.getByRole('heading', { level: 2 });
    this.back = this.root.getByRole('button', { name: either('后退', 'Back') });
    this.passages = this.root.getByRole('article');
    this.furtherPassages = this.root
      .getByRole('list', { name: either('其余段落', 'Further passages') })
      // Not what an opened row holds itself.
      .locator('> li > button');
    this.gistNote = this.root.getByText(/设置原文目录后|Connect a source folder/);
    this.reference = this.root.getByRole('contentinfo').or(this.root.locator('footer p'));
    this.copy = this.root.getByRole('button', { name: either('复制', 'Copy') });
    this.missing = page.getByText(either('没有这条关系', 'There is no such relationship'));
    this.showParagraph = this.root.getByRole('button', { name: either('对照原文', 'Show the paragraph') });
  }

  format(name: string): Locator {
    return this.root.getByRole('radio', { name, exact: true });
  }
}
