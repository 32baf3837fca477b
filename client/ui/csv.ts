/**
 * Tables as comma-separated values (RFC 4180): quoted where need be, lines end with CRLF. Texts that a spreadsheet would
 * run as a formula are made harmless by an apostrophe before them (OWASP, “CSV injection”).
 */

/** What a cell holds: a number keeps its sign, a text is taken for data. */
export type CsvCell = string | number | boolean | null;

const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function line(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** What tells spreadsheets that a file is UTF-8: without it some of them take Chinese for something else. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A whole file: a line of names, then a line a row. `null` becomes an empty cell. */
export function csvText(
  names: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  { byteOrderMark = false }: { byteOrderMark?: boolean } = {},
): string {
  const parts = [byteOrderMark ? BYTE_ORDER_MARK : '', line(names)];
  for (const row of rows) parts.push(line(row));
  return parts.join('');
}
