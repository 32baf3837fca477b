/**
 * Widths of text without a canvas: pure, so that wrapping and placement give the same answer in a test, a worker and
 * the page. Estimates for sans-serif faces, on the generous side: a box that is a little too wide never overlaps.
 */

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const wideQuotes = /[“”‘’…—·]/u;
const narrow = /[ijl.,:;'|!()[\]/\\ -]/;
const broad = /[mwMWQ@%]/;

/** Width of one character in em. */
function characterWidth(character: string): number {
  if (wide.test(character)) return 1;
  if (wideQuotes.test(character)) return 0.9;
  if (narrow.test(character)) return 0.34;
  if (broad.test(character)) return 0.9;
  if (character === 'f' || character === 't' || character === 'r') return 0.42;
  if (/[A-Z]/.test(character)) return 0.66;
  return 0.575;
}

/** The same names are measured again and again: for fitting, for phrases, for every placement. */
const widths = new Map<string, number>();
const mostWidths = 50_000;

/** Width of a line in em. */
export function widthInEm(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  if (widths.size >= mostWidths) widths.clear();
  widths.set(text, width);
  return width;
}

/** Width of the widest line in pixels; `strong` is weight 600 and up. */
export function widthInPixels(lines: readonly string[], fontSize: number, strong: boolean): number {
  const widest = Math.max(0, ...lines.map(widthInEm));
  return widest * fontSize * (strong ? 1.05 : 1);
}
