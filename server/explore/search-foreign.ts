/** Search in a database that is not ours: a capped look through the properties that are called like names. */
import type { SearchResponse } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { byLikelihoodOfName, isNameKey } from '../../contracts/usual-names.ts';
import type { StoreSchema } from '../graph/graph-store.ts';
import { nodeOf, textOf } from './row-values.ts';
import { matchTexts } from './search-match.ts';
import type { NamedText, TextMatch } from './text-match.ts';
import type { SearchQuery } from './search-query.ts';
import { scoreOf } from './search-rank.ts';
import { reasonFor } from './search-reason.ts';
import type { StatementReader } from './statement-reader.ts';

/** Properties that are looked through where none is called like a name. */
const MOST_OTHER_KEYS = 12;
const MOST_NODES = 200;

/**
 * `CONTAINS` knows no case and fails on what is not text, so usual spellings are asked for. There is no pinyin here:
 * that takes keys, and nothing is written into a database of others.
 */
export async function searchForeign(
  reader: StatementReader,
  { labels }: StoreSchema,
  query: SearchQuery,
  request: { kinds?: string[]; ids?: string[]; limit: number },
): Promise<SearchResponse> {
  const keys = nameKeys(labels.flatMap((label) => label.properties));
  const rows = await reader.rows('search-foreign', { keys, spellings: spellingsOf(query.text), limit: MOST_NODES });
  const hits: { node: GraphNode; match: TextMatch; score: number }[] = rows.flatMap((row) => {
    const node = nodeOf(row['node']);
    if (request.kinds && !node.labels.some((label) => request.kinds?.includes(label))) return [];
    if (request.ids && !request.ids.includes(node.id)) return [];
    const match = matchTexts(query.spellings, namesOf(node, keys));
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

/** Likeliest first. */
function nameKeys(all: string[]): string[] {
  const keys = byLikelihoodOfName([...new Set(all)]);
  const names = keys.filter((key) => isNameKey(key) || key === 'nameZh' || key === 'nameEn');
  return names.length > 0 ? names : keys.slice(0, MOST_OTHER_KEYS);
}

function namesOf(node: GraphNode, keys: string[]): NamedText[] {
  return keys.flatMap((field): NamedText[] => {
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
