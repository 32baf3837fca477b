/**
 * Nodes of a database that is not ours, by the engine's id or by their own `id` property. The engine finds its own ids
 * at once and the others by looking through all nodes, so that each call of ours looks once and goes on with the former.
 */
import type { GraphNode } from '../../../contracts/graph.ts';
import { NotFoundError } from '../errors.ts';
import { nodeOf, textOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';

export interface ForeignNode {
  node: GraphNode;
  /** The engine's id. */
  element: string;
}

/** @throws NotFoundError */
export async function foreignNode(reader: StatementReader, id: string): Promise<ForeignNode> {
  for (const name of ['foreign-node-by-element', 'foreign-node-by-property']) {
    const [row] = await reader.rows(name, { id });
    if (row !== undefined) return { node: nodeOf(row['node']), element: textOf(row['element']) };
  }
  throw new NotFoundError('entity', id);
}
