/** The whole graph as JSON Graph Format v2, in batches, so that neither side holds all of it. */
import type { GraphNode, GraphRelationship, GraphValue, Properties, Row } from '../../contracts/graph.ts';
import { writeJsonGraph } from '../dataset/json-graph-format.ts';
import type { GraphHeader } from '../dataset/json-graph-format.ts';
import { BASE_LABELS, orderLabels } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, Statement } from '../graph/graph-store.ts';
import { OWNERSHIP_LABEL } from '../graph/graph-store.ts';
import { readElementPages, sortedBySource } from './export-elements.ts';
import type { ElementPages, ReadAll } from './export-elements.ts';
import { readOwnership, readOwnershipMark } from './ownership.ts';
import type { Ownership, OwnershipMark } from './ownership.ts';
import { readRows } from './read-rows.ts';
import { nodeOf, relationshipOf, textOf, textsOf } from './row-values.ts';

/** Nodes of a page; what starts at them comes with it. */
const BATCH = 500;

/** Milliseconds for one page: it waits for nobody, so that only a database in trouble takes so long. */
const PAGE_TIMEOUT_MS = 300_000;

/** The graph was changed while it was written out: what has been written is a mixture of two. */
export class ExportInterruptedError extends Error {
  override readonly name = 'ExportInterruptedError';

  constructor() {
    super('the graph was changed while it was exported, so what was written so far is no whole graph; export again');
  }
}

/**
 * Chunks of text; whoever takes them may take as long as they like. Nodes and relationships of a dataset come sorted
 * by id of (start) node, so that two exports of the same graph are equal. Others come by id too; those without one in
 * the order of the database. Internal properties and the ownership node are left out; manifest and schema go into
 * the metadata of the graph.
 * @throws ExportInterruptedError instead of the rest when the graph was changed on the way
 */
export async function* exportGraph(store: GraphStore): AsyncGenerator<string> {
  const { generation, capabilities } = store;
  const mark = await readOwnershipMark(store);
  const ownership = mark && (await readOwnership(store));
  const read: ReadAll = async (statement) => {
    const { rows } = await readRows(store, statement, { timeoutMs: PAGE_TIMEOUT_MS });
    if (store.generation !== generation) throw new ExportInterruptedError();
    return rows;
  };
  const labels = ownership === null ? [] : BASE_LABELS;
  const ids = await readIds(read, labels);
  const others = await readElementPages(read, capabilities.engine, [...labels, OWNERSHIP_LABEL]);
  const written = new Set<string>();
  const nodes = noting(written, readNodes(read, ids, others));
  const all = readRelationships(read, ids, others);
  const relationships = ownership === null ? between(written, all) : all;
  yield* writeJsonGraph(headerOf(ownership), nodes, sameUntilEnd(store, { generation, mark }, relationships));
}

/** Key of the graph's metadata that holds what only Zhitu reads. */
export const DATASET_METADATA = 'zhitu';

async function* noting(ids: Set<string>, nodes: AsyncIterable<GraphNode>): AsyncGenerator<GraphNode> {
  for await (const node of nodes) {
    ids.add(node.id);
    yield node;
  }
}

/** A database that is not ours may get nodes, and relationships to them, while the pages are read. */
async function* between(
  ids: ReadonlySet<string>,
  relationships: AsyncIterable<GraphRelationship>,
): AsyncGenerator<GraphRelationship> {
  for await (const relationship of relationships) {
    if (!ids.has(relationship.source) || !ids.has(relationship.target)) throw new ExportInterruptedError();
    yield relationship;
  }
}

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
async function readIds(read: ReadAll, labels: readonly string[]): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  for (const [index, label] of labels.entries()) {
    const rows = await read(spliced('export-ids', label));
    const earlier: ReadonlySet<string> = new Set(labels.slice(0, index));
    const own = rows.filter(([, names]) => !textsOf(names).some((name) => earlier.has(name)));
    ids.set(label, own.map(([id]) => textOf(id)).toSorted());
  }
  return ids;
}

async function* readNodes(read: ReadAll, ids: Map<string, string[]>, others: ElementPages): AsyncGenerator<GraphNode> {
  for await (const rows of readBatches(read, ids, 'export-nodes'))
    for (const [node] of rows) yield inOrder(nodeOf(node));
  for await (const node of others.nodes()) yield inOrder(node);
}

async function* readRelationships(
  read: ReadAll,
  ids: Map<string, string[]>,
  others: ElementPages,
): AsyncGenerator<GraphRelationship> {
  for await (const rows of readBatches(read, ids, 'export-relationships'))
    for (const relationship of sortedBySource(rows.map(([element]) => relationshipOf(element))))
      yield withSortedKeys(relationship);
  for await (const relationship of others.relationships()) yield withSortedKeys(relationship);
}

async function* readBatches(
  read: ReadAll,
  idsByLabel: Map<string, string[]>,
  statement: string,
): AsyncGenerator<Row[]> {
  for (const [label, ids] of idsByLabel) {
    for (let from = 0; from < ids.length; from += BATCH) {
      yield await read({ ...spliced(statement, label), parameters: { ids: ids.slice(from, from + BATCH) } });
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
