/**
 * Reads a text of Cypher far enough to tell its statements and parameters apart: strings, comments and names in
 * backticks are passed over. Offsets in UTF-16 code units, as the editor counts.
 */

export interface StatementRange {
  from: number;
  to: number;
  /** Without white space and semicolon around it. */
  text: string;
}

/** What is no code: strings with escapes, names in backticks, comments. What is left open goes on to the end. */
const PASSED =
  /'(?:\\[^]|[^'\\])*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|$)|`(?:``|[^`])*(?:`|$)|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)/;
const PIECE = new RegExp(String.raw`(${PASSED.source})|;`, 'g');
const PARAMETER = new RegExp(
  String.raw`\$(?:\x60((?:\x60\x60|[^\x60])+)\x60|([\p{L}\p{N}_]+))|(${PASSED.source})`,
  'gu',
);
const COMMENTS = new RegExp(PASSED.source, 'g');

/** Whether anything of a text would run: white space and comments do not. */
function hasCode(text: string): boolean {
  return text.replace(COMMENTS, (piece) => (piece.startsWith('/') ? '' : piece)).trim() !== '';
}

/** The statements of a text in order; those between semicolons that hold nothing but comments are left out. */
export function statementsIn(text: string, offset = 0): StatementRange[] {
  const ranges: StatementRange[] = [];
  const add = (from: number, to: number) => {
    const part = text.slice(from, to);
    if (!hasCode(part)) return;
    const start = from + part.length - part.trimStart().length;
    const trimmed = part.trim();
    ranges.push({ from: offset + start, to: offset + start + trimmed.length, text: trimmed });
  };
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match[1] !== undefined) continue;
    add(from, match.index);
    from = match.index + 1;
  }
  add(from, text.length);
  return ranges;
}

/** Names of the parameters of a text, each once, in order of appearance. */
export function parametersIn(text: string): string[] {
  const names = new Set<string>();
  for (const [, quoted, plain] of text.matchAll(PARAMETER)) {
    const name = quoted?.replaceAll('``', '`') ?? plain;
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** The offset of a line and a column that count from 1; the end of the text where it has no such place. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Whether a name has to stand in backticks. */
export function quotedName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
