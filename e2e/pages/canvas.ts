/** The canvas: read through the handle that `?bench=1` gives, touched with a real pointer. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { eitherBegins } from './either.ts';

export interface Point {
  x: number;
  y: number;
}

/** As much of Cytoscape as stories read. */
interface CanvasElement {
  id(): string;
  data(key: string): unknown;
  numericStyle(name: string): number;
  position(): Point;
  renderedPosition(): Point;
  renderedMidpoint(): Point;
  hasClass(name: string): boolean;
  empty(): boolean;
}
interface CanvasHandle {
  nodes(): { map<Value>(read: (node: CanvasElement) => Value): Value[] };
  edges(): { map<Value>(read: (edge: CanvasElement) => Value): Value[] };
  getElementById(id: string): CanvasElement;
  zoom(): number;
}

declare global {
  interface Window {
    cy?: CanvasHandle;
  }
}

/** Pixels that a canvas with the start view surely paints: discs, lines and names; an empty one paints none. */
export const PIXELS_OF_A_GRAPH = 25_000;

export class Canvas {
  readonly root: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('application', { name: eitherBegins('知识图谱', 'Knowledge graph') });
  }

  /** Until the first nodes are drawn. */
  async ready(): Promise<void> {
    // The page, its schema and its first scene are read before: a busy machine takes its time over them.
    await expect(this.root).toHaveAccessibleName(/[1-9]/, { timeout: 45_000 });
    await this.page.waitForFunction(() => window.cy === undefined || window.cy.nodes().map(() => 1).length > 0);
  }

  /** How many pixels hold anything, over all layers. */
  paintedPixels(): Promise<number> {
    return this.root.evaluate((root) => {
      let painted = 0;
      for (const canvas of root.querySelectorAll('canvas')) {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) painted += 1;
      }
      return painted;
    });
  }

  /** Layout positions by node id; captions and other decoration left out. */
  positions(): Promise<Record<string, Point>> {
    return this.page.evaluate(() => {
      const nodes = window.cy?.nodes().map((node) => [node.id(), node.data('kind'), { ...node.position() }] as const);
      return Object.fromEntries((nodes ?? []).filter(([, kind]) => kind !== undefined).map(([id, , at]) => [id, at]));
    });
  }

  async ids(): Promise<string[]> {
    return Object.keys(await this.positions()).toSorted();
  }

  /** Kinds of what is drawn, with their numbers. */
  kinds(): Promise<Record<string, number>> {
    return this.page.evaluate(() => {
      const counts: Record<string, number> = {};
      for (const kind of window.cy?.nodes().map((node) => node.data('kind')) ?? [])
        if (typeof kind === 'string') counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    });
  }

  /** Names as they are drawn, by node id; line breaks of the layout taken out. */
  names(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const nodes = window.cy?.nodes().map((node) => [node.id(), node.data('kind'), node.data('fullLabel')] as const);
      return Object.fromEntries(
        (nodes ?? []).flatMap(([id, kind, name]) =>
          kind === undefined || typeof name !== 'string' ? [] : [[id, name.replaceAll('\n', ' ')]],
        ),
      );
    });
  }

  /** Ids of what is marked as selected. */
  selected(): Promise<string[]> {
    return this.page.evaluate(() => {
      const marks = (element: CanvasElement) => (element.hasClass('selected') ? [element.id()] : []);
      const { cy } = window;
      return cy === undefined ? [] : [...cy.nodes().map(marks), ...cy.edges().map(marks)].flat();
    });
  }

  /** Where a node is drawn, in pixels from the top left of the canvas; null when it is not. */
  placeOf(id: string): Promise<Point | null> {
    return this.page.evaluate((id) => {
      const node = window.cy?.getElementById(id);
      return node === undefined || node.empty() ? null : { ...node.renderedPosition() };
    }, id);
  }

  zoom(): Promise<number> {
    return this.page.evaluate(() => window.cy?.zoom() ?? 0);
  }

  /** Where a node is drawn on the page, once it stays there. */
  async pointOf(id: string): Promise<Point> {
    let last: Point | null = null;
    await expect
      .poll(async () => {
        const before = last;
        last = await this.placeOf(id);
        return last !== null && before !== null && Math.hypot(last.x - before.x, last.y - before.y) < 0.5;
      })
      .toBe(true);
    const box = await this.root.boundingBox();
    const at = await this.placeOf(id);
    if (box === null || at === null) throw new Error(`${id} is not on the canvas`);
    return { x: box.x + at.x, y: box.y + at.y };
  }

  /** Clicks a line at its middle, wherever it bends: by the id of its relationship. */
  async clickLine(id: string): Promise<void> {
    const [source = ''] = id.split('~');
    // Once the camera stands still; it moves lines and nodes alike.
    await this.pointOf(source);
    const box = await this.root.boundingBox();
    const at = await this.page.evaluate((id) => {
      const line = window.cy?.getElementById(id);
      return line === undefined || line.empty() ? null : { ...line.renderedMidpoint() };
    }, id);
    if (box === null || at === null) throw new Error(`the line ${id} is not on the canvas`);
    await this.page.mouse.click(box.x + at.x, box.y + at.y);
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.pointOf(id);
    await this.page.mouse.click(x, y);
  }

  async doubleClick(id: string): Promise<void> {
    const { x, y } = await this.pointOf(id);
    await this.page.mouse.dblclick(x, y);
  }

  /** Nodes that are off the canvas or under something that floats over it, judged by their centres; of all or of some. */
  covered(ids?: readonly string[]): Promise<string[]> {
    return this.root.evaluate((root, wanted) => {
      const own = root.getBoundingClientRect();
      const over = [...document.querySelectorAll('[data-over-canvas], #panel')].map((one) =>
        one.getBoundingClientRect(),
      );
      const drawn = window.cy?.nodes().map((node) => [node.id(), node.data('kind'), node.renderedPosition()] as const);
      return (drawn ?? []).flatMap(([id, kind, at]) => {
        if (kind === undefined || (wanted !== undefined && !wanted.includes(id))) return [];
        const [x, y] = [at.x + own.left, at.y + own.top];
        const inside = x > own.left && x < own.right && y > own.top && y < own.bottom;
        const under = over.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
        return inside && !under ? [] : [id];
      });
    }, ids);
  }

  /** Widths of the lines as they are drawn, by relationship id. */
  widths(): Promise<Record<string, number>> {
    return this.page.evaluate(() =>
      Object.fromEntries(window.cy?.edges().map((edge) => [edge.id(), edge.numericStyle('width')] as const) ?? []),
    );
  }

  /** What is said aloud of the selection. */
  spokenSelection(): Locator {
    return this.page.locator('.graph-view-live');
  }
}
