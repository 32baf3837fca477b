/** Nodes of any database by id, and the relationships between them. */
import type { Subgraph } from '../../../contracts/api.ts';
import { assembleSubgraph } from '../assemble-subgraph.ts';
import { integerOf, nodeOf, relationshipOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';

export async function foreignSubgraph(reader: StatementReader, ids: string[], most: number): Promise<Subgraph> {
  const [nodes, relationships] = await Promise.all([
    reader.rows('foreign-nodes', { ids }),
    reader.rows('foreign-statements-between', { ids, limit: most + 1 }),
  ]);
  return assembleSubgraph(
    ids,
    nodes.map((row) => ({ node: nodeOf(row['node']), degree: integerOf(row['degree']) })),
    relationships.map((row) => relationshipOf(row['relationship'])),
    most,
  );
}
