/** Where an arrow key leads: the node that lies nearest in that direction. */
import type { Point } from '../../state/graph.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const units: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Only what lies within 60° of the direction counts; straight ahead beats nearer but aside. */
const widestAngle = Math.cos(Math.PI / 3);

export function nearestInDirection<Id>(
  from: Point,
  candidates: Iterable<readonly [Id, Point]>,
  direction: Direction,
): Id | null {
  const unit = units[direction];
  let best: { id: Id; cost: number } | null = null;
  for (const [id, at] of candidates) {
    const [dx, dy] = [at.x - from.x, at.y - from.y];
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const cosine = (dx * unit.x + dy * unit.y) / distance;
    if (cosine < widestAngle - 1e-9) continue;
    const cost = distance / cosine ** 2;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
