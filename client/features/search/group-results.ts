import type { SearchResult } from '../../../contracts/api.ts';
import { kindOf } from '../../state/graph.ts';

/** Rows of one group at most. */
const PER_GROUP = 5;

export interface ResultGroup {
  /** Unique among groups: `summary`, `similar`, or the kind behind a colon. */
  key: string;
  /** What its results have in common: a kind, or that they matched by less than their name. */
  of: { kind: string } | 'summary' | 'similar';
  /** Found of this group, shown or not. */
  count: number;
  results: SearchResult[];
}

/**
 * Results by name, a group a kind: the kind of the best result first, within a kind as the server ranked them. Then,
 * whatever their kind, those that only their summary led to, and those that are spelt alike.
 *
 * @param whole keys of the groups that are shown to their end
 */
export function groupResults(results: readonly SearchResult[], whole: ReadonlySet<string> = new Set()): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const result of results) {
    const of = groupOf(result);
    const key = typeof of === 'string' ? of : `:${of.kind}`;
    const group = groups.get(key) ?? { key, of, count: 0, results: [] };
    group.count += 1;
    if (group.results.length < PER_GROUP || whole.has(key)) group.results.push(result);
    groups.set(key, group);
  }
  const order = (group: ResultGroup) => ['summary', 'similar'].indexOf(group.key);
  return [...groups.values()].toSorted((a, b) => order(a) - order(b));
}

function groupOf({ node, match }: SearchResult): ResultGroup['of'] {
  return match.form === 'summary' || match.form === 'similar' ? match.form : { kind: kindOf(node) };
}
