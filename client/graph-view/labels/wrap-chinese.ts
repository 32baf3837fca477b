/**
 * Line breaks for Chinese names on the canvas: equal lines of about 8 em, at most 3; never one character alone, never
 * a closing mark first or an opening mark last, never inside a Latin word, a number or a short title in 《》 that a line can
 * hold. Words
 * stay whole where that costs little (`Intl.Segmenter`, where the browser has it).
 */
import { balanceLines, uglyBreak } from './balance-lines.ts';
import type { Unit } from './balance-lines.ts';
import { widthInEm } from './measure-text.ts';

const target = 8;
const mostLines = 3;
/** A line may be this long when the alternative is a lone character. */
const limit = 9.2;
const ellipsis = '……';
/** UTF-16 code units of a name that are looked at: more never fits. */
const longest = 400;

const closing = /^[》〉」』”’）)\]】、，。；：！？…,.;:!?%％—·]/u;
const opening = /[《〈「『“‘（([【]$/u;
const unitPattern = /《[^《》]{1,6}》|[A-Za-z0-9]+(?:[.,:'’&/+-][A-Za-z0-9]+)*[%％]?[年月日届次]?|\s+|./gsu;

let segmenter: Intl.Segmenter | null | undefined;

/** Offsets where a word begins; null where the browser cannot say. */
function wordStarts(text: string): Set<number> | null {
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter && new Set([...segmenter.segment(text)].map(({ index }) => index));
}

/** A Latin word, a number or a title that no line can hold is torn, as wide as a line. */
function piecesOf(word: string): string[] {
  if (widthInEm(word) <= limit) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthInEm(piece + character) > target) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Pieces that stay whole: a closing mark joins what is before it, an opening mark what is after it. */
function unitsOf(text: string): Unit[] {
  const starts = wordStarts(text);
  const units: Unit[] = [];
  let gap = '';
  for (const match of text.matchAll(unitPattern)) {
    const piece = match[0];
    if (/^\s+$/u.test(piece)) {
      gap = ' ';
      continue;
    }
    const last = units.at(-1);
    if (last && gap === '' && (closing.test(piece) || opening.test(last.text))) {
      last.text += piece;
      last.width = widthInEm(last.text);
      continue;
    }
    const natural = gap !== '' || starts === null || starts.has(match.index);
    for (const [at, text] of piecesOf(piece).entries())
      units.push({
        text,
        width: widthInEm(text),
        gap: at === 0 ? gap : '',
        gapWidth: at > 0 || gap === '' ? 0 : widthInEm(gap),
        breakCost: natural && at === 0 ? 0 : 5,
      });
    gap = '';
  }
  return units;
}

function loneCharacter(line: string): boolean {
  return [...line.replace(/[\p{P}\s]/gu, '')].length <= 1;
}

/** Three lines and “……” for a name that does not fit. */
function cutShort(units: readonly Unit[]): string[] {
  for (let kept = units.length - 1; kept > 0; kept -= 1) {
    const head = units.slice(0, kept);
    const last = head[kept - 1]!;
    const text = last.text.replace(/[、，。；：]+$/u, '') + ellipsis;
    const cut = [...head.slice(0, -1), { ...last, text, width: widthInEm(text) }];
    const lines = balanceLines(cut, mostLines, { target, limit, lineCost: () => 0 });
    if (lines) return lines;
  }
  return [units[0]!.text + ellipsis];
}

/** The lines of a Chinese name. Breaks that the text itself holds (`\n`) are kept. */
export function wrapChinese(name: string): string[] {
  return name.split('\n').flatMap((part) => {
    const text = part.slice(0, longest).trim();
    if (text === '') return [];
    if (widthInEm(text) <= target) return [text];
    const units = unitsOf(text);
    const lines = balanceLines(units, mostLines, {
      target,
      limit,
      lineCost: (line) => (loneCharacter(line) ? uglyBreak * 3 : 0),
    });
    return lines ?? cutShort(units);
  });
}
