/** Nodes of one size, and what to ask of places. */
import type { LayoutNode, LayoutPositions, LayoutResult, LayoutRun } from '../layout.ts';

const reach = { left: 40, right: 40, top: 20, bottom: 36 } as const;

export function layoutNode(id: string): LayoutNode {
  return { id, x: 0, y: 0, pinned: false, radius: 40, box: reach };
}

export function finished(run: LayoutRun): LayoutResult {
  while (run.advance(50) < 1);
  return run.result();
}

/** Pairs of nodes whose boxes lie on each other. */
export function overlaps(positions: LayoutPositions): string[] {
  const places = Object.entries(positions);
  return places.flatMap(([id, one], index) =>
    places
      .slice(index + 1)
      .filter(
        ([, other]) =>
          Math.abs(one.x - other.x) < reach.left + reach.right - 1 &&
          Math.abs(one.y - other.y) < reach.top + reach.bottom - 1,
      )
      .map(([other]) => `${id} ${other}`),
  );
}
