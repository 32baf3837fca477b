/** Rows as text that other programs read: CSV after RFC 4180, and tab-separated for the clipboard. */

const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets run a cell that begins so as a formula; an apostrophe in front of it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export function neutralised(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV in UTF-8: commas, CRLF after every record, quotes only where they are needed, formulas neutralised.
 *
 * @param mark whether it begins with a byte order mark, by which Excel knows UTF-8
 */
export function csvOf(records: readonly (readonly string[])[], { mark }: { mark: boolean }): string {
  const lines = records.map((record) => `${record.map(quoted).join(',')}\r\n`);
  return (mark ? BYTE_ORDER_MARK : '') + lines.join('');
}

/** For pasting into a spreadsheet: tabs and line breaks inside a cell become spaces, formulas are neutralised. */
export function tsvOf(records: readonly (readonly string[])[]): string {
  return records
    .map((record) => record.map((cell) => neutralised(cell).replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}
