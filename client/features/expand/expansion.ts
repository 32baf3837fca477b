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

/** What a reader can choose: one kind within a row, or a row whose kinds are not known. */
export interface ExpansionChoice {
  key: string;
  row: ExpansionRow;
  kind: string | null;
  count: number;
}

export function choicesOf(row: ExpansionRow): ExpansionChoice[] {
  if (row.kinds.length === 0) return [{ key: row.key, row, kind: null, count: row.count }];
  return row.kinds.map(({ kind, count }) => ({ key: `${row.key} ${kind}`, row, kind, count }));
}

/** One question to the server about neighbours. */
export interface ExpansionFilter {
  direction: 'out' | 'in';
  types: string[];
  /** Left out where every kind is wanted. */
  kinds?: string[];
}

/** As few questions as say what was chosen: whole rows of a direction together, rows in part one by one. */
export function filtersOf(chosen: readonly ExpansionChoice[]): ExpansionFilter[] {
  const kindsByRow = new Map<ExpansionRow, string[]>();
  for (const { row, kind } of chosen)
    kindsByRow.set(row, [...(kindsByRow.get(row) ?? []), ...(kind === null ? [] : [kind])]);
  const whole = { out: [] as string[], in: [] as string[] };
  const inPart: ExpansionFilter[] = [];
  for (const [row, kinds] of kindsByRow) {
    if (kinds.length === row.kinds.length) whole[row.direction].push(row.type);
    else inPart.push({ direction: row.direction, types: [row.type], kinds });
  }
  const together = (['out', 'in'] as const).flatMap((direction) =>
    whole[direction].length > 0 ? [{ direction, types: whole[direction] }] : [],
  );
  return [...together, ...inPart];
}
