/** Where a key leads in a grid of cells (WAI-ARIA Authoring Practices, grid pattern). */
import { keys, pressedKey } from '../../ui/shortcuts.ts';

/** The row of the column titles. */
export const HEAD = -1;

export interface Place {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that can be seen at once. */
  page: number;
}

export type Step =
  { does: 'go'; to: Place; along: boolean } | { does: 'select' } | { does: 'open' } | { does: 'selectAll' };

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

type Press = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key does from a place; null where it does nothing here. */
export function stepFrom(press: Press, { row, column }: Place, { rows, columns, page }: GridSize): Step | null {
  const to = (nextRow: number, nextColumn: number, along = false): Step => ({
    does: 'go',
    to: { row: within(nextRow, HEAD, rows - 1), column: within(nextColumn, 0, columns - 1) },
    along,
  });
  const first = Math.min(0, rows - 1);
  switch (pressedKey(press, keys.table)) {
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'up':
      return to(row - 1, column);
    case 'down':
      return to(row + 1, column);
    case 'alongUp':
      return row <= 0 ? null : to(row - 1, column, true);
    case 'alongDown':
      return row >= rows - 1 ? null : to(row + 1, column, true);
    case 'first':
      return to(row, 0);
    case 'last':
      return to(row, columns - 1);
    case 'top':
      return to(first, 0);
    case 'bottom':
      return to(rows - 1, columns - 1);
    case 'pageUp':
      return to(row === HEAD ? HEAD : Math.max(0, row - page), column);
    case 'pageDown':
      return to(row + page, column);
    case 'select':
      return row === HEAD ? null : { does: 'select' };
    case 'open':
      return row === HEAD ? null : { does: 'open' };
    case 'selectAll':
      return { does: 'selectAll' };
    case null:
      return null;
  }
}
