/** The whole graph as JSON Graph Format v2, in batches, so that neither side holds all of it. */
import type { GraphNode, GraphRelationship, GraphValue, Properties } from '../../contracts/graph.ts';
import { writeJsonGraph } from '../dataset/json-graph-format.ts';
import type { GraphHeader } from '../dataset/json-graph-format.ts';
import { BASE_LABELS, orderLabels } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, Statement } from '../graph/graph-store.ts';
import { readOwnership, readOwnershipMark } from './ownership.ts';
import type { Ownership, OwnershipMark } from './ownership.ts';
import { readRows } from './read-rows.ts';
import { nodeOf, relationshipOf, textOf, textsOf } from './row-values.ts';

const BATCH = 500;

/** A load changed the graph while it was written out: what has been written is a mixture of two. */
export class ExportInterruptedError extends Error {
  override readonly name = 'ExportInterruptedError';

  constructor() {
    super('a load changed the graph while it was exported, so what was written so far is no whole graph; export again');
  }
}

/**
 * Chunks of text. Nodes and relationships of a dataset come sorted by id of (start) node, so that two exports of the
 * same graph are equal. Others come by id too; those without one in the order of the database. Internal properties
 * and the ownership node are left out; manifest and schema go into the metadata of the graph.
 * @throws ExportInterruptedError instead of the rest when the graph was changed by a load
 */
export async function* exportGraph(store: GraphStore): AsyncGenerator<string> {
  const { generation } = store;
  const mark = await readOwnershipMark(store);
  const ownership = mark && (await readOwnership(store));
  const read: Reader = async function* (statement) {
    for await (const event of store.read(statement)) {
      if (store.generation !== generation) throw new ExportInterruptedError();
      if (event.kind === 'rows') yield* event.rows;
    }
  };
  const ids = ownership === null ? null : await readIds(store);
  const nodes = ids === null ? readAllNodes(read) : readNodes(read, ids);
  const relationships = ids === null ? readAllRelationships(read) : readRelationships(read, ids);
  yield* writeJsonGraph(headerOf(ownership), nodes, sameUntilEnd(store, { generation, mark }, relationships));
}

/** Key of the graph's metadata that holds what only Zhitu reads. */
export const DATASET_METADATA = 'zhitu';

type Reader = (statement: Statement) => AsyncGenerator<GraphValue[]>;

/** Looks before the last line is written: a database whose graph changes in place has no other sign of it. */
async function* sameUntilEnd<T>(
  store: GraphStore,
  before: { generation: number; mark: OwnershipMark | null },
  items: AsyncIterable<T>,
): AsyncGenerator<T> {
  yield* items;
  const mark = await readOwnershipMark(store);
  const isSame = mark?.contentHash === before.mark?.contentHash && mark?.loadedAt === before.mark?.loadedAt;
  if (!isSame || store.generation !== before.generation) throw new ExportInterruptedError();
}

function headerOf(ownership: Ownership | null): GraphHeader {
  if (ownership === null) return {};
  const { manifest, schema, version } = ownership;
  // Both were parsed from JSON, so they are plain values.
  const dataset = JSON.parse(JSON.stringify({ manifest, schema })) as GraphValue;
  return { id: manifest.id, label: manifest.titles.en, metadata: { version, [DATASET_METADATA]: dataset } };
}

/** Sorted ids by base label. A node with several of these labels is read under the first. */
async function readIds(store: GraphStore): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const [index, label] of BASE_LABELS.entries()) {
    const { rows } = await readRows(store, spliced('export-ids', label));
    const earlier: ReadonlySet<string> = new Set(BASE_LABELS.slice(0, index));
    const own = rows.filter(([, labels]) => !textsOf(labels).some((name) => earlier.has(name)));
    ids.set(label, own.map(([id]) => textOf(id)).toSorted());
  }
  return ids;
}

async function* readNodes(read: Reader, ids: Map<string, string[]>): AsyncGenerator<GraphNode> {
  for await (const row of readBatches(read, ids, 'export-nodes')) yield inOrder(nodeOf(row[0]));
  for await (const row of read({ text: cypherFile('load/export-other-nodes').text })) yield inOrder(nodeOf(row[0]));
}

async function* readRelationships(read: Reader, ids: Map<string, string[]>): AsyncGenerator<GraphRelationship> {
  let batch: GraphRelationship[] = [];
  let source = '';
  // Those of one source come together, but in no order among themselves.
  for await (const row of readBatches(read, ids, 'export-relationships')) {
    const relationship = withSortedKeys(relationshipOf(row[0]));
    if (relationship.source !== source) {
      yield* batch.toSorted(byId);
      batch = [];
      ({ source } = relationship);
    }
    batch.push(relationship);
  }
  yield* batch.toSorted(byId);
  for await (const row of read({ text: cypherFile('load/export-other-relationships').text }))
    yield withSortedKeys(relationshipOf(row[0]));
}

async function* readAllNodes(read: Reader): AsyncGenerator<GraphNode> {
  for await (const row of read({ text: cypherFile('load/export-all-nodes').text })) yield inOrder(nodeOf(row[0]));
}

async function* readAllRelationships(read: Reader): AsyncGenerator<GraphRelationship> {
  for await (const row of read({ text: cypherFile('load/export-all-relationships').text }))
    yield withSortedKeys(relationshipOf(row[0]));
}

async function* readBatches(
  read: Reader,
  idsByLabel: Map<string, string[]>,
  statement: string,
): AsyncGenerator<GraphValue[]> {
  for (const [label, ids] of idsByLabel) {
    for (let from = 0; from < ids.length; from += BATCH) {
      const parameters = { ids: ids.slice(from, from + BATCH) };
      yield* read({ ...spliced(statement, label), parameters });
    }
  }
}

function spliced(statement: string, label: string): Statement {
  return { text: spliceNames(cypherFile(`load/${statement}`).text, { label }) };
}

/** Databases give labels and properties in orders of their own. */
function inOrder(node: GraphNode): GraphNode {
  return withSortedKeys({ ...node, labels: orderLabels(node.labels.toSorted()) });
}

function withSortedKeys<T extends { properties: Properties }>(element: T): T {
  const entries = Object.entries(element.properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...element, properties: Object.fromEntries(entries) };
}

function byId(a: GraphRelationship, b: GraphRelationship): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
