/** Boxes in square cells, so that “is anything here?” looks at a few of them only. */
import { boxesOverlap } from './label-box.ts';
import type { Box } from './label-box.ts';

export class BoxGrid {
  readonly #cell: number;
  readonly #cells = new Map<string, Box[]>();

  /** @param cell side of a cell in pixels; about the size of a box */
  constructor(cell = 96) {
    this.#cell = cell;
  }

  *#keys(box: Box): Generator<string> {
    const [left, right] = [Math.floor(box.x1 / this.#cell), Math.floor(box.x2 / this.#cell)];
    const [top, bottom] = [Math.floor(box.y1 / this.#cell), Math.floor(box.y2 / this.#cell)];
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) yield `${column} ${row}`;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** True when a box overlaps one that was added; touching edges do not count. */
  hits(box: Box): boolean {
    for (const key of this.#keys(box))
      for (const other of this.#cells.get(key) ?? []) if (boxesOverlap(box, other)) return true;
    return false;
  }
}
