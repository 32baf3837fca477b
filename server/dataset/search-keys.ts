/**
 * Search keys: what the loader writes on an entity so that any database finds it by name, pinyin, initials, English
 * words or summary. A token is a form letter and `[a-z0-9]` or Han, so that no stop word, no one-byte rule and no
 * syntax of an engine can touch it:
 *
 *   h网络  two neighbouring Han characters        f网  first character of a name (fw: first letter, typed in Latin)
 *   ywang  a syllable                             iwl  initials of two neighbouring characters
 *   ecyb   beginning of a Latin word (2, 3, 4, 6) x…   a whole name
 *   p3     importance                                kconcept  kind
 *
 * Text indexes are rebuilt whenever the embedded engine opens, so tokens stay lean: 60 an entity on average.
 */
import { foldCompact, foldToWords, isHan } from './fold-text.ts';
import { readingsOf } from './pinyin.ts';

/** Part of every record's hash: raise it when keys change, so that a kept database is brought up to date. */
export const SEARCH_KEYS_VERSION = 1;

/** Summaries are indexed up to this many entities. */
export const MOST_ENTITIES_WITH_SUMMARY_TOKENS = 20_000;

const LONGEST_WHOLE_NAME = 200;
const ASCII = /^[ -~]*$/;
const EDGE_LENGTHS = [2, 3, 4, 6];
/** Separates names in `searchName`; folded text holds only letters, digits and single spaces. */
export const NAME_SEPARATOR = '|';

export interface SearchableEntity {
  nameZh?: string;
  nameEn?: string;
  captionZh?: string;
  captionEn?: string;
  aliasesZh?: string[];
  aliasesEn?: string[];
  importance?: number;
  kind?: string;
}

export interface SearchKeys {
  /** Folded names, then pinyin and initials, each between `|`: exact is `|q|`, prefix `|q`, infix `q`. */
  searchName: string;
  /** Space-separated tokens. */
  searchTokens: string;
}

export function searchKeys(entity: SearchableEntity): SearchKeys {
  const names = namesOf(entity).map(foldToWords);
  const tokens = new Set<string>();
  const strings = new Set<string>();
  for (const words of names) {
    addNameTokens(words, tokens);
    for (const text of nameStrings(words)) strings.add(text);
  }
  if (entity.importance !== undefined) tokens.add(importanceToken(entity.importance));
  if (entity.kind !== undefined) tokens.add(kindToken(entity.kind));
  return {
    searchName: NAME_SEPARATOR + [...strings].join(NAME_SEPARATOR) + NAME_SEPARATOR,
    searchTokens: [...tokens].join(' '),
  };
}

/** Tokens of summaries: Han bigrams and whole Latin words. */
export function summaryTokens(texts: string[]): string {
  const tokens = new Set<string>();
  for (const text of texts) {
    for (const run of foldToWords(text).flatMap(splitByScript)) {
      if (!isHan(run)) tokens.add(`e${run}`);
      else for (const bigram of bigrams([...run])) tokens.add(`h${bigram}`);
    }
  }
  return [...tokens].join(' ');
}

/** Runs of Han and of other characters: `5g网络` → `5g`, `网络`. */
export function splitByScript(word: string): string[] {
  if (ASCII.test(word)) return word === '' ? [] : [word];
  return word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}

export function bigrams(characters: string[]): string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

export const importanceToken = (importance: number): string => `p${importance}`;
/** Lets a search within one kind reach past an engine's best hits of all kinds. */
export const kindToken = (kind: string): string => `k${foldCompact(kind)}`;
export const wholeNameToken = (compact: string): string => `x${compact}`;
export const firstToken = (character: string): string => `f${character}`;
export const syllableToken = (syllable: string): string => `y${syllable}`;
export const initialsToken = (pair: string): string => `i${pair}`;
export const hanToken = (bigram: string): string => `h${bigram}`;

/** The token that finds Latin words beginning with `start`; the longest one that is indexed for such words. */
export function wordToken(start: string): string {
  const characters = [...start];
  if (characters.length === 1) return `e${start}`;
  const length = EDGE_LENGTHS.findLast((edge) => edge <= characters.length) ?? 2;
  return `e${characters.slice(0, length).join('')}`;
}

/** All names of an entity, captions included. */
export function namesOf(entity: SearchableEntity): string[] {
  const names = [entity.nameZh, entity.nameEn, ...(entity.aliasesZh ?? []), ...(entity.aliasesEn ?? [])];
  const captions = [entity.captionZh, entity.captionEn];
  return [...names, ...captions].filter((name): name is string => name !== undefined && name !== '');
}

function addNameTokens(words: string[], tokens: Set<string>): void {
  const compact = words.join('');
  if (compact === '') return;
  // Full-text analysers cut tokens at 255 characters.
  if (compact.length <= LONGEST_WHOLE_NAME) tokens.add(wholeNameToken(compact));
  for (const word of words.flatMap(splitByScript)) if (!isHan(word)) addWordTokens(word, tokens);
  const characters = [...compact];
  tokens.add(firstToken(characters[0] ?? ''));
  if (!characters.some(isHan)) return;
  const readings = readingsOf(compact);
  readings[0]?.forEach((reading) => tokens.add(firstToken(reading.charAt(0))));
  characters.forEach((character, index) => {
    const next = characters[index + 1];
    if (next !== undefined) {
      if (isHan(character) && isHan(next)) tokens.add(hanToken(character + next));
      // Initials of Latin letters are the letters themselves: 5G网络 is typed 5gwl.
      if (isHan(character) || isHan(next)) {
        for (const left of initials(character, readings[index]))
          for (const right of initials(next, readings[index + 1])) tokens.add(initialsToken(left + right));
      }
    }
    for (const reading of readings[index] ?? []) tokens.add(syllableToken(reading));
  });
}

/** Whether only names with Han characters have such a token: pairs of them, their syllables and initials. */
export function isOfHan(token: string): boolean {
  return /^[hyi]/.test(token);
}

function addWordTokens(word: string, tokens: Set<string>): void {
  if (word.length === 1) tokens.add(`e${word}`);
  for (const length of EDGE_LENGTHS) if (length <= word.length) tokens.add(`e${startOf(word, length)}`);
}

/** The first characters of a word; rare letters take two code units. */
function startOf(word: string, length: number): string {
  return ASCII.test(word) ? word.slice(0, length) : [...word].slice(0, length).join('');
}

function initials(character: string, readings: string[] | undefined): string[] {
  if (!isHan(character)) return [character];
  return [...new Set((readings ?? []).map((reading) => reading.charAt(0)))];
}

/** A name, and for a Chinese one its pinyin (also with default readings and ü as u) and its initials. */
function nameStrings(words: string[]): string[] {
  const compact = words.join('');
  if (compact === '') return [];
  const characters = [...compact];
  if (!characters.some(isHan)) return [words.join(' ')];
  const readings = readingsOf(compact);
  const most = Math.max(...readings.map((list) => list.length));
  const spell = (which: number): string =>
    characters.map((character, index) => readings[index]?.[which] ?? readings[index]?.at(-1) ?? character).join('');
  const pinyins = Array.from({ length: most }, (_, which) => spell(which));
  const letters = characters.map((character, index) => readings[index]?.[0]?.charAt(0) ?? character).join('');
  return [compact, ...pinyins, letters];
}
