import type { SearchResult } from '../../../contracts/api.ts';
import { kindOf } from '../../state/graph.ts';

/** Rows of one kind at most. */
const PER_KIND = 5;

export interface ResultGroup {
  kind: string;
  /** Found of this kind, shown or not. */
  count: number;
  results: SearchResult[];
}

/** Results by kind: the kind of the best result first, within a kind as the server ranked them. */
export function groupResults(results: readonly SearchResult[]): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const result of results) {
    const kind = kindOf(result.node);
    const group = groups.get(kind) ?? { kind, count: 0, results: [] };
    group.count += 1;
    if (group.results.length < PER_KIND) group.results.push(result);
    groups.set(kind, group);
  }
  return [...groups.values()];
}
