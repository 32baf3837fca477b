/** Nodes of a database that is not ours, found by their own `id` property or by the engine's id. */
import type { GraphNode } from '../../../contracts/graph.ts';
import { NotFoundError } from '../errors.ts';
import { nodeOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';

/** @throws NotFoundError */
export async function foreignNode(reader: StatementReader, id: string): Promise<GraphNode> {
  for (const name of ['foreign-node-by-property', 'foreign-node-by-element']) {
    const [row] = await reader.rows(name, { id });
    if (row !== undefined) return nodeOf(row['node']);
  }
  throw new NotFoundError('entity', id);
}
