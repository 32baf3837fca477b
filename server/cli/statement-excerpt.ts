/** The place in a statement that an error speaks of. */
import stringWidth from 'string-width';
import { visibleText } from './table.ts';

/** Longest stretch shown before and after the place, in UTF-16 units. */
const AROUND = 60;

/** The line with a mark below the place. @param line from 1 @param column from 1, in UTF-16 units */
export function statementExcerpt(statement: string, line: number, column: number | undefined): string {
  const text = statement.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const at = Math.min(Math.max(0, (column ?? 1) - 1), text.length);
  const start = Math.max(0, at - AROUND);
  const before = `${start > 0 ? '…' : ''}${visibleText(text.slice(start, at))}`;
  const after = visibleText(text.slice(at, at + AROUND));
  const shown = `  ${before}${after}${at + AROUND < text.length ? '…' : ''}`;
  return column === undefined ? shown : `${shown}\n  ${' '.repeat(stringWidth(before))}^`;
}
