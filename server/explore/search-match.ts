/**
 * How a query matches a name: the form, the place and the stretches to mark. Pure; the tokens of a database only
 * propose, this decides.
 */
import type { MatchForm } from '../../contracts/api.ts';
import { foldWords, isHan, textOf } from '../dataset/fold-text.ts';
import type { FoldedCharacter } from '../dataset/fold-text.ts';
import { readingsOf } from '../dataset/pinyin.ts';
import { normalisePinyin } from '../dataset/pinyin-syllables.ts';
import type { NamedText, TextMatch } from './text-match.ts';
import type { QuerySpelling } from './search-query.ts';
import { scoreOf } from './search-rank.ts';

/** What a word may match by, the surest first: words that match differently are as sure as the least sure of them. */
const WORD_FORMS: readonly MatchForm[] = ['initials', 'pinyin', 'words', 'infix'];

/** The best match of any spelling in any of the texts; all words of the query must match. Null when none does. */
export function matchTexts(spellings: QuerySpelling[], texts: NamedText[]): TextMatch | null {
  let best: TextMatch | null = null;
  for (const spelling of spellings) {
    for (const text of texts) best = better(best, matchText(spelling, text));
    if (best === null && spelling.words.length > 1) best = matchAcross(spelling, texts);
  }
  return best;
}

function better(first: TextMatch | null, second: TextMatch | null): TextMatch | null {
  if (first === null || second === null) return first ?? second;
  return scoreOf(second) > scoreOf(first) ? second : first;
}

/** One spelling in one text: as a run first, else each word by itself. */
export function matchText(spelling: QuerySpelling, named: NamedText): TextMatch | null {
  const text = readText(named);
  if (text.compact === '') return null;
  return matchRun(spelling, text) ?? matchWords(spelling.words, text);
}

/** Words that no single text holds may be spread over the names of one entity: `网络 sovereignty`. */
function matchAcross(spelling: QuerySpelling, texts: NamedText[]): TextMatch | null {
  let weakest: TextMatch | null = null;
  let isAtStart = true;
  for (const word of spelling.words) {
    let found: TextMatch | null = null;
    for (const text of texts) found = better(found, matchText({ words: [word], compact: word }, text));
    if (found === null) return null;
    isAtStart &&= found.place !== 'inside';
    if (weakest === null || scoreOf(found) < scoreOf(weakest)) weakest = found;
  }
  if (weakest === null) return null;
  const form = weakest.role === 'summary' ? 'summary' : 'words';
  const role = weakest.role === 'summary' ? 'summary' : 'name';
  const { apart: _, ...match } = weakest;
  return { ...match, form, place: isAtStart ? 'start' : 'inside', role };
}

interface ReadText {
  named: NamedText;
  words: FoldedCharacter[][];
  characters: FoldedCharacter[];
  compact: string;
}

function readText(named: NamedText): ReadText {
  const words = foldWords(named.text);
  const characters = words.flat();
  return { named, words, characters, compact: textOf(characters) };
}

function matchRun(spelling: QuerySpelling, text: ReadText): TextMatch | null {
  const { named, characters, compact } = text;
  if (named.role === 'summary') return matchInside(spelling, text);
  const length = [...spelling.compact].length;
  const isAlias = named.role === 'alias';
  if (compact === spelling.compact)
    return found(text, isAlias ? 'alias' : 'exact', 'whole', [spanOf(characters, 0, length)]);
  if (compact.startsWith(spelling.compact) && startsLikeWords(spelling, text))
    return found(text, isAlias ? 'alias' : 'prefix', 'start', [spanOf(characters, 0, length)]);
  return matchSound(spelling, text) ?? matchInside(spelling, text);
}

/** `in formation` is not the beginning of “Information”: where the query has a space, Latin text has one. */
function startsLikeWords(spelling: QuerySpelling, text: ReadText): boolean {
  if (text.characters.some((character) => isHan(character.text))) return true;
  return text.words.map(textOf).join(' ').startsWith(spelling.words.join(' '));
}

/** The run as it stands, within the text. Within Latin words at least three letters, or all is found everywhere. */
function matchInside(spelling: QuerySpelling, text: ReadText): TextMatch | null {
  const { characters, compact, words } = text;
  const length = [...spelling.compact].length;
  if (spelling.words.length > 1 && !isHan(spelling.compact)) return null;
  if (!isHan(spelling.compact) && length < 3) return null;
  const starts = wordStarts(words);
  const summary = text.named.role === 'summary';
  for (let at = compact.indexOf(spelling.compact); at >= 0; at = compact.indexOf(spelling.compact, at + 1)) {
    // Characters outside the BMP make offsets in code units differ from positions of characters.
    const position = Array.from(compact.slice(0, at)).length;
    const first = characters[position];
    const han = first !== undefined && isHan(first.text);
    if (summary && !han && !starts.has(position)) continue;
    if (!han && starts.has(position)) continue;
    return found(text, summary ? 'summary' : 'infix', 'inside', [spanOf(characters, position, length)]);
  }
  return null;
}

/** Each word by itself, in any order: Latin ones as beginnings of words, Han and pinyin anywhere. */
function matchWords(words: string[], text: ReadText): TextMatch | null {
  const ranges: [number, number][] = [];
  const forms = new Set<MatchForm>();
  const typed: string[] = [];
  let inStart = false;
  for (const word of words) {
    const match = matchWord(word, text);
    if (match === null) return null;
    inStart ||= match.ranges.some(([start]) => start === 0);
    forms.add(match.form);
    ranges.push(...match.ranges);
    typed.push(...(match.typed ?? match.ranges.map(([start, end]) => text.named.text.slice(start, end))));
  }
  const order = ranges.map((_, index) => index).toSorted((a, b) => (ranges[a]?.[0] ?? 0) - (ranges[b]?.[0] ?? 0));
  const sorted = order.flatMap((index) => (ranges[index] ? [ranges[index]] : []));
  const form = WORD_FORMS.findLast((candidate) => forms.has(candidate)) ?? 'words';
  const place = inStart && text.named.role !== 'summary' ? 'start' : 'inside';
  const base = found(text, text.named.role === 'summary' ? 'summary' : form, place, mergeRanges(sorted));
  const isApart = words.length > 1 && base.form !== 'words' && base.form !== 'summary';
  const match: TextMatch = isApart ? { ...base, apart: true } : base;
  const bySound = match.form === 'pinyin' || match.form === 'initials';
  return bySound ? { ...match, ranges: sorted, typed: order.map((index) => typed[index] ?? '') } : match;
}

function matchWord(word: string, text: ReadText): TextMatch | null {
  const spelling = { words: [word], compact: word };
  const length = [...word].length;
  let position = 0;
  for (const characters of text.words) {
    const whole = textOf(characters);
    const fits = text.named.role === 'summary' ? whole === word : whole.startsWith(word);
    if (fits && !isHan(characters[0]?.text ?? ''))
      return found(text, 'words', position === 0 ? 'start' : 'inside', [spanOf(text.characters, position, length)]);
    position += characters.length;
  }
  return (text.named.role === 'summary' ? null : matchSound(spelling, text)) ?? matchInside(spelling, text);
}

/** By pinyin and initials: each Han character takes a syllable, its first letter, or the beginning of one at the end. */
function matchSound(spelling: QuerySpelling, text: ReadText): TextMatch | null {
  const { characters, compact } = text;
  if (!/[a-z]/.test(spelling.compact) || !characters.some((character) => isHan(character.text))) return null;
  const query: SoundQuery = { letters: [], ends: [] };
  for (const word of spelling.words) {
    query.letters.push(...normalisePinyin(word));
    query.ends.push(query.letters.length);
  }
  const readings = readingsOf(compact);
  const lastStart = query.letters.length === 1 ? 0 : characters.length - 1;
  for (let start = 0; start <= lastStart; start += 1) {
    const steps = takeSyllables(query, characters, readings, start);
    if (steps === null || !steps.some((step) => step.bySound)) continue;
    const sounds = steps.filter((step) => step.bySound);
    const form = sounds.every((step) => /^(?:[a-z]|[zcs]h)$/.test(step.typed)) ? 'initials' : 'pinyin';
    const place = start > 0 ? 'inside' : steps.length === characters.length ? 'whole' : 'start';
    const ranges = steps.map((_, index) => spanOf(characters, start + index, 1));
    return { ...found(text, form, place, ranges), typed: steps.map((step) => step.typed) };
  }
  return null;
}

interface SoundQuery {
  letters: string[];
  /** Where words end: a syllable never runs over a space. */
  ends: number[];
}
interface SoundStep {
  typed: string;
  bySound: boolean;
}

function takeSyllables(
  query: SoundQuery,
  characters: FoldedCharacter[],
  readings: string[][],
  start: number,
): SoundStep[] | null {
  const dead = new Set<number>();
  const take = (index: number, at: number): SoundStep[] | null => {
    if (at === query.letters.length) return [];
    const character = characters[index];
    const key = index * (query.letters.length + 1) + at;
    if (character === undefined || dead.has(key)) return null;
    for (const step of stepsAt(query, character, readings[index] ?? [], at)) {
      const rest = take(index + 1, at + [...step.typed].length);
      if (rest) return [step, ...rest];
    }
    dead.add(key);
    return null;
  };
  return take(start, 0);
}

/** What one character of the name may take of the query, the most telling first. */
function stepsAt(query: SoundQuery, character: FoldedCharacter, readings: string[], at: number): SoundStep[] {
  const letter = query.letters[at] ?? '';
  if (letter === character.text) return [{ typed: letter, bySound: false }];
  if (readings.length === 0) return [];
  const wordEnd = query.ends.find((end) => end > at) ?? query.letters.length;
  const rest = query.letters.slice(at, wordEnd).join('');
  const typed: string[] = [];
  for (const reading of readings) if (rest.startsWith(reading)) typed.push(reading);
  for (const reading of readings) if (reading.startsWith(rest) && rest !== reading) typed.push(rest);
  for (const reading of readings) {
    if (/^[zcs]h/.test(reading) && rest.startsWith(reading.slice(0, 2))) typed.push(reading.slice(0, 2));
    if (rest.startsWith(reading.charAt(0))) typed.push(reading.charAt(0));
  }
  return [...new Set(typed)].map((letters) => ({ typed: letters, bySound: true }));
}

function found(text: ReadText, form: MatchForm, place: TextMatch['place'], ranges: [number, number][]): TextMatch {
  const { field, role } = text.named;
  return { field, text: text.named.text, form, place, role, ranges };
}

function spanOf(characters: FoldedCharacter[], from: number, length: number): [number, number] {
  const first = characters[from];
  const last = characters[from + length - 1] ?? first;
  return [first?.start ?? 0, last?.end ?? 0];
}

function wordStarts(words: FoldedCharacter[][]): Set<number> {
  const starts = new Set<number>();
  let position = 0;
  for (const word of words) {
    starts.add(position);
    position += word.length;
  }
  return starts;
}

function mergeRanges(sorted: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
