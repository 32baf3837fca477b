/** Running text in lines of a width: Chinese breaks between characters, the rest at spaces and in addresses. */
import { widthInEm } from '../labels/measure-text.ts';

/** No line begins with these, and none ends with those (GB/T 15834-2011, 5.1). */
const closing = /^[，。、；：？！）》〉」』”’…,.;:!?)\]}%·—]/u;
const opening = /[（《〈「『“‘([{]$/u;
const wide = /[\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;

/** Characters without a space that no line break is looked for in. */
const longestRun = 20;

/** Addresses break after their marks, other long runs before a bracket; a date stays whole. */
function parted(run: string): string[] {
  if (run.length <= longestRun) return [run];
  return run.split(run.includes('://') ? /(?<=[/?&=._~-])/ : /(?=[([])/);
}

/** The smallest parts that stay whole. */
function pieces(text: string): string[] {
  const parts = text.match(
    new RegExp(
      `${wide.source}|\\s+|[^\\s\\u2E80-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFF60\\u{20000}-\\u{3FFFD}]+`,
      'gu',
    ),
  );
  const whole: string[] = [];
  for (const part of (parts ?? []).flatMap(parted)) {
    const last = whole.at(-1);
    if (last !== undefined && last.trim() !== '' && (closing.test(part) || opening.test(last)))
      whole[whole.length - 1] = last + part;
    else whole.push(part);
  }
  return whole;
}

/** A piece that is wider than a whole line is cut where it must be. */
function cut(piece: string, width: number): string[] {
  if (widthInEm(piece) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && widthInEm(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** @param width of a line, in em */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((one) => cut(one, width))) {
    if (line !== '' && widthInEm((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
