/**
 * Entities by name, alias, pinyin, initials, English words or summary. Token searches propose candidates, one or two
 * a reading of what was typed; `search-match.ts` decides, marks and ranks. Both databases give the same answer.
 */
import type { SearchResponse, SearchResult } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import type { ExploreContext } from './explore-context.ts';
import { integerOf, nodeOf, textOf, textsOf } from './row-values.ts';
import type { RowRecord } from './row-values.ts';
import { findCandidates } from './search-candidates.ts';
import type { Candidates } from './search-candidates.ts';
import { searchForeign } from './search-foreign.ts';
import { matchTexts } from './search-match.ts';
import { parseSearchQuery, summaryReading } from './search-query.ts';
import type { SearchQuery } from './search-query.ts';
import { scoreOf, similarScoreOf } from './search-rank.ts';
import { reasonFor } from './search-reason.ts';
import { asSimilar, isSwap, similarQueries } from './search-similar.ts';
import type { StatementReader } from './statement-reader.ts';
import type { NamedText, TextMatch } from './text-match.ts';

export interface SearchRequest {
  q: string;
  /** Only entities of these kinds. */
  kinds?: string[];
  /** Only these entities (find in canvas). */
  ids?: string[];
  limit?: number;
}

const USUAL_LIMIT = 20;
/** Summaries of one token search. */
const MOST_HITS = 100;

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
  if (graph.dataset === null) return searchForeign(reader, graph.stored, query, { ...request, limit });

  const { kinds, ids } = request;
  reader.written('search', { text: request.q.trim().toLowerCase(), kinds, ids, limit });
  const [byName, inSummaries] = await Promise.all([
    matchNames(reader, query, request),
    findInSummaries(reader, query, request.ids),
  ]);
  const bySummary = await matchSummaries(reader, query, inSummaries, request, byName.hits);
  const similar =
    byName.hits.length > 0 ? NOTHING : await matchSimilar(context, reader, query, request, graph.dataset.contentHash);
  const parts = [byName, bySummary, similar];
  const known = new Set<string>();
  const hits = parts.flatMap((part) => part.hits).filter(({ id }) => !known.has(id) && known.add(id));
  const complete = parts.every((part) => part.complete);
  return describe(reader, query, hits.toSorted(compareHits), complete, limit);
}

interface Hit {
  id: string;
  nameZh: string;
  match: TextMatch;
  score: number;
}

interface Found {
  hits: Hit[];
  /** Whether nothing that matches is missing. */
  complete: boolean;
}
const NOTHING: Found = { hits: [], complete: true };

async function matchNames(reader: StatementReader, query: SearchQuery, { ids, kinds }: SearchRequest): Promise<Found> {
  const candidates = ids
    ? { ids: [...new Set(ids)], complete: true }
    : await findCandidates(reader, query, kinds ?? []);
  if (candidates.ids.length === 0) return { hits: [], complete: candidates.complete };
  const rows = await reader.rows('search-candidates', { ids: candidates.ids });
  const hits = rows.flatMap((row) => {
    if (kinds && !textsOf(row['labels']).some((label) => kinds.includes(label))) return [];
    return hitOf(query, row, namedTexts(row));
  });
  return { hits, complete: candidates.complete };
}

/** Names that answer what may have been meant, where none answers what was typed. */
async function matchSimilar(
  context: ExploreContext,
  reader: StatementReader,
  query: SearchQuery,
  request: SearchRequest,
  contentHash: string,
): Promise<Found> {
  const { corrected, swapped } = await similarQueries(context, contentHash, query);
  const byWord = corrected ? await matchNames(reader, corrected, request) : NOTHING;
  const bySyllable = swapped ? await matchNames(reader, swapped, request) : NOTHING;
  const hits = [...byWord.hits, ...bySyllable.hits.filter(({ match }) => isSwap(match))].map((hit): Hit => ({
    ...hit,
    match: asSimilar(hit.match),
    score: similarScoreOf(hit.score),
  }));
  return { hits, complete: byWord.complete && bySyllable.complete };
}

function hitOf(query: SearchQuery, row: RowRecord, texts: NamedText[]): Hit[] {
  const match = matchTexts(query.spellings, texts);
  if (match === null) return [];
  const score = scoreOf(match, { importance: integerOf(row['importance']), degree: integerOf(row['degree']) });
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

/** Entities whose summaries hold all that was typed; none where the database has no index of summaries. */
async function findInSummaries(reader: StatementReader, query: SearchQuery, ids?: string[]): Promise<Candidates> {
  const readings = query.spellings.map(summaryReading).filter((tokens) => tokens.length > 0);
  if (ids) return { ids: readings.length > 0 ? [...new Set(ids)] : [], complete: true };
  const answers = await Promise.all(readings.map((tokens) => reader.searchText('summaries', tokens, MOST_HITS)));
  const complete = answers.every((answer) => answer.length < MOST_HITS);
  return { ids: [...new Set(answers.flat().map((hit) => hit.id as string))], complete };
}

/** Summaries come after all names. */
async function matchSummaries(
  reader: StatementReader,
  query: SearchQuery,
  candidates: Candidates,
  request: SearchRequest,
  byName: Hit[],
): Promise<Found> {
  const known = new Set(byName.map((hit) => hit.id));
  const ids = candidates.ids.filter((id) => !known.has(id));
  if (ids.length === 0) return { hits: [], complete: candidates.complete };
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
  return { hits, complete: candidates.complete };
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
