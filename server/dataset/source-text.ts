/**
 * Passages and the texts they come from. A passage stores no sentence, only the hash and length of its paragraph
 * after NFKC and removal of all white space; the paragraph is found again by sliding over a text folded likewise.
 */
import { hash } from 'node:crypto';

/** A stretch of the original text, [start, end) in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface SourceText {
  original: string;
  /** Code points of the normalised text, with the stretch of the original each came from. */
  characters: { text: string; start: number; end: number }[];
}

const WHITE_SPACE = /\s/u;

/** NFKC, then all white space removed: what `textHash` and `textLength` are taken over. */
export function normaliseSource(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** SHA-256 in hexadecimal of the normalised text. */
export function hashSource(text: string): string {
  return sha256(normaliseSource(text));
}

/** Length of the normalised text in code points. */
export function lengthOfSource(text: string): number {
  return [...normaliseSource(text)].length;
}

/**
 * A text file prepared for finding passages in it. Markdown that a reader does not see (emphasis, heading and list
 * marks, images, addresses of links) is left out of the normalised text.
 */
export function prepareSource(original: string): SourceText {
  const hidden = hiddenMarkdown(original);
  const characters: SourceText['characters'] = [];
  let at = 0;
  let nextHidden = 0;
  while (at < original.length) {
    while ((hidden[nextHidden]?.end ?? Infinity) <= at) nextHidden += 1;
    const span = hidden[nextHidden];
    if (span && span.start <= at) {
      at = span.end;
      continue;
    }
    const end = endOfCluster(original, at);
    for (const text of original.slice(at, end).normalize('NFKC'))
      if (!WHITE_SPACE.test(text)) characters.push({ text, start: at, end });
    at = end;
  }
  return { original, characters };
}

/**
 * Where a passage stands in a text: spans of visible text in reading order, one for each line or stretch between
 * marks, or null when the text does not hold it.
 */
export function findPassage(source: SourceText, passage: { textHash: string; textLength: number }): Span[] | null {
  const last = source.characters.length - passage.textLength;
  if (passage.textLength < 1 || last < 0) return null;
  const textAt = textsOf(source, passage.textLength);
  const tried = new Set<number>();
  // Paragraphs nearly always begin a line: try those places first.
  for (const starts of [lineStarts(source), Array.from({ length: last + 1 }, (_, index) => index)]) {
    for (const start of starts) {
      if (start > last || tried.has(start)) continue;
      tried.add(start);
      if (sha256(textAt(start)) === passage.textHash) return spansBetween(source, start, start + passage.textLength);
    }
  }
  return null;
}

/**
 * The texts of one length by where they start. Cut out of the whole: a passage that is not there is looked for
 * everywhere.
 */
function textsOf({ characters }: SourceText, length: number): (start: number) => string {
  const whole = characters.map((character) => character.text).join('');
  const offsets = new Uint32Array(characters.length + 1);
  for (const [index, { text }] of characters.entries()) offsets[index + 1] = (offsets[index] ?? 0) + text.length;
  return (start) => whole.slice(offsets[start], offsets[start + length]);
}

function spansBetween(source: SourceText, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (let index = start; index < end; index += 1) {
    const character = source.characters[index];
    if (!character) continue;
    const last = spans.at(-1);
    // Spaces within a line stay inside a span; a line break or a hidden mark ends it.
    const gap = last ? source.original.slice(last.end, character.start) : '';
    if (last && /^[^\S\r\n]*$/u.test(gap)) last.end = Math.max(last.end, character.end);
    else if (!last || character.start >= last.end) spans.push({ start: character.start, end: character.end });
  }
  return spans;
}

function lineStarts(source: SourceText): number[] {
  const starts: number[] = [];
  let before = -1;
  source.characters.forEach((character, index) => {
    if (before < 0 || /[\r\n]/.test(source.original.slice(before, character.start))) starts.push(index);
    before = character.end;
  });
  return starts;
}

function hiddenMarkdown(text: string): Span[] {
  const spans: Span[] = [];
  const hide = (start: number, end: number): void => {
    if (end > start) spans.push({ start, end });
  };
  for (const match of text.matchAll(/^[ \t]*(?:#{1,6}[ \t]+|\*[ \t]+|>[ \t]?)+/gmu))
    hide(match.index, match.index + match[0].length);
  for (const match of text.matchAll(/\*\*|__/gu)) hide(match.index, match.index + match[0].length);
  for (const match of text.matchAll(/!\[[^\]\n]*\]\([^)\n]*\)/gu)) hide(match.index, match.index + match[0].length);
  for (const match of text.matchAll(/(?<!!)\[([^[\]\n]*)\]\([^)\n]*\)/gu)) {
    hide(match.index, match.index + 1);
    hide(match.index + 1 + (match[1] ?? '').length, match.index + match[0].length);
  }
  return mergeSpans(spans);
}

function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** A base character with what NFKC may compose it with: marks, and the vowels and finals of Hangul. */
const COMPOSES = /[\p{M}\u1160-\u11ff]/u;

function endOfCluster(text: string, at: number): number {
  const lengthAt = (index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  let end = at + lengthAt(at);
  while (end < text.length && COMPOSES.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) end += lengthAt(end);
  return end;
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
