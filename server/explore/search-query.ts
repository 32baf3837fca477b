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
  const latin = pieces.filter((piece) => !isHan(piece)).length;
  let readings: string[][] = [[]];
  for (const piece of pieces) {
    const options = isHan(piece) ? [hanTokens(piece, pieces.length)] : latinReadings(piece, latin > 1);
    readings = readings.flatMap((tokens) => options.map((more) => [...tokens, ...more])).slice(0, MOST_READINGS);
  }
  const distinct = new Map(readings.map((tokens) => [[...new Set(tokens)].sort().join(' '), [...new Set(tokens)]]));
  return [...distinct.values()].filter((tokens) => tokens.length > 0);
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

function latinReadings(piece: string, amongOthers: boolean): string[][] {
  if ([...piece].length === 1) return amongOthers ? [wordTokens(piece)] : [[firstToken(piece)]];
  if (!/^[a-z]+$/.test(piece)) return [wordTokens(piece)];
  const letters = normalisePinyin(piece);
  const cuts = cutIntoSyllables(letters, amongOthers ? 1 : 3);
  return [wordTokens(piece), ...cuts.flatMap((cut) => syllableReadings(cut, amongOthers))];
}

function wordTokens(word: string): string[] {
  return [wordToken(word)];
}

/** The last part may be the beginning of a longer syllable: `wan` is also meant as wang. */
function syllableReadings(cut: SyllablePart[], amongOthers: boolean): string[][] {
  const whole = cut.slice(0, -1).flatMap((part) => (part.kind === 'syllable' ? [syllableToken(part.text)] : []));
  const pairs = cut
    .slice(1)
    .map((part, index) => initialsToken((cut[index]?.text.charAt(0) ?? '') + part.text.charAt(0)));
  const known = [...whole, ...pairs];
  const last = cut.at(-1);
  if (!last || (last.kind === 'initial' && cut.length > 1)) return [known];
  const longer = [...PINYIN_SYLLABLES].filter((syllable) => syllable.startsWith(last.text));
  const few = longer.length <= MOST_EXPANSIONS && !amongOthers;
  if (few) return longer.map((syllable) => [...known, syllableToken(syllable)]);
  if (last.kind === 'syllable') return [[...known, syllableToken(last.text)], ...(known.length > 0 ? [known] : [])];
  return [known.length > 0 ? known : [firstToken(last.text.charAt(0))]];
}
