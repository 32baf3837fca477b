/** Statements of one entity, counted by type, direction and kind of the other end. */
import type { StatementGroup } from '../../contracts/api.ts';
import type { GraphDescription } from './graph-description.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, textOf, textsOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';

/**
 * Statements above which each kind is counted by itself: grouping by the labels of the other end reads them node by
 * node (a second at 15,000 on the embedded engine), while counting one kind takes the label as a filter.
 */
const HUB = 500;

/**
 * Both directions, types in the order of the schema, without items.
 *
 * @param degree statements of the entity
 */
export async function readGroups(
  reader: StatementReader,
  graph: GraphDescription,
  id: string,
  degree: number,
): Promise<StatementGroup[]> {
  const count = degree > HUB ? countKindByKind : countByLabels;
  const [out, into] = await Promise.all([count(reader, graph, id, 'out'), count(reader, graph, id, 'in')]);
  const groups = [...countGroups(out, 'out', graph.kinds), ...countGroups(into, 'in', graph.kinds)];
  const order = new Map(graph.statementTypes.map((type, index) => [type, index]));
  return groups.toSorted(
    (a, b) => (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) || (a.direction === 'out' ? -1 : 1),
  );
}

function countByLabels(
  reader: StatementReader,
  graph: GraphDescription,
  id: string,
  direction: 'out' | 'in',
): Promise<RowRecord[]> {
  return reader.rows(`statement-counts-${direction}`, { id }, { types: graph.statementTypes });
}

async function countKindByKind(
  reader: StatementReader,
  graph: GraphDescription,
  id: string,
  direction: 'out' | 'in',
): Promise<RowRecord[]> {
  const counted = await Promise.all(
    graph.kinds.map(async (kind) => {
      const names = { types: graph.statementTypes, kind };
      const rows = await reader.rows(`statement-counts-${direction}-of-kind`, { id }, names);
      return rows.map((row) => ({ ...row, labels: [kind] }));
    }),
  );
  return counted.flat();
}

/** Rows `{type, labels, count}` as groups with counts by kind; a label that is no kind does not count as one. */
export function countGroups(rows: RowRecord[], direction: 'out' | 'in', kinds: string[]): StatementGroup[] {
  const groups = new Map<string, StatementGroup>();
  for (const row of rows) {
    const type = textOf(row['type']);
    const count = integerOf(row['count']);
    const group = groups.get(type) ?? { type, direction, count: 0, kinds: [], items: [] };
    group.count += count;
    const kind = textsOf(row['labels']).find((label) => kinds.includes(label));
    if (kind !== undefined) {
      const known = group.kinds.find((entry) => entry.kind === kind);
      if (known) known.count += count;
      else group.kinds.push({ kind, count });
    }
    groups.set(type, group);
  }
  for (const group of groups.values()) group.kinds.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return [...groups.values()];
}
