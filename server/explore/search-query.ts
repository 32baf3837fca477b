/**
 * What a person typed, read in every way it may be meant: Han, pinyin, initials, English words and mixtures.
 * A reading is a set of tokens that an entity must all have; the exact check is `search-match.ts`.
 */
import { foldToWords, isHan } from '../dataset/fold-text.ts';
import {
  bigrams,
  firstToken,
  hanToken,
  initialsToken,
  splitByScript,
  syllableToken,
  wholeNameToken,
  wordToken,
} from '../dataset/search-keys.ts';
import { readingsOf } from '../dataset/pinyin.ts';
import { PINYIN_SYLLABLES, cutIntoSyllables, normalisePinyin } from '../dataset/pinyin-syllables.ts';
import type { SyllablePart } from '../dataset/pinyin-syllables.ts';
import { fromTaiwan } from '../dataset/simplified.ts';

/** One spelling of the query; there are two when the words of Taiwan differ (網際網路 → 互联网). */
export interface QuerySpelling {
  words: string[];
  /** All words in one run. */
  compact: string;
}

export interface SearchQuery {
  /** As typed, without spaces around it, for the reason. */
  text: string;
  /** Empty when nothing but punctuation was typed. */
  spellings: QuerySpelling[];
}

/** Readings of one token search each; more would cost more time than they find. */
const MOST_READINGS = 8;
const MOST_WORDS = 12;
const MOST_EXPANSIONS = 5;
const MOST_CUTS = 3;

export function parseSearchQuery(typed: string): SearchQuery {
  const text = typed.trim();
  const spellings: QuerySpelling[] = [];
  for (const variant of [fromTaiwan(text.normalize('NFKC')), text]) {
    const words = foldToWords(variant).slice(0, MOST_WORDS);
    const compact = words.join('');
    if (compact !== '' && !spellings.some((spelling) => spelling.words.join(' ') === words.join(' ')))
      spellings.push({ words, compact });
  }
  return { text, spellings };
}

/** Sets of tokens; an entity that matches a spelling has all tokens of at least one set, bar single characters. */
export function tokenReadings(spelling: QuerySpelling): string[][] {
  const pieces = spelling.words.flatMap(splitByScript);
  const options = pieces.map((piece, index): PieceReadings => {
    const isLast = index === pieces.length - 1;
    if (isHan(piece)) return { asWord: hanTokens(piece, pieces.length), bySound: [] };
    return {
      asWord: wordTokens(piece, pieces.length === 1),
      bySound: soundReadings(piece, isLast, pieces.length === 1),
    };
  });
  const distinct = new Map<string, string[]>();
  for (const tokens of combine(options)) {
    const set = [...new Set(tokens)];
    if (set.length > 0 && distinct.size < MOST_READINGS) distinct.set([...set].toSorted().join(' '), set);
  }
  return [...distinct.values()];
}

interface PieceReadings {
  /** Han as it stands; Latin as the beginning of a word. */
  asWord: string[];
  /** As pinyin or initials, the strictest first; none for what can't be that. */
  bySound: string[][];
}

/** All pieces as words, all by sound, and the last one otherwise than those before it. */
function* combine(options: PieceReadings[]): Iterable<string[]> {
  yield options.flatMap((option) => option.asWord);
  const last = options.at(-1);
  if (!last) return;
  const before = options.slice(0, -1);
  const heard = before.flatMap((option) => option.bySound.at(-1) ?? option.asWord);
  const read = before.flatMap((option) => option.asWord);
  const endings = last.bySound.length > 0 ? last.bySound : [last.asWord];
  for (const ending of endings) yield [...heard, ...ending];
  for (const ending of endings) yield [...read, ...ending];
  yield [...heard, ...last.asWord];
}

/** Tokens of summaries that hold every piece of the query, or none when a piece is too short to be indexed. */
export function summaryReading(spelling: QuerySpelling): string[] {
  const tokens: string[] = [];
  for (const piece of spelling.words.flatMap(splitByScript)) {
    if (!isHan(piece)) tokens.push(`e${piece}`);
    else if ([...piece].length === 1) return [];
    else tokens.push(...bigrams([...piece]).map(hanToken));
  }
  return [...new Set(tokens)];
}

export function exactReading(spelling: QuerySpelling): string[] {
  return [wholeNameToken(spelling.compact)];
}

/** Narrows a reading to names that begin as the query does. */
export function startToken(spelling: QuerySpelling): string {
  return firstToken([...spelling.compact][0] ?? '');
}

/** A query of one character matches almost anything within a name; only Han is looked for there. */
export function isSingleCharacter(spelling: QuerySpelling): boolean {
  return [...spelling.compact].length === 1;
}

function hanTokens(run: string, pieces: number): string[] {
  const characters = [...run];
  if (characters.length > 1) return bigrams(characters).map(hanToken);
  if (pieces === 1) return [firstToken(run)];
  // Single characters are indexed by sound only: 网luo is looked for as wang and luo.
  const [reading] = readingsOf(run)[0] ?? [];
  return reading === undefined ? [] : [syllableToken(reading)];
}

function wordTokens(word: string, isAlone: boolean): string[] {
  const isSingle = [...word].length === 1;
  return [isSingle && isAlone ? firstToken(word) : wordToken(word)];
}

/**
 * `isOpen`: the end may be the beginning of a syllable that is still being typed. `isAlone`: there are no other
 * pieces, so that a piece too short to be looked up stands for names that begin with it.
 */
function soundReadings(piece: string, isOpen: boolean, isAlone: boolean): string[][] {
  if (/^[a-z]$/.test(piece)) return isAlone ? [] : [[]];
  if (!/^[a-z]+$/.test(piece)) return [];
  const cuts = cutIntoSyllables(normalisePinyin(piece), isOpen ? MOST_CUTS : 1);
  const fallback = isAlone ? [firstToken(piece.charAt(0))] : [];
  return [...initialsReading(piece), ...cuts.flatMap((cut) => syllableReadings(cut, isOpen, fallback))];
}

/** Every letter an initial: no syllable begins with i, u or v. */
function initialsReading(piece: string): string[][] {
  return /[iuv]/.test(piece) ? [] : [bigrams([...piece]).map(initialsToken)];
}

/** A single letter that is a syllable (a, e, o) may as well be an initial, which the pairs ask for. */
function syllablesOf(part: SyllablePart): string[] {
  return part.kind === 'syllable' && part.text.length > 1 ? [syllableToken(part.text)] : [];
}

/** The last part may be the beginning of a longer syllable: `wan` is also meant as wang. */
function syllableReadings(cut: SyllablePart[], isOpen: boolean, fallback: string[]): string[][] {
  const whole = cut.slice(0, -1).flatMap(syllablesOf);
  const pairs = cut
    .slice(1)
    .map((part, index) => initialsToken((cut[index]?.text.charAt(0) ?? '') + part.text.charAt(0)));
  const known = [...whole, ...pairs];
  const last = cut.at(-1);
  if (!last || (last.text.length === 1 && cut.length > 1)) return [known];
  const longer = [...PINYIN_SYLLABLES].filter((syllable) => syllable.startsWith(last.text));
  if (isOpen && longer.length <= MOST_EXPANSIONS) return longer.map((syllable) => [...known, syllableToken(syllable)]);
  const strict = last.kind === 'syllable' ? [[...known, syllableToken(last.text)]] : [];
  if (known.length > 0) return [...strict, known];
  return isOpen || strict.length === 0 ? [...strict, fallback] : strict;
}
