import type { Locator, Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { either } from './either.ts';
import { EvidenceCard } from './evidence-card.ts';
import { ExpandPopover } from './expand-popover.ts';
import { FilterPanel } from './filter-panel.ts';
import { Frame } from './frame.ts';
import { Inspector } from './inspector.ts';
import { Legend } from './legend.ts';
import { SearchBox } from './search-box.ts';

/** Explore as a reader sees it: the canvas, what lies on it, and the details beside it. */
export class ExplorePage {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly search: SearchBox;
  readonly inspector: Inspector;
  readonly evidence: EvidenceCard;
  readonly expand: ExpandPopover;
  readonly legend: Legend;
  readonly filters: FilterPanel;
  readonly frame: Frame;
  readonly title: Locator;
  readonly tools: Locator;
  readonly toast: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.search = new SearchBox(page);
    this.inspector = new Inspector(page);
    this.evidence = new EvidenceCard(page);
    this.expand = new ExpandPopover(page);
    this.legend = new Legend(page);
    this.filters = new FilterPanel(page);
    this.frame = new Frame(page);
    this.title = page.getByRole('heading', { level: 1 });
    this.tools = page.getByRole('toolbar', { name: either('画布工具', 'Canvas tools') });
    this.toast = page.locator('#root > [role="status"]');
  }

  /** Opens an address with the canvas readable from outside, and waits until the graph is drawn. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(`${path}?bench=1`);
    await this.canvas.ready();
  }

  tool(zh: string, en: string): Locator {
    return this.tools.getByRole('button', { name: either(zh, en) });
  }

  /** The pathname that the address bar shows. */
  path(): string {
    return new URL(this.page.url()).pathname;
  }
}
