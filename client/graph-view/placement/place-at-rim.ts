/**
 * Places for new nodes that nothing on the canvas is tied to: at the rim, outside what is drawn, so that no line runs
 * under them and no name beside them makes a statement of the two. Pure geometry in layout pixels.
 */
import type { Placement, Point } from '../../state/graph.ts';
import { BoxGrid } from '../labels/box-grid.ts';
import { boxesOverlap, grow, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { segmentMeetsBox } from '../labels/segments.ts';
import { depthIn } from './hull.ts';
import type { Newcomer } from './place-new-nodes.ts';

export interface RimInput {
  /** Boxes of everything drawn. */
  obstacles: readonly Box[];
  lines: readonly (readonly [Point, Point])[];
  /** Around the centres of what is drawn (`outlineOf`). */
  outline: readonly Point[];
  newcomers: readonly Newcomer[];
  /** What the reader sees. */
  seen?: Box | undefined;
  /** What floats over the canvas. */
  covered: readonly Box[];
}

const grid = 20;
/** How far beyond everything places are looked for. */
const reach = 220;
/** Between a newcomer and names, and lines. */
const apart = 14;
const coveredCost = 160;
const unseenCost = 60;

function isWithin(box: Box, { x1, y1, x2, y2 }: Box): boolean {
  return box.x1 >= x1 && box.y1 >= y1 && box.x2 <= x2 && box.y2 <= y2;
}

/** Positions by id, one for every newcomer. There must be something drawn. */
export function placeAtRim({
  obstacles,
  lines,
  outline,
  newcomers,
  seen,
  covered,
}: RimInput): Record<string, Placement> {
  const taken = new BoxGrid();
  for (const box of obstacles) taken.add(box);
  const placed: Record<string, Placement> = {};
  const centres: Point[] = [];
  let all = unite(obstacles) ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
  for (const newcomer of newcomers) {
    const middle = { x: (all.x1 + all.x2) / 2, y: (all.y1 + all.y2) / 2 };
    let best: { at: Point; cost: number } | null = null;
    for (let x = all.x1 - reach; x <= all.x2 + reach; x += grid)
      for (let y = all.y1 - reach; y <= all.y2 + reach; y += grid) {
        const at = { x: Math.round(x), y: Math.round(y) };
        if (depthIn(outline, at) > -grid) continue;
        const boxes = newcomer.boxes(at, 'below');
        const own = unite(boxes);
        if (!own) continue;
        const together = unite([all, own]) ?? all;
        const growth = together.x2 - together.x1 - (all.x2 - all.x1) + (together.y2 - together.y1 - (all.y2 - all.y1));
        const cost =
          growth +
          0.3 * Math.hypot(x - middle.x, y - middle.y) +
          (seen && !isWithin(own, seen) ? unseenCost : 0) +
          (covered.some((box) => boxesOverlap(box, own)) ? coveredCost : 0) +
          // Newcomers stay together.
          0.4 * Math.max(0, ...centres.map((other) => Math.hypot(x - other.x, y - other.y)));
        if (best && cost >= best.cost) continue;
        const room = grow(own, apart);
        if (taken.hits(room) || lines.some(([from, to]) => segmentMeetsBox(from, to, room))) continue;
        best = { at, cost };
      }
    // Beyond the reach there is always room: below everything.
    const at = best?.at ?? { x: Math.round(middle.x), y: Math.round(all.y2 + reach) };
    placed[newcomer.id] = { ...at, labelSide: 'below' };
    centres.push(at);
    for (const box of newcomer.boxes(at, 'below')) {
      taken.add(box);
      all = unite([all, box]) ?? all;
    }
  }
  return placed;
}
