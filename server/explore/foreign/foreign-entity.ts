/** A node of any database with its relationships by type and direction. */
import type { EntityView } from '../../../contracts/api.ts';
import { nodeOf, relationshipOf, textsOf } from '../row-values.ts';
import { countGroups } from '../statement-groups.ts';
import type { StatementReader } from '../statement-reader.ts';
import { foreignNode } from './foreign-node.ts';

const ITEMS_A_GROUP = 12;

/** @throws NotFoundError */
export async function foreignEntity(reader: StatementReader, id: string): Promise<EntityView> {
  const { node, element } = await foreignNode(reader, id);
  const [out, into] = await Promise.all([
    reader.rows('foreign-counts-out', { element }),
    reader.rows('foreign-counts-in', { element }),
  ]);
  // Every label counts as a kind here: the first one a node carries.
  const labels = [...new Set([...out, ...into].flatMap((row) => textsOf(row['labels'])))];
  const groups = [...countGroups(out, 'out', labels), ...countGroups(into, 'in', labels)];
  const filled = await Promise.all(
    groups.map(async (group) => {
      const parameters = { element, types: [group.type], kinds: [], after: '', limit: ITEMS_A_GROUP };
      const rows = await reader.rows(`foreign-neighbours-${group.direction}`, parameters);
      const items = rows.map((row) => ({
        relationship: relationshipOf(row['relationship']),
        node: nodeOf(row['node']),
      }));
      return { ...group, items };
    }),
  );
  filled.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return {
    node,
    degree: groups.reduce((sum, group) => sum + group.count, 0),
    groups: filled,
    observations: [],
    mentions: [],
  };
}
