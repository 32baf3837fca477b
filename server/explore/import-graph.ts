/** A JSON Graph Format text into an empty database: everything is checked before anything is written. */
import type { TextChunks } from '../dataset/json-cursor.ts';
import { readJsonGraph } from '../dataset/json-graph-format.ts';
import type { ReadEdge, ReadNode } from '../dataset/json-graph-format.ts';
import { MOST_ENTITIES_WITH_SUMMARY_TOKENS } from '../dataset/search-keys.ts';
import {
  NO_LABEL,
  entityInternals,
  nodeElement,
  orderLabels,
  relationshipElement,
} from '../dataset/to-graph-elements.ts';
import type { NodeElement, RelationshipElement } from '../dataset/to-graph-elements.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, LoadSession } from '../graph/graph-store.ts';
import { searchable, surveyGraph } from './import-survey.ts';
import type { Survey } from './import-survey.ts';
import { keyIndexes, ownershipStatement, textIndexes } from './load-indexes.ts';
import { stopIfAborted } from './load-progress.ts';
import type { LoadOptions } from './load-progress.ts';
import { createNodes, createRelationships, writeRows } from './load-write.ts';
import { OwnershipError, readOwnershipMark } from './ownership.ts';
import { readRows } from './read-rows.ts';

export interface ImportResult {
  nodes: number;
  relationships: number;
  /** Id of the dataset that the file carries; null for a graph of others. */
  dataset: string | null;
  elapsedMs: number;
}

export type ImportOptions = Pick<LoadOptions, 'onProgress' | 'signal'>;

const BATCH = 2_000;

/**
 * `open` is called three times (to check, for nodes, for relationships), so that a file of any size is read without
 * being held. Ids, labels, properties and relationships arrive as they are, and every node and relationship has its id
 * as a property `id` too; search keys are made anew. Beyond that, a node without a label gets `Node`, a `label` becomes
 * the name of what has none, and an edge without an id gets one. What can't be kept is refused.
 * @throws JsonTextError with line and column when the text is not such a graph
 * @throws OwnershipError when the database is not empty
 */
export async function importGraph(
  store: GraphStore,
  open: () => TextChunks,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const start = performance.now();
  const survey = await surveyGraph(open(), options.signal);
  const session = await store.startLoad();
  try {
    await expectEmpty(session, survey.manifest?.id ?? 'the graph');
    const texts = survey.manifest && survey.schema ? textIndexes(survey.entities) : [];
    await session.ensureIndexes([...keyIndexes([...new Set(survey.bases.values())]), ...texts]);
    const counts = await writeGraph(session, open, survey, options);
    if (survey.manifest && survey.schema) {
      const dataset = { manifest: survey.manifest, schema: survey.schema };
      // Not the hash of a dataset folder: a later load compares record by record, whatever was edited in the file.
      await session.write([ownershipStatement(dataset, `imported-${survey.hash}`, survey.words.text())]);
    }
    stopIfAborted(options.signal);
    await session.commit();
    const elapsedMs = Math.round(performance.now() - start);
    return { ...counts, dataset: survey.manifest?.id ?? null, elapsedMs };
  } catch (error) {
    await session.abort().catch(() => undefined);
    throw error;
  }
}

async function writeGraph(
  session: LoadSession,
  open: () => TextChunks,
  survey: Survey,
  options: ImportOptions,
): Promise<{ nodes: number; relationships: number }> {
  const nodes = await inBatches(open(), 'node', survey.bases.size, options, async (items: ReadNode[]) => {
    const elements = items.map((item) => toNode(item, survey));
    await writeRows(session, createNodes(elements), options.signal);
    await addLabels(session, elements);
  });
  const newId = edgeNumbering(survey.edgeIds);
  const relationships = await inBatches(open(), 'edge', survey.relationships, options, async (items: ReadEdge[]) => {
    const elements = items.map((item) => toRelationship(item, survey, newId));
    await writeRows(session, createRelationships(elements), options.signal);
  });
  return { nodes, relationships };
}

async function inBatches<T extends ReadNode | ReadEdge>(
  chunks: TextChunks,
  kind: T['kind'],
  total: number,
  options: ImportOptions,
  write: (items: T[]) => Promise<void>,
): Promise<number> {
  const phase = kind === 'node' ? 'nodes' : 'relationships';
  let batch: T[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    stopIfAborted(options.signal);
    await write(batch);
    done += batch.length;
    batch = [];
    options.onProgress?.({ phase, done, total });
  };
  for await (const item of readJsonGraph(chunks)) {
    if (item.kind !== kind) continue;
    batch.push(item as T); // `kind` is T's own tag
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return done;
}

function toNode({ node }: ReadNode, survey: Survey): NodeElement {
  const labels = orderLabels(node.labels);
  const properties = { ...node.properties, id: node.id };
  if (survey.manifest === null) return { id: node.id, base: labels[0] ?? NO_LABEL, labels, properties };
  const withSummaries = survey.entities <= MOST_ENTITIES_WITH_SUMMARY_TOKENS;
  const internals =
    labels[0] === 'Entity'
      ? entityInternals(searchable(node.properties, labels[1]), survey.degrees.get(node.id) ?? 0, withSummaries)
      : undefined;
  return nodeElement(survey.manifest.id, labels, properties, internals);
}

function toRelationship(
  { edge }: ReadEdge,
  survey: Survey,
  newId: (edge: ReadEdge['edge']) => string,
): RelationshipElement {
  const { type, source, target } = edge;
  const { id: _, ...properties } = edge.properties;
  const baseOf = (id: string): string => survey.bases.get(id) ?? NO_LABEL;
  const ends = { type, source, sourceBase: baseOf(source), target, targetBase: baseOf(target) };
  const element = relationshipElement(ends, properties, edge.id ?? newId(edge));
  if (survey.manifest !== null) return element;
  const { recordHash: __, ...foreign } = element.properties;
  return { ...element, properties: foreign };
}

/** Ids for edges that bring none, as our datasets make them: `~2` … for further ones between the same two nodes. */
function edgeNumbering(taken: ReadonlySet<string>): (edge: ReadEdge['edge']) => string {
  const last = new Map<string, number>();
  return ({ source, type, target }) => {
    const stem = `${source}~${type}~${target}`;
    for (let number = (last.get(stem) ?? 0) + 1; ; number += 1) {
      const id = number === 1 ? stem : `${stem}~${number}`;
      if (taken.has(id)) continue;
      last.set(stem, number);
      return id;
    }
  };
}

/** Nodes are created with two labels; what they have beyond that is added. */
async function addLabels(session: LoadSession, elements: NodeElement[]): Promise<void> {
  const ids = new Map<string, { base: string; added: string; ids: string[] }>();
  for (const { id, base, labels } of elements) {
    for (const added of labels.slice(2)) {
      const key = `${base} ${added}`;
      const group = ids.get(key) ?? { base, added, ids: [] };
      group.ids.push(id);
      ids.set(key, group);
    }
  }
  for (const { base, added, ids: list } of ids.values()) {
    const text = spliceNames(cypherFile('load/add-label').text, { label: base, added });
    await session.write([{ text, parameters: { ids: list } }]);
  }
}

async function expectEmpty(session: LoadSession, wanted: string): Promise<void> {
  const { rows } = await readRows(session, { text: cypherFile('load/count-nodes').text });
  const nodes = Number(rows[0]?.[0] ?? 0);
  if (nodes === 0) return;
  throw new OwnershipError(wanted, (await readOwnershipMark(session))?.id ?? null, nodes);
}
