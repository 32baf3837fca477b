import type { Locator, Page } from '@playwright/test';
import { either, eitherBegins } from './either.ts';

/** What stands around every screen: places, settings, history, the banner. */
export class Frame {
  readonly places: Locator;
  readonly about: Locator;
  readonly help: Locator;
  readonly theme: Locator;
  readonly language: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly database: Locator;
  readonly outage: Locator;
  readonly retry: Locator;

  constructor(page: Page) {
    this.places = page.getByRole('navigation', { name: either('主导航', 'Places') });
    this.about = this.places.getByRole('link', { name: either('关于', 'About') });
    this.help = page.getByRole('button', { name: either('帮助', 'Help') });
    this.theme = page.getByRole('button', { name: eitherBegins('换成', 'Change to the') });
    this.language = page.getByRole('button', { name: either('English', '中文') });
    this.undo = page.getByRole('button', { name: eitherBegins('撤销', 'Undo') });
    this.redo = page.getByRole('button', { name: eitherBegins('重做', 'Redo') });
    this.database = page.getByRole('banner').getByRole('link', { name: /Grafeo|Neo4j/ });
    this.outage = page.getByRole('alert').filter({ hasText: /连不上知图|没有回应|cannot be reached|does not answer/ });
    this.retry = this.outage.getByRole('button', { name: either('现在重试', 'Try now') });
  }
}
