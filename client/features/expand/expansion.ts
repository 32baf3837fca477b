import type { StatementGroup } from '../../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { kindOf } from '../../state/graph.ts';
import type { GraphState } from '../../state/graph.ts';

/** Nodes that one expansion adds at most. */
export const EXPANSION_LIMIT = 20;

/** Statements of one type and direction that are not on the canvas yet. */
export interface ExpansionRow {
  key: string;
  type: string;
  direction: 'out' | 'in';
  count: number;
  kinds: { kind: string; count: number }[];
}

function drawnOthers(graph: GraphState, id: NodeId, group: StatementGroup): GraphNode[] {
  const others: GraphNode[] = [];
  for (const { type, source, target } of graph.relationships.values()) {
    if (type !== group.type) continue;
    const other = group.direction === 'out' ? (source === id ? target : null) : target === id ? source : null;
    if (other === null || graph.hidden.has(other)) continue;
    const drawn = graph.nodes.get(other);
    if (drawn !== undefined) others.push(drawn.node);
  }
  return others;
}

/** What an expansion could bring, group by group: the whole counts less what is drawn. Nothing is read for it. */
export function expansionRows(groups: readonly StatementGroup[], graph: GraphState, id: NodeId): ExpansionRow[] {
  return groups
    .map((group) => {
      const drawn = drawnOthers(graph, id, group);
      const kinds = group.kinds
        .map(({ kind, count }) => ({ kind, count: count - drawn.filter((node) => kindOf(node) === kind).length }))
        .filter(({ count }) => count > 0);
      return {
        key: `${group.type}-${group.direction}`,
        type: group.type,
        direction: group.direction,
        count: Math.max(0, group.count - drawn.length),
        kinds,
      };
    })
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}
