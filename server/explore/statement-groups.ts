/** Statements of one entity, counted by type, direction and kind of the other end. */
import type { StatementGroup } from '../../contracts/api.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, textOf, textsOf } from './row-values.ts';

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
