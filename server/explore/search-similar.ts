/**
 * Other spellings for a search that no name answers: English words a slip away from a word of some name, and pinyin
 * whose syllables stand in another order.
 */
import { editDistance } from '../dataset/edit-distance.ts';
import { isHan } from '../dataset/fold-text.ts';
import { SHORTEST_CORRECTED } from '../dataset/name-words.ts';
import { cutIntoSyllables, normalisePinyin } from '../dataset/pinyin-syllables.ts';
import { splitByScript } from '../dataset/search-keys.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { ExploreContext } from './explore-context.ts';
import { readRecords } from './read-rows.ts';
import { textOf } from './row-values.ts';
import type { QuerySpelling, SearchQuery } from './search-query.ts';
import type { TextMatch } from './text-match.ts';

/** Two edits from this many letters on; one below. */
const LONG_WORD = 9;
/** Words that are equally close; more would say nothing. */
const MOST_CLOSE = 3;
const MOST_SPELLINGS = 4;
/** A swap among more syllables than a long name has is no slip. */
const MOST_SYLLABLES = 8;

/** Words of names by length, each with the set of its letters as bits. */
type WordIndex = Map<number, { word: string; letters: number }[]>;

const known = new WeakMap<ExploreContext, { contentHash: string; words: Promise<WordIndex> }>();

/** Queries that may have been meant, each to be searched for like one that was typed. */
export async function similarQueries(
  context: ExploreContext,
  contentHash: string,
  query: SearchQuery,
): Promise<{ corrected: SearchQuery | null; swapped: SearchQuery | null }> {
  const hasLongWord = query.spellings.some((spelling) => spelling.words.some(mayBeCorrected));
  const words = hasLongWord ? await wordsOf(context, contentHash) : new Map<number, never>();
  return {
    corrected: queryOf(query, correctedSpellings(query.spellings, words)),
    swapped: queryOf(query, query.spellings.flatMap(syllableSpelling)),
  };
}

/** The match as one of a similar spelling. */
export function asSimilar(match: TextMatch): TextMatch {
  const { typed: _, ...marked } = match;
  return { ...marked, form: 'similar' };
}

/** Syllables in another order are a slip where they stand together in the name: 网络主权 for `luowang`, not 网…络. */
export function isSwap(match: TextMatch): boolean {
  const bySound = match.form === 'pinyin' && match.apart === true;
  return bySound && match.ranges.every(([start], index) => index === 0 || start === match.ranges[index - 1]?.[1]);
}

function queryOf({ text }: SearchQuery, spellings: QuerySpelling[]): SearchQuery | null {
  return spellings.length === 0 ? null : { text, spellings };
}

function correctedSpellings(spellings: QuerySpelling[], index: WordIndex): QuerySpelling[] {
  return spellings.flatMap(({ words }) => {
    const choices = words.map((word) => closestWords(word, index));
    if (choices.every((choice) => choice === null)) return [];
    let lists: string[][] = [[]];
    for (const [at, choice] of choices.entries()) {
      const options = choice ?? [words[at] ?? ''];
      lists = lists.flatMap((list) => options.map((option) => [...list, option])).slice(0, MOST_SPELLINGS);
    }
    return lists.map((list) => ({ words: list, compact: list.join('') }));
  });
}

/** The nearest words within the bound; null when it needs no correction, or there is none. */
function closestWords(typed: string, index: WordIndex): string[] | null {
  if (!mayBeCorrected(typed)) return null;
  const most = typed.length >= LONG_WORD ? 2 : 1;
  const letters = lettersOf(typed);
  const close: { word: string; distance: number }[] = [];
  for (let length = typed.length - most; length <= typed.length + most; length += 1) {
    for (const entry of index.get(length) ?? []) {
      // An edit changes at most one letter for another: two bits.
      if (bits(entry.letters ^ letters) > 2 * most) continue;
      const distance = editDistance(typed, entry.word, most);
      if (distance === 0) return null;
      if (distance <= most) close.push({ word: entry.word, distance });
    }
  }
  const nearest = Math.min(...close.map(({ distance }) => distance));
  const best = close.filter(({ distance }) => distance === nearest).map(({ word }) => word);
  return best.length === 0 ? null : best.slice(0, MOST_CLOSE);
}

function mayBeCorrected(word: string): boolean {
  return word.length >= SHORTEST_CORRECTED && /^[a-z]+$/.test(word);
}

/** `luowang` as two words, `网络quanzhu` as three; nothing where there is no run of whole syllables. */
function syllableSpelling(spelling: QuerySpelling): QuerySpelling[] {
  const words = spelling.words.flatMap(splitByScript).flatMap((piece): (string | null)[] => {
    if (isHan(piece)) return [piece];
    const letters = normalisePinyin(piece);
    const [cut] = /^[a-z]+$/.test(letters) ? cutIntoSyllables(letters, 1) : [];
    if (!cut?.every(({ kind, text }) => kind === 'syllable' && text.length > 1)) return [null];
    return cut.map(({ text }) => text);
  });
  const known = words.filter((word) => word !== null);
  if (known.length < words.length || known.length < 2 || known.length > MOST_SYLLABLES) return [];
  if (known.length === spelling.words.length) return [];
  return [{ words: known, compact: known.join('') }];
}

/** Read once a dataset: about 20 ms for 100,000 words. */
function wordsOf(context: ExploreContext, contentHash: string): Promise<WordIndex> {
  const held = known.get(context);
  if (held?.contentHash === contentHash) return held.words;
  const words = readWords(context);
  const entry = { contentHash, words };
  known.set(context, entry);
  // A failure is not kept: the next search tries again.
  words.catch(() => {
    if (known.get(context) === entry) known.delete(context);
  });
  return words;
}

async function readWords({ store }: ExploreContext): Promise<WordIndex> {
  const [row] = await readRecords(store, { text: cypherFile('explore/search-words').text });
  const index: WordIndex = new Map();
  for (const word of textOf(row?.['words']).split(' ')) {
    const entry = { word, letters: lettersOf(word) };
    const list = index.get(word.length);
    if (list) list.push(entry);
    else index.set(word.length, [entry]);
  }
  return index;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bits(set: number): number {
  let left = set;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}
