/** Frames per second while a hand pans, zooms, or drags the largest hub: real input, counted by what the canvas drew. */
import type { Page } from '@playwright/test';
import { atRest, longestTaskSince, now } from './render-probe.ts';

export type Gesture = 'pan' | 'zoom' | 'drag';

export interface Motion {
  framesPerSecond: number;
  /** Milliseconds of the longest task while it lasted; 0 where none was over 50 ms. */
  longest: number;
}

const WINDOW_MS = 2_000;

interface Point {
  x: number;
  y: number;
}

interface Ground {
  hub: Point;
  /** Where there is nothing to take hold of. */
  paper: Point;
  middle: Point;
}

interface CanvasNode {
  renderedPosition: () => Point;
  renderedOuterWidth: () => number;
  degree: () => number;
}
interface Canvas {
  container: () => HTMLElement;
  nodes: () => { map: <T>(call: (node: CanvasNode) => T) => T[] };
}

async function groundOf(page: Page): Promise<Ground> {
  return page.evaluate(() => {
    const { cy } = window as unknown as { cy: Canvas };
    const box = cy.container().getBoundingClientRect();
    const nodes = cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return { x: x + box.x, y: y + box.y, half: node.renderedOuterWidth() / 2, degree: node.degree() };
    });
    const free = (x: number, y: number) => document.elementFromPoint(x, y)?.tagName === 'CANVAS';
    const seen = nodes.filter(({ x, y }) => free(x, y));
    const hub = seen.reduce(
      (best, node) => (node.degree > best.degree ? node : best),
      seen[0] ?? { x: 0, y: 0, degree: 0 },
    );
    let paper = { x: box.x + 12, y: box.y + 12 };
    let most = -1;
    for (let column = 0; column < 24; column += 1)
      for (let row = 0; row < 16; row += 1) {
        const [x, y] = [box.x + ((column + 0.5) * box.width) / 24, box.y + ((row + 0.5) * box.height) / 16];
        if (!free(x, y)) continue;
        const clear = Math.min(...seen.map((node) => Math.hypot(node.x - x, node.y - y) - node.half));
        if (clear > most) [paper, most] = [{ x, y }, clear];
      }
    return { hub: { x: hub.x, y: hub.y }, paper, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  });
}

/** Sixty moves a second at most: as many as the page takes. */
async function moving(page: Page, step: (seconds: number) => Promise<void>): Promise<Motion> {
  const [start, before] = await Promise.all([now(page), frames(page)]);
  const begun = Date.now();
  while (Date.now() - begun < WINDOW_MS) {
    const at = Date.now();
    await step((at - begun) / 1000);
    const rest = 16 - (Date.now() - at);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  const [end, after] = await Promise.all([now(page), frames(page)]);
  return { framesPerSecond: ((after - before) * 1000) / (end - start), longest: await longestTaskSince(page, start) };
}

function frames(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { probe: { frames: number[] } }).probe.frames.length);
}

export async function measureGesture(page: Page, gesture: Gesture): Promise<Motion> {
  await atRest(page);
  const { hub, paper, middle } = await groundOf(page);
  if (gesture === 'zoom') {
    await page.mouse.move(middle.x, middle.y);
    return moving(page, (seconds) => page.mouse.wheel(0, Math.floor(seconds * 1.25) % 2 === 0 ? -30 : 30));
  }
  const from = gesture === 'drag' ? hub : paper;
  const [towardsX, towardsY] = [from.x > middle.x ? -1 : 1, from.y > middle.y ? -1 : 1];
  const at = (seconds: number) => ({
    x: from.x + towardsX * (6 + 70 * (1 - Math.cos(seconds * 4))),
    y: from.y + towardsY * (6 + 40 * (1 - Math.cos(seconds * 3))),
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(at(0).x, at(0).y);
  const motion = await moving(page, async (seconds) => {
    const { x, y } = at(seconds);
    await page.mouse.move(x, y);
  });
  await page.mouse.up();
  return motion;
}
