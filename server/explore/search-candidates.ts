/** Which entities may match: token searches, one or two a reading of what was typed, and scans where tokens can't help. */
import { importanceToken, isOfHan, kindToken, NAME_SEPARATOR } from '../dataset/search-keys.ts';
import { isHan } from '../dataset/fold-text.ts';
import { textOf } from './row-values.ts';
import { exactReading, isSingleCharacter, startToken, tokenReadings } from './search-query.ts';
import type { QuerySpelling, SearchQuery } from './search-query.ts';
import type { StatementReader } from './statement-reader.ts';

/** Candidates of one token search. A search that fills it is asked again for the most important and for beginnings. */
const MOST_HITS = 100;
const MOST_CANDIDATES = 300;
/** Kinds that are searched one by one, so that hits of other kinds can't crowd them out. */
const MOST_KINDS_APART = 3;
const MOST_IMPORTANT = 3;

export interface Candidates {
  ids: string[];
  /** Whether every entity that matches is among them. */
  complete: boolean;
}

export async function findCandidates(
  reader: StatementReader,
  query: SearchQuery,
  kinds: string[],
): Promise<Candidates> {
  const ids = new Set<string>();
  const kindTokens = kinds.length <= MOST_KINDS_APART ? kinds.map((kind) => [kindToken(kind)]) : [];
  const apart = kindTokens.length > 0 ? kindTokens : [[]];
  const asked = new Map<string, Promise<boolean>>();
  // Readings overlap: a single letter is its own beginning.
  const search = (tokens: string[]): Promise<boolean> => {
    const set = [...new Set(tokens)];
    const key = set.toSorted().join(' ');
    const answer = asked.get(key) ?? ask(set);
    asked.set(key, answer);
    return answer;
  };
  const ask = async (tokens: string[]): Promise<boolean> => {
    const hits = await reader.searchText('names', tokens, MOST_HITS);
    for (const hit of hits) ids.add(hit.id);
    return hits.length < MOST_HITS;
  };
  const exact = query.spellings.map((spelling) => search(exactReading(spelling)));
  const readings = query.spellings.flatMap((spelling) =>
    tokenReadings(spelling).flatMap((tokens) => apart.map((kind) => ({ spelling, tokens: [...tokens, ...kind] }))),
  );
  // Waited for together: of several that fail, none may be one that nobody handles.
  const [answers] = await Promise.all([
    Promise.all(readings.map(async (reading) => ({ reading, whole: await search(reading.tokens) }))),
    ...exact,
  ]);
  const cutShort = answers.filter((answer) => !answer.whole).map((answer) => answer.reading);
  const refined = await Promise.all(
    cutShort.flatMap(({ spelling, tokens }) => [
      search([...tokens, startToken(spelling)]),
      search([...tokens, importanceToken(MOST_IMPORTANT)]),
      search([...tokens, importanceToken(MOST_IMPORTANT), startToken(spelling)]),
    ]),
  );
  // The first of each three: whether all names that begin like the query have been seen.
  const hidden = cutShort.filter((_, index) => refined[index * 3] === false);
  const scans = query.spellings.flatMap((spelling) =>
    scansFor(
      spelling,
      hidden.filter((reading) => reading.spelling === spelling).map((reading) => reading.tokens),
      ids.size === 0,
    ),
  );
  const scanned = await Promise.all(
    scans.map((text) => reader.rows(containing(reader, text), { text, limit: MOST_HITS })),
  );
  for (const row of scanned.flat()) ids.add(textOf(row['id']));
  const complete = cutShort.length === 0 && scanned.every((rows) => rows.length < MOST_HITS);
  return { ids: [...ids].slice(0, MOST_CANDIDATES), complete: complete && ids.size <= MOST_CANDIDATES };
}

/** An index of parts has no use for what is shorter than its runs of characters. */
function containing({ capabilities }: StatementReader, text: string): string {
  return capabilities.indexesParts && [...text].length < 3 ? 'search-containing-short' : 'search-containing';
}

/**
 * What only reading every name can find: beginnings that many tokens hide, a single Han character inside a name, and
 * the middle of Latin words. Common texts are found early; rare ones cost about 0.1 µs an entity, so that no text is
 * looked for that can't be there: names with Han are kept as one run, others as words between spaces.
 *
 * `hidden`: the tokens of readings that have more names beginning like the query than were seen.
 */
function scansFor(spelling: QuerySpelling, hidden: string[][], isEmpty: boolean): string[] {
  const { compact, words } = spelling;
  const single = isSingleCharacter(spelling);
  if (single && isHan(compact)) return [NAME_SEPARATOR + compact, compact];
  if (hidden.length > 0) {
    const texts = hidden.map((tokens) => (tokens.some(isOfHan) ? compact : words.join(' ')));
    return [...new Set(texts.map((text) => NAME_SEPARATOR + text))];
  }
  if (!isEmpty || single) return [];
  return [isHan(compact) ? compact : words.join(' ')];
}
