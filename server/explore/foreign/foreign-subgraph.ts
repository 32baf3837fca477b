/** Nodes of any database by id, and the relationships between them. */
import type { Subgraph } from '../../../contracts/api.ts';
import { assembleSubgraph } from '../assemble-subgraph.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';

/** @param ids the engine's, or those of `id` properties */
export async function foreignSubgraph(reader: StatementReader, ids: string[], most: number): Promise<Subgraph> {
  const found = await reader.rows('foreign-nodes', { elements: ids });
  const known = new Set(found.flatMap((row) => [textOf(row['element']), nodeOf(row['node']).id]));
  const others = ids.filter((id) => !known.has(id));
  if (others.length > 0) {
    const elements = (await reader.rows('foreign-elements', { ids: others })).map((row) => textOf(row['element']));
    if (elements.length > 0) found.push(...(await reader.rows('foreign-nodes', { elements })));
  }
  const idByElement = new Map(found.map((row) => [textOf(row['element']), nodeOf(row['node']).id as string]));
  const elements = [...idByElement.keys()];
  const relationships = await reader.rows('foreign-statements-between', { elements, limit: most + 1 });
  return assembleSubgraph(
    [...new Set(ids.map((id) => idByElement.get(id) ?? id))],
    found.map((row) => ({ node: nodeOf(row['node']), degree: integerOf(row['degree']) })),
    relationships.map((row) => relationshipOf(row['relationship'])),
    most,
  );
}
