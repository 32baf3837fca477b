/** Where lines run, as a coarse bitmap around a point: “does a line pass here?” for thousands of places at once. */
import type { Point } from '../../state/graph.ts';

const cell = 20;

/**
 * @param reach half the side of the square that is mapped, in pixels
 * @returns whether a line passes within about a cell (20 px) of a point; false outside the square
 */
export function mapLines(
  lines: readonly (readonly [Point, Point])[],
  centre: Point,
  reach: number,
): (at: Point) => boolean {
  const side = Math.ceil((2 * reach) / cell);
  const bits = new Uint8Array(side * side);
  const indexOf = (x: number, y: number): number => {
    const column = Math.floor((x - centre.x + reach) / cell);
    const row = Math.floor((y - centre.y + reach) / cell);
    return column < 0 || row < 0 || column >= side || row >= side ? -1 : row * side + column;
  };
  for (const [from, to] of lines) {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (cell / 2));
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      const index = indexOf(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      if (index >= 0) bits[index] = 1;
    }
  }
  return ({ x, y }) =>
    [-cell / 2, cell / 2].some((dx) =>
      [-cell / 2, cell / 2].some((dy) => {
        const index = indexOf(x + dx, y + dy);
        return index >= 0 && bits[index] === 1;
      }),
    );
}
