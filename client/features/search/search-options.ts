import type { SearchResult } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import type { ResultGroup } from './group-results.ts';
import type { RecentEntity } from './recent.ts';

/** A question that opens an entity. */
export interface Suggestion {
  text: { zh: string; en: string };
  entity: string;
}

/** One row that can be chosen. */
export interface SearchOption {
  /** Unique in the list and fit for an element id. */
  key: string;
  /** Rows of a group stand together; Tab goes from group to group. */
  group: string;
  /** What choosing it opens; nothing for a text to search for again. */
  entity?: string;
  node?: GraphNode;
  result?: SearchResult;
  recent?: RecentEntity;
  /** A text that was searched for before. */
  search?: string;
  suggestion?: Suggestion;
  /** How many the group has, on the row that shows all of them. */
  all?: number;
}

/** What is done with a row: opened, added to the canvas at once, or taken into those that are added together. */
export type Way = 'open' | 'add' | 'pick';

interface Listed {
  wanted: string;
  groups: readonly ResultGroup[];
  recent: readonly RecentEntity[];
  searches: readonly string[];
  suggestions: readonly Suggestion[];
}

/** The rows in the order in which they are shown: results, or what to start from while nothing is typed. */
export function optionsOf({ wanted, groups, recent, searches, suggestions }: Listed): SearchOption[] {
  if (wanted !== '') {
    return groups.flatMap(({ key, results, count }, at) => {
      const rows: SearchOption[] = results.map((result, index) => ({
        key: `${at}-${index}`,
        group: key,
        entity: result.node.id,
        node: result.node,
        result,
      }));
      if (count > results.length) rows.push({ key: `${at}-all`, group: key, all: count });
      return rows;
    });
  }
  return [
    ...recent.map((each, index) => ({ key: `r${index}`, group: 'recent', entity: each.id, recent: each })),
    ...searches.map((search, index) => ({ key: `t${index}`, group: 'searches', search })),
    ...suggestions.map((suggestion, index) => ({
      key: `s${index}`,
      group: 'suggestions',
      entity: suggestion.entity,
      suggestion,
    })),
  ];
}
