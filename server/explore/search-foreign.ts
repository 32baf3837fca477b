/** Search in a database that is not ours: a capped look through its usual name properties. */
import type { SearchResponse } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { nodeOf, textOf } from './row-values.ts';
import { matchTexts } from './search-match.ts';
import type { NamedText, TextMatch } from './text-match.ts';
import type { SearchQuery } from './search-query.ts';
import { scoreOf } from './search-rank.ts';
import { reasonFor } from './search-reason.ts';
import type { StatementReader } from './statement-reader.ts';

/** The properties of `cypher/explore/search-foreign.cypher`, likeliest first. */
const NAME_PROPERTIES = ['name', 'title', 'label', 'nameZh', 'nameEn', 'displayName', 'fullName', 'caption'];
const MOST_NODES = 200;

/**
 * `CONTAINS` knows no case and fails on what is not text, so usual spellings are asked for. There is no pinyin here:
 * that takes keys, and nothing is written into a database of others.
 */
export async function searchForeign(
  reader: StatementReader,
  query: SearchQuery,
  request: { kinds?: string[]; ids?: string[]; limit: number },
): Promise<SearchResponse> {
  const rows = await reader.rows('search-foreign', { spellings: spellingsOf(query.text), limit: MOST_NODES });
  const hits: { node: GraphNode; match: TextMatch; score: number }[] = rows.flatMap((row) => {
    const node = nodeOf(row['node']);
    if (request.kinds && !node.labels.some((label) => request.kinds?.includes(label))) return [];
    if (request.ids && !request.ids.includes(node.id)) return [];
    const match = matchTexts(query.spellings, namesOf(node));
    return match ? [{ node, match, score: scoreOf(match) }] : [];
  });
  hits.sort(
    (a, b) => b.score - a.score || a.match.text.localeCompare(b.match.text) || (a.node.id < b.node.id ? -1 : 1),
  );
  const shown = hits.slice(0, request.limit);
  const complete = rows.length < MOST_NODES;
  return {
    results: shown.map(({ node, match, score }) => {
      const { field, form, text, ranges, typed } = match;
      return {
        node,
        match: { field, form, text, ranges, ...(typed && { typed }), reason: reasonFor(query.text, match) },
        score,
      };
    }),
    degrees: {},
    returned: shown.length,
    ...(complete ? { total: hits.length } : { atLeast: hits.length }),
    truncated: !complete || shown.length < hits.length,
    limit: request.limit,
  };
}

function namesOf(node: GraphNode): NamedText[] {
  return NAME_PROPERTIES.flatMap((field): NamedText[] => {
    const text = textOf(node.properties[field]);
    return text === '' ? [] : [{ field, text, role: 'name' }];
  });
}

function spellingsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  const titled = lower.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return [...new Set([text, lower, capital, titled, text.toUpperCase()])];
}
