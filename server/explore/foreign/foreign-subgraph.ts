/** Nodes of any database by id, and the relationships between them. */
import type { Subgraph } from '../../../contracts/api.ts';
import { assembleSubgraph } from '../assemble-subgraph.ts';
import type { RowRecord } from '../row-values.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import { wantedIds } from '../wanted-ids.ts';

/** @param ids the engine's, or those of `id` properties; of nodes that share one, one is taken */
export async function foreignSubgraph(reader: StatementReader, ids: string[], most: number): Promise<Subgraph> {
  const found = await readNodes(reader, ids);
  const known = new Set(found.flatMap((row) => [textOf(row['element']), nodeOf(row['node']).id]));
  const others = ids.filter((id) => !known.has(id));
  if (others.length > 0) {
    const rows = await reader.rows('foreign-elements', { wanted: wantedIds(others), limit: others.length });
    found.push(
      ...(await readNodes(
        reader,
        rows.map((row) => textOf(row['element'])),
      )),
    );
  }
  const idByElement = new Map(found.map((row) => [textOf(row['element']), nodeOf(row['node']).id as string]));
  const relationships = await readBetween(reader, [...idByElement.keys()], most + 1);
  return assembleSubgraph(
    [...new Set(ids.map((id) => idByElement.get(id) ?? id))],
    found.map((row) => ({ node: nodeOf(row['node']), degree: integerOf(row['degree']) })),
    relationships.map((row) => relationshipOf(row['relationship'])),
    most,
  );
}

async function readNodes(reader: StatementReader, elements: string[]): Promise<RowRecord[]> {
  if (elements.length === 0) return [];
  const limit = elements.length;
  return reader.capabilities.seeksElementIds
    ? reader.rows('foreign-nodes', { elements, limit })
    : reader.rows('foreign-nodes-in-pass', { wanted: wantedIds(elements), limit });
}

async function readBetween(reader: StatementReader, elements: string[], limit: number): Promise<RowRecord[]> {
  if (elements.length === 0) return [];
  return reader.capabilities.seeksElementIds
    ? reader.rows('foreign-statements-between', { elements, limit })
    : reader.rows('foreign-statements-between-in-pass', { wanted: wantedIds(elements), limit });
}
