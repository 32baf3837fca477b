/** Straight lines against boxes. */
import type { Point } from '../../state/graph.ts';
import type { Box } from './label-box.ts';

/** Whether any part of the segment lies in the box (Liang–Barsky). */
export function segmentMeetsBox(from: Point, to: Point, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  for (const [start, delta, low, high] of [
    [from.x, to.x - from.x, box.x1, box.x2],
    [from.y, to.y - from.y, box.y1, box.y2],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const one = (low - start) / delta;
    const other = (high - start) / delta;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    if (enter > leave) return false;
  }
  return true;
}
