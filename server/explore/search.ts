/**
 * Entities by name, alias, pinyin, initials, English words or summary. Token searches propose candidates, one or two
 * a reading of what was typed; `search-match.ts` decides, marks and ranks. Both databases give the same answer.
 */
import type { SearchResponse, SearchResult } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { importanceToken, kindToken, NAME_SEPARATOR } from '../dataset/search-keys.ts';
import { isHan } from '../dataset/fold-text.ts';
import type { TextIndexName } from '../graph/graph-store.ts';
import type { ExploreContext } from './explore-context.ts';
import { integerOf, nodeOf, textOf, textsOf } from './row-values.ts';
import type { RowRecord } from './row-values.ts';
import { searchForeign } from './search-foreign.ts';
import { matchTexts, scoreOf } from './search-match.ts';
import type { NamedText, TextMatch } from './search-match.ts';
import {
  exactReading,
  isSingleCharacter,
  parseSearchQuery,
  startToken,
  summaryReading,
  tokenReadings,
} from './search-query.ts';
import type { QuerySpelling, SearchQuery } from './search-query.ts';
import { reasonFor } from './search-reason.ts';
import type { StatementReader } from './statement-reader.ts';

export interface SearchRequest {
  q: string;
  /** Only entities of these kinds. */
  kinds?: string[];
  /** Only these entities (find in canvas). */
  ids?: string[];
  limit?: number;
}

const USUAL_LIMIT = 20;
/** Candidates of one token search. A search that fills it is asked again for the most important and for beginnings. */
const MOST_HITS = 100;
const MOST_CANDIDATES = 300;
/** Kinds that are searched one by one, so that hits of other kinds can't crowd them out. */
const MOST_KINDS_APART = 3;
const MOST_IMPORTANT = 3;

const pinyinOrder = new Intl.Collator('zh-Hans-u-co-pinyin', { ignorePunctuation: true });

/** Best first. Nothing but punctuation finds nothing. `total` is left out when there may be more than were looked at. */
export async function searchEntities(
  context: ExploreContext,
  reader: StatementReader,
  request: SearchRequest,
): Promise<SearchResponse> {
  const limit = Math.max(1, Math.min(request.limit ?? USUAL_LIMIT, context.limits.search));
  const query = parseSearchQuery(request.q);
  if (query.spellings.length === 0 || request.kinds?.length === 0 || request.ids?.length === 0)
    return { results: [], degrees: {}, returned: 0, total: 0, truncated: false, limit };
  const graph = await context.graph();
  if (graph.dataset === null) return searchForeign(reader, query, { ...request, limit });

  const candidates = request.ids
    ? { ids: [...new Set(request.ids)], complete: true }
    : await findCandidates(context, reader, query, request.kinds ?? []);
  const byName = await matchNames(reader, query, candidates.ids, request.kinds);
  const bySummary = await matchSummaries(context, reader, query, request, byName);
  const hits = [...byName, ...bySummary.hits].toSorted(compareHits);
  const complete = candidates.complete && bySummary.complete;
  return describe(reader, query, hits, complete, limit);
}

interface Hit {
  id: string;
  nameZh: string;
  match: TextMatch;
  score: number;
}

interface Candidates {
  ids: string[];
  /** Whether every entity that matches is among them. */
  complete: boolean;
}

async function findCandidates(
  context: ExploreContext,
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
    const hits = await context.store.searchText('names', tokens, MOST_HITS);
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
  const isStartCutShort = refined.some((whole, index) => index % 3 === 0 && !whole);
  const scans = query.spellings.flatMap((spelling) => scansFor(spelling, isStartCutShort, ids.size === 0));
  const scanned = await Promise.all(scans.map((text) => reader.rows('search-containing', { text, limit: MOST_HITS })));
  for (const row of scanned.flat()) ids.add(textOf(row['id']));
  const complete = cutShort.length === 0 && scanned.every((rows) => rows.length < MOST_HITS);
  return { ids: [...ids].slice(0, MOST_CANDIDATES), complete: complete && ids.size <= MOST_CANDIDATES };
}

/**
 * What only reading every name can find: beginnings that many tokens hide, a single Han character inside a name, and
 * the middle of Latin words. Common texts are found early; rare ones cost about 0.3 µs an entity.
 */
function scansFor(spelling: QuerySpelling, isCutShort: boolean, isEmpty: boolean): string[] {
  const { compact, words } = spelling;
  const single = isSingleCharacter(spelling);
  if (single && isHan(compact)) return [NAME_SEPARATOR + compact, compact];
  if (isCutShort) return [...new Set([NAME_SEPARATOR + compact, NAME_SEPARATOR + words.join(' ')])];
  return isEmpty && !single ? [...new Set([compact, words.join(' ')])] : [];
}

async function matchNames(
  reader: StatementReader,
  query: SearchQuery,
  ids: string[],
  kinds: string[] | undefined,
): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const rows = await reader.rows('search-candidates', { ids });
  return rows.flatMap((row) => {
    if (kinds && !textsOf(row['labels']).some((label) => kinds.includes(label))) return [];
    return hitOf(query, row, namedTexts(row));
  });
}

function hitOf(query: SearchQuery, row: RowRecord, texts: NamedText[]): Hit[] {
  const match = matchTexts(query.spellings, texts);
  if (match === null) return [];
  const score = scoreOf(match, integerOf(row['importance']));
  return [{ id: textOf(row['id']), nameZh: textOf(row['nameZh']), match, score }];
}

function namedTexts(row: RowRecord): NamedText[] {
  const one = (field: string, role: NamedText['role']): NamedText[] => {
    const text = textOf(row[field]);
    return text === '' ? [] : [{ field, text, role }];
  };
  const many = (field: string): NamedText[] => textsOf(row[field]).map((text) => ({ field, text, role: 'alias' }));
  return [
    ...one('nameZh', 'name'),
    ...one('nameEn', 'name'),
    ...many('aliasesZh'),
    ...many('aliasesEn'),
    ...one('captionZh', 'alias'),
    ...one('captionEn', 'alias'),
  ];
}

/** Summaries come after all names, and only where the database has an index of them. */
async function matchSummaries(
  context: ExploreContext,
  reader: StatementReader,
  query: SearchQuery,
  request: SearchRequest,
  byName: Hit[],
): Promise<{ hits: Hit[]; complete: boolean }> {
  const index: TextIndexName = 'summaries';
  const readings = query.spellings.map(summaryReading).filter((tokens) => tokens.length > 0);
  const answers = request.ids
    ? [request.ids.map((id) => ({ id }))]
    : await Promise.all(readings.map((tokens) => context.store.searchText(index, tokens, MOST_HITS)));
  const known = new Set(byName.map((hit) => hit.id));
  const ids = [...new Set(answers.flat().map((hit) => hit.id))].filter((id) => !known.has(id));
  if (ids.length === 0 || readings.length === 0) return { hits: [], complete: true };
  const [names, summaries] = await Promise.all([
    reader.rows('search-candidates', { ids }),
    reader.rows('search-summaries', { ids }),
  ]);
  const summaryOf = new Map(summaries.map((row) => [textOf(row['id']), row]));
  const hits = names.flatMap((row) => {
    if (request.kinds && !textsOf(row['labels']).some((label) => request.kinds?.includes(label))) return [];
    const summary = summaryOf.get(textOf(row['id']));
    const texts = ['summaryZh', 'summaryEn'].flatMap((field): NamedText[] => {
      const text = textOf(summary?.[field]);
      return text === '' ? [] : [{ field, text, role: 'summary' }];
    });
    return hitOf(query, row, [...texts, ...namedTexts(row)]);
  });
  return { hits, complete: answers.every((answer) => answer.length < MOST_HITS || request.ids !== undefined) };
}

/** Better scores first, then the order of the names in pinyin; ids make it the same everywhere. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || pinyinOrder.compare(a.nameZh, b.nameZh) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

async function describe(
  reader: StatementReader,
  query: SearchQuery,
  hits: Hit[],
  complete: boolean,
  limit: number,
): Promise<SearchResponse> {
  const shown = hits.slice(0, limit);
  const rows = shown.length > 0 ? await reader.rows('nodes-by-id', { ids: shown.map((hit) => hit.id) }) : [];
  const found = new Map(rows.map((row) => [nodeOf(row['node']).id as string, row]));
  const nodes: { hit: Hit; node: GraphNode; degree: number }[] = shown.flatMap((hit) => {
    const row = found.get(hit.id);
    return row ? [{ hit, node: nodeOf(row['node']), degree: integerOf(row['degree']) }] : [];
  });
  return {
    results: nodes.map(({ hit, node }) => toResult(query, hit, node)),
    degrees: Object.fromEntries(nodes.map(({ node, degree }) => [node.id, degree])),
    returned: nodes.length,
    ...(complete ? { total: hits.length } : { atLeast: hits.length }),
    truncated: hits.length > nodes.length || !complete,
    limit,
  };
}

function toResult(query: SearchQuery, hit: Hit, node: GraphNode): SearchResult {
  const { field, form, text, ranges, typed } = hit.match;
  const match = { field, form, text, ranges, ...(typed && { typed }), reason: reasonFor(query.text, hit.match) };
  return { node, match, score: hit.score };
}
