/** The whole graph as JSON Graph Format v2, in batches, so that neither side holds all of it. */
import type { GraphNode, GraphRelationship, GraphValue } from '../../contracts/graph.ts';
import { writeJsonGraph } from '../dataset/json-graph-format.ts';
import type { GraphHeader } from '../dataset/json-graph-format.ts';
import { BASE_LABELS } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, Statement } from '../graph/graph-store.ts';
import { readOwnership } from './ownership.ts';
import type { Ownership } from './ownership.ts';
import { readRows } from './read-rows.ts';
import { nodeOf, relationshipOf, textOf } from './row-values.ts';

const BATCH = 500;

/**
 * Chunks of text. Nodes and relationships of a dataset come sorted by id of (start) node, so that two exports of the
 * same graph are equal; others in the order of the database. Internal properties and the ownership node are left
 * out; manifest and schema go into the metadata of the graph.
 */
export async function* exportGraph(store: GraphStore): AsyncGenerator<string> {
  const ownership = await readOwnership(store);
  const ids = new Map<string, string[]>();
  for (const label of BASE_LABELS) {
    const { rows } = await readRows(store, spliced('export-ids', label));
    ids.set(label, rows.map(([id]) => textOf(id)).toSorted());
  }
  yield* writeJsonGraph(headerOf(ownership), readNodes(store, ids), readRelationships(store, ids));
}

/** Key of the graph's metadata that holds what only Zhitu reads. */
export const DATASET_METADATA = 'zhitu';

function headerOf(ownership: Ownership | null): GraphHeader {
  if (ownership === null) return {};
  const { manifest, schema, version } = ownership;
  // Both were parsed from JSON, so they are plain values.
  const dataset = JSON.parse(JSON.stringify({ manifest, schema })) as GraphValue;
  return { id: manifest.id, label: manifest.titles.en, metadata: { version, [DATASET_METADATA]: dataset } };
}

async function* readNodes(store: GraphStore, ids: Map<string, string[]>): AsyncGenerator<GraphNode> {
  for await (const row of readBatches(store, ids, 'export-nodes')) yield nodeOf(row[0]);
  for await (const row of rowsOf(store, { text: cypherFile('load/export-other-nodes').text })) yield nodeOf(row[0]);
}

async function* readRelationships(store: GraphStore, ids: Map<string, string[]>): AsyncGenerator<GraphRelationship> {
  let batch: GraphRelationship[] = [];
  let source = '';
  // Those of one source come together, but in no order among themselves.
  for await (const row of readBatches(store, ids, 'export-relationships')) {
    const relationship = relationshipOf(row[0]);
    if (relationship.source !== source) {
      yield* batch.toSorted(byId);
      batch = [];
      source = relationship.source;
    }
    batch.push(relationship);
  }
  yield* batch.toSorted(byId);
  for await (const row of rowsOf(store, { text: cypherFile('load/export-other-relationships').text }))
    yield relationshipOf(row[0]);
}

async function* readBatches(
  store: GraphStore,
  idsByLabel: Map<string, string[]>,
  statement: string,
): AsyncGenerator<GraphValue[]> {
  for (const [label, ids] of idsByLabel) {
    for (let from = 0; from < ids.length; from += BATCH) {
      const parameters = { ids: ids.slice(from, from + BATCH) };
      yield* rowsOf(store, { ...spliced(statement, label), parameters });
    }
  }
}

async function* rowsOf(store: GraphStore, statement: Statement): AsyncGenerator<GraphValue[]> {
  for await (const event of store.read(statement)) if (event.kind === 'rows') yield* event.rows;
}

function spliced(statement: string, label: string): Statement {
  return { text: spliceNames(cypherFile(`load/${statement}`).text, { label }) };
}

function byId(a: GraphRelationship, b: GraphRelationship): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
