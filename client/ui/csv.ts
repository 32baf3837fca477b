/**
 * Tables as comma-separated values (RFC 4180): quoted where need be, lines end with CRLF. Texts that a spreadsheet would
 * run as a formula are made harmless by an apostrophe before them (OWASP, “CSV injection”).
 */

/** What a cell holds: a number keeps its sign, a text is taken for data. */
export type CsvCell = string | number | boolean | null;

const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A text that no spreadsheet runs. */
function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = harmless(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/** For pasting into a spreadsheet: tabs and line breaks inside a cell become spaces. */
export function tsvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => harmless(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
