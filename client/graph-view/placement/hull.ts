/** The outline of what is drawn: inside it lines run, outside it nothing does. */
import type { Point } from '../../state/graph.ts';

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function halfOutline(points: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of points) {
    for (;;) {
      const [before, last] = [half.at(-2), half.at(-1)];
      if (!before || !last || turn(before, last, point) > 0) break;
      half.pop();
    }
    half.push(point);
  }
  return half.slice(0, -1);
}

/** The convex outline of points, counter-clockwise where y grows upwards; fewer than three where they enclose nothing. */
export function outlineOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...halfOutline(sorted), ...halfOutline(sorted.toReversed())];
}

/** Pixels from a point inside to the nearest edge of a convex outline; below zero outside, minus infinity without one. */
export function depthIn(outline: readonly Point[], at: Point): number {
  if (outline.length < 3) return -Infinity;
  return Math.min(
    ...outline.map((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      return length === 0 ? Infinity : turn(from, to, at) / length;
    }),
  );
}
