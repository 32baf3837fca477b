/** Boxes in square cells, so that “is anything here?” looks at a few of them only. */
import { boxesOverlap } from './label-box.ts';
import type { Box } from './label-box.ts';

/** Columns and rows are packed into one number; good for ± 30,000 cells in each direction. */
const columns = 65_536;

export class BoxGrid {
  readonly #cell: number;
  readonly #cells = new Map<number, Box[]>();

  /** @param cell side of a cell in pixels; about the size of a box */
  constructor(cell = 96) {
    this.#cell = cell;
  }

  add(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  /**
   * True when a box overlaps one that was added; touching edges do not count.
   *
   * @param except one that was added and does not count either
   */
  hits(box: Box, except: Box | null = null): boolean {
    const inTheWay = (other: Box) => other !== except && boxesOverlap(box, other);
    return this.#visit(box, (key) => this.#cells.get(key)?.some(inTheWay) === true);
  }

  /** Calls for each cell of a box until one answers true. */
  #visit(box: Box, look: (key: number) => boolean): boolean {
    const [left, right] = [Math.floor(box.x1 / this.#cell), Math.floor(box.x2 / this.#cell)];
    const [top, bottom] = [Math.floor(box.y1 / this.#cell), Math.floor(box.y2 / this.#cell)];
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) if (look(column * columns + row)) return true;
    return false;
  }
}
