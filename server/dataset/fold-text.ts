/**
 * Folding: the one form in which names, queries and tokens are compared. NFKC, lower case, no diacritics, simplified
 * characters, letters and digits only. Folded text is never shown: each folded character knows where it came from.
 */
import { toSimplified } from './simplified.ts';

/** One folded character with the stretch of the original it stands for, [start, end) in UTF-16 code units. */
export interface FoldedCharacter {
  text: string;
  start: number;
  end: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
const APOSTROPHE = /^['’ʼ]$/;
const MARK = /\p{M}/gu;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether there is a Han character in the text. */
export function isHan(text: string): boolean {
  return !(text.length === 1 && text < '\u2e80') && HAN.test(text);
}

/**
 * Folded words of a text: runs of letters and digits between white space and punctuation.
 * `ＩＰｖ６规模部署` is one word, `Cyber-sovereignty` are two.
 */
export function foldWords(original: string): FoldedCharacter[][] {
  const words: FoldedCharacter[][] = [];
  let word: FoldedCharacter[] = [];
  const close = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const { segment, index } of segmentsOf(original)) {
    const text = foldSegment(segment);
    if (text === '') {
      // An apostrophe inside a word joins it: “People’s” is typed “peoples” or “people's”.
      if (!APOSTROPHE.test(segment)) close();
      continue;
    }
    for (const character of text) word.push({ text: character, start: index, end: index + segment.length });
  }
  close();
  return simplifyWords(words);
}

/** Words of a text in folded form: `《网絡主權》 2.0` → `网络主权`, `2`, `0`. The same as `foldWords`, without places. */
export function foldToWords(original: string): string[] {
  const words: string[] = [];
  let word = '';
  const close = (): void => {
    if (word !== '') words.push(simplifyWord(word));
    word = '';
  };
  for (const { segment } of segmentsOf(original)) {
    const text = foldSegment(segment);
    if (text !== '') word += text;
    else if (!APOSTROPHE.test(segment)) close();
  }
  close();
  return words;
}

/** All folded characters in one run, without spaces: what exact and prefix matches compare. */
export function foldCompact(text: string): string {
  return foldToWords(text).join('');
}

export function textOf(characters: FoldedCharacter[]): string {
  return characters.map((character) => character.text).join('');
}

/** Few characters make up all names; folding one takes four normalisations. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function foldSegment(segment: string): string {
  let known = folded.get(segment);
  if (known === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    known = foldAnew(segment);
    folded.set(segment, known);
  }
  return known;
}

function foldAnew(segment: string): string {
  const plain = segment.normalize('NFKC').normalize('NFD').replace(MARK, '').normalize('NFC').toLowerCase();
  let text = '';
  // Lower case may bring marks back (İ becomes i and a dot above).
  for (const character of plain.replace(MARK, '')) if (LETTER_OR_DIGIT.test(character)) text += character;
  return text;
}

function* segmentsOf(text: string): Iterable<{ segment: string; index: number }> {
  // Most names are plain Han and ASCII, where a code unit is a grapheme: Intl.Segmenter is forty times slower.
  if (/^[\u0020-\u007e\u3001-\u3015\u4e00-\u9fff\u2018-\u201d]*$/.test(text)) {
    for (let index = 0; index < text.length; index += 1) yield { segment: text.charAt(index), index };
    return;
  }
  for (const { segment, index } of segmenter.segment(text)) yield { segment, index };
}

/** Simplifies whole words, since what a character becomes may hang on its neighbours (乾坤, 干净). */
function simplifyWords(words: FoldedCharacter[][]): FoldedCharacter[][] {
  return words.map((word) => {
    const before = textOf(word);
    const after = simplifyWord(before);
    if (after === before) return word;
    const characters = [...after];
    return word.map((character, index) => ({ ...character, text: characters[index] ?? character.text }));
  });
}

/** Only a conversion that keeps the number of characters can be laid over the original. */
function simplifyWord(word: string): string {
  const simplified = toSimplified(word);
  return simplified === word || [...simplified].length === [...word].length ? simplified : word;
}
