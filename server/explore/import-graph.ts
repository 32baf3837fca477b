/** A JSON Graph Format text into an empty database: everything is checked before anything is written. */
import { createHash } from 'node:crypto';
import { datasetManifest, datasetSchema } from '../../contracts/dataset.ts';
import type { DatasetManifest, DatasetSchema } from '../../contracts/dataset.ts';
import type { Properties } from '../../contracts/graph.ts';
import { JsonTextError } from '../dataset/json-cursor.ts';
import type { TextChunks, TextPlace } from '../dataset/json-cursor.ts';
import { readJsonGraph } from '../dataset/json-graph-format.ts';
import type { ReadEdge, ReadNode } from '../dataset/json-graph-format.ts';
import { RESERVED_TYPES } from '../dataset/reserved-names.ts';
import { MOST_ENTITIES_WITH_SUMMARY_TOKENS } from '../dataset/search-keys.ts';
import { collectNameWords } from '../dataset/name-words.ts';
import type { NameWords } from '../dataset/name-words.ts';
import { BASE_LABELS, entityInternals, nodeElement, relationshipElement } from '../dataset/to-graph-elements.ts';
import type { NodeElement, RelationshipElement } from '../dataset/to-graph-elements.ts';
import { cypherFile, quoteName, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, LoadSession } from '../graph/graph-store.ts';
import { DATASET_METADATA } from './export-graph.ts';
import { createNodes, createRelationships, writeRows } from './load-write.ts';
import { keyIndexes, ownershipStatement, textIndexes } from './load-indexes.ts';
import { stopIfAborted } from './load-progress.ts';
import type { LoadOptions } from './load-progress.ts';
import { OwnershipError, readOwnershipMark } from './ownership.ts';
import { readRows } from './read-rows.ts';
import { optionalText, textOf, textsOf } from './row-values.ts';

export interface ImportResult {
  nodes: number;
  relationships: number;
  /** Id of the dataset that the file carries; null for a graph of others. */
  dataset: string | null;
  elapsedMs: number;
}

export type ImportOptions = Pick<LoadOptions, 'onProgress' | 'signal'>;

/** Label of nodes that have none. */
const NO_LABEL = 'Node';
const BATCH = 2_000;

/**
 * `open` is called three times (to check, for nodes, for relationships), so that a file of any size is read without
 * being held. All ids, labels, properties and relationships arrive as they are; search keys are made anew.
 * @throws JsonTextError with line and column when the text is not such a graph
 * @throws OwnershipError when the database is not empty
 */
export async function importGraph(
  store: GraphStore,
  open: () => TextChunks,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const start = performance.now();
  const survey = await surveyGraph(open(), options);
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

interface Survey {
  manifest: DatasetManifest | null;
  schema: DatasetSchema | null;
  /** Base label of each node, by id. */
  bases: Map<string, string>;
  degrees: Map<string, number>;
  entities: number;
  words: NameWords;
  relationships: number;
  hash: string;
}

async function surveyGraph(chunks: TextChunks, options: ImportOptions): Promise<Survey> {
  const survey: Survey = {
    manifest: null,
    schema: null,
    bases: new Map(),
    degrees: new Map(),
    entities: 0,
    words: collectNameWords(),
    relationships: 0,
    hash: '',
  };
  const edgeIds = new Set<string>();
  const ends: { source: string; target: string; type: string; place: TextPlace }[] = [];
  const hash = createHash('sha256');
  for await (const item of readJsonGraph(hashing(chunks, hash))) {
    stopIfAborted(options.signal);
    if (item.kind === 'field') readDatasetMetadata(item.key, item.value, survey);
    else if (item.kind === 'node') surveyNode(item, survey);
    else {
      checkNames([item.edge.type], item.place);
      const { id, source, target, type } = item.edge;
      if (id !== undefined && edgeIds.has(id)) throw new JsonTextError(`the edge ${id} is there twice`, item.place);
      if (id !== undefined) edgeIds.add(id);
      ends.push({ source, target, type, place: item.place });
    }
  }
  for (const { source, target, type, place } of ends) {
    for (const id of [source, target])
      if (!survey.bases.has(id))
        throw new JsonTextError(`the edge names the node ${id}, which is not in the graph`, place);
    if (RESERVED_TYPES.has(type)) continue;
    for (const id of new Set([source, target])) survey.degrees.set(id, (survey.degrees.get(id) ?? 0) + 1);
  }
  return { ...survey, relationships: ends.length, hash: hash.digest('hex') };
}

function surveyNode({ node, place }: ReadNode, survey: Survey): void {
  if (survey.bases.has(node.id)) throw new JsonTextError(`the node ${node.id} is there twice`, place);
  checkNames(node.labels, place);
  const [base = NO_LABEL] = orderLabels(node.labels);
  survey.bases.set(node.id, base);
  if (base !== 'Entity') return;
  survey.entities += 1;
  survey.words.add(searchable(node.properties, undefined));
}

function readDatasetMetadata(key: string, value: unknown, survey: Survey): void {
  if (key !== 'metadata' || typeof value !== 'object' || value === null) return;
  const own: unknown = Reflect.get(value, DATASET_METADATA);
  if (typeof own !== 'object' || own === null) return;
  const manifest = datasetManifest.safeParse(Reflect.get(own, 'manifest'));
  const schema = datasetSchema.safeParse(Reflect.get(own, 'schema'));
  if (!manifest.success || !schema.success) return;
  survey.manifest = manifest.data;
  survey.schema = schema.data;
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
  const relationships = await inBatches(open(), 'edge', survey.relationships, options, async (items: ReadEdge[]) => {
    await writeRows(session, createRelationships(items.map((item) => toRelationship(item, survey))), options.signal);
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

function searchable(properties: Properties, kind: string | undefined): Parameters<typeof entityInternals>[0] {
  const importance = properties['importance'];
  const text = (key: string): string | undefined => optionalText(properties, key);
  return {
    kind,
    nameZh: textOf(properties['nameZh']),
    nameEn: textOf(properties['nameEn']),
    captionZh: text('captionZh'),
    captionEn: text('captionEn'),
    aliasesZh: textsOf(properties['aliasesZh']),
    aliasesEn: textsOf(properties['aliasesEn']),
    summaryZh: text('summaryZh'),
    summaryEn: text('summaryEn'),
    ...(typeof importance === 'number' && { importance }),
  };
}

function toRelationship({ edge }: ReadEdge, survey: Survey): RelationshipElement {
  const { type, source, target } = edge;
  const { id: _, ...properties } = edge.properties;
  const baseOf = (id: string): string => survey.bases.get(id) ?? NO_LABEL;
  const ends = { type, source, sourceBase: baseOf(source), target, targetBase: baseOf(target) };
  const element = relationshipElement(ends, properties, edge.id);
  if (survey.manifest !== null) return element;
  const { recordHash: __, ...foreign } = element.properties;
  return { ...element, properties: foreign };
}

/** The label with the unique id first; then kinds. */
function orderLabels(labels: string[]): string[] {
  const base = BASE_LABELS.find((label) => labels.includes(label));
  if (labels.length === 0) return [NO_LABEL];
  return base === undefined ? labels : [base, ...labels.filter((label) => label !== base)];
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

function checkNames(names: string[], place: TextPlace): void {
  for (const name of names) {
    try {
      quoteName(name);
    } catch (error) {
      throw new JsonTextError(error instanceof Error ? error.message : String(error), place);
    }
  }
}

async function* hashing(
  chunks: TextChunks,
  hash: { update(chunk: string | Uint8Array): unknown },
): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
