import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** The console: editor, parameters, results, and the panel at its left. */
export class ConsolePage {
  readonly page: Page;
  readonly editor: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly parameters: Locator;
  readonly results: Locator;
  readonly grid: Locator;
  readonly facts: Locator;
  readonly completions: Locator;
  readonly details: Locator;
  readonly side: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = page.getByRole('textbox', { name: either('Cypher 语句', 'Cypher statement') });
    this.run = page.getByRole('main').getByRole('button', { name: eitherBegins('运行', 'Run') });
    this.stop = page.getByRole('main').getByRole('button', { name: either('停止', 'Stop') });
    this.parameters = page.getByRole('group', { name: either('参数', 'Parameters') });
    this.results = page.getByRole('region', { name: either('结果', 'Results') });
    this.grid = page.getByRole('grid');
    this.facts = page.locator('[data-facts]');
    this.completions = page.getByRole('listbox').getByRole('option');
    this.details = page.getByRole('region', { name: either('单元格', 'Cell') });
    this.side = page.getByRole('complementary', { name: eitherBegins('历史、', 'History,') });
  }

  async open(path = '/console'): Promise<void> {
    await this.page.goto(path);
    await this.editor.waitFor();
  }

  /** Writes over what stands in the editor, by hand, and closes what that opened. */
  async write(text: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Escape');
  }

  async ask(text: string): Promise<void> {
    await this.write(text);
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  parameter(name: string): Locator {
    return this.parameters.getByRole('button', { name: new RegExp(`^\\$${name} `) });
  }

  tab(zh: string, en: string): Locator {
    return this.results.getByRole('tab', { name: eitherBegins(zh, en) });
  }

  part(zh: string, en: string): Locator {
    return this.side.getByRole('tab', { name: either(zh, en) });
  }

  cell(row: number, column: number): Locator {
    return this.grid.locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${column + 1}"]`);
  }
}
