/** Outlines of nodes as points, and where a line that comes from outside meets them. */
import type { Point } from '../../state/graph.ts';
import type { ShapeName } from '../styles/shapes.ts';
import { shapeCorners, shapes } from '../styles/shapes.ts';

export interface Outline {
  centre: Point;
  /** Around the centre, in order. */
  points: readonly Point[];
}

/** Points on a whole circle, and on each rounded corner. */
const round = { circle: 64, corner: 5 } as const;

function corner(before: Point, at: Point, after: Point, cut: number): Point[] {
  const towards = (other: Point): Point => {
    const length = Math.hypot(other.x - at.x, other.y - at.y) || 1;
    const share = Math.min(0.5, cut / length);
    return { x: at.x + (other.x - at.x) * share, y: at.y + (other.y - at.y) * share };
  };
  const [from, to] = [towards(before), towards(after)];
  return Array.from({ length: round.corner }, (_, index) => {
    const t = index / (round.corner - 1);
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * at.x + c * to.x, y: a * from.y + b * at.y + c * to.y };
  });
}

/**
 * The outline of a shape.
 *
 * @param box of the node, in layout pixels
 */
export function outlineOf(name: ShapeName, centre: Point, box: { width: number; height: number }): Outline {
  const [x, y] = [box.width / 2, box.height / 2];
  if (name === 'circle')
    return {
      centre,
      points: Array.from({ length: round.circle }, (_, index) => {
        const angle = (index / round.circle) * 2 * Math.PI;
        return { x: Math.cos(angle) * x, y: Math.sin(angle) * y };
      }),
    };
  const corners = shapeCorners(name).map(([cx, cy]) => ({ x: cx * x, y: cy * y }));
  const size = box.width / shapes[name].width;
  const cut = shapes[name].corner * size * (shapes[name].canvas === 'round-rectangle' ? 1 : 1.3);
  return {
    centre,
    points: corners.flatMap((at, index) => {
      const before = corners.at(index - 1) ?? at;
      const after = corners[(index + 1) % corners.length] ?? at;
      return cut === 0 ? [at] : corner(before, at, after, cut);
    }),
  };
}

/** Where the way from the middle of a node to a point leaves its outline; the middle itself where they are the same. */
export function leaves({ centre, points }: Outline, towards: Point): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return centre;
  const [ux, uy] = [dx / length, dy / length];
  let farthest = 0;
  for (const [index, a] of points.entries()) {
    const b = points[(index + 1) % points.length] ?? a;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const cross = ux * ey - uy * ex;
    if (Math.abs(cross) < 1e-9) continue;
    const along = (a.x * ey - a.y * ex) / cross;
    const share = (a.x * uy - a.y * ux) / cross;
    if (share >= -1e-9 && share <= 1 + 1e-9 && along > farthest) farthest = along;
  }
  return { x: centre.x + ux * farthest, y: centre.y + uy * farthest };
}
