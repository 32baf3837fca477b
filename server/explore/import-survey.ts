/** The first look at a graph that is to be imported: everything is checked before anything is written. */
import { createHash } from 'node:crypto';
import { datasetManifest, datasetSchema } from '../../contracts/dataset.ts';
import type { DatasetManifest, DatasetSchema } from '../../contracts/dataset.ts';
import { nodeId, relationshipId } from '../../contracts/graph.ts';
import type { Properties } from '../../contracts/graph.ts';
import { JsonTextError } from '../dataset/json-cursor.ts';
import type { TextChunks, TextPlace } from '../dataset/json-cursor.ts';
import { readJsonGraph } from '../dataset/json-graph-format.ts';
import type { ReadEdge, ReadNode } from '../dataset/json-graph-format.ts';
import { collectNameWords } from '../dataset/name-words.ts';
import type { NameWords } from '../dataset/name-words.ts';
import { RESERVED_PROPERTIES, RESERVED_TYPES } from '../dataset/reserved-names.ts';
import type { entityInternals } from '../dataset/to-graph-elements.ts';
import { NO_LABEL, orderLabels } from '../dataset/to-graph-elements.ts';
import { quoteName } from '../graph/cypher-files.ts';
import { OWNERSHIP_LABEL } from '../graph/graph-store.ts';
import { DATASET_METADATA } from './export-graph.ts';
import { stopIfAborted } from './load-progress.ts';
import { optionalText, textOf, textsOf } from './row-values.ts';

export interface Survey {
  manifest: DatasetManifest | null;
  schema: DatasetSchema | null;
  /** Base label of each node, by id. */
  bases: Map<string, string>;
  /** Ids that edges bring with them; the others are given ids that are none of these. */
  edgeIds: Set<string>;
  degrees: Map<string, number>;
  entities: number;
  words: NameWords;
  relationships: number;
  hash: string;
}

/** Search keys are made of each name, letter by letter and syllable by syllable. */
const LONGEST_NAME = 10_000;

/** @throws JsonTextError with line and column when the text is no graph, or not one that a database can take */
export async function surveyGraph(chunks: TextChunks, signal: AbortSignal | undefined): Promise<Survey> {
  const survey: Survey = {
    manifest: null,
    schema: null,
    bases: new Map(),
    edgeIds: new Set(),
    degrees: new Map(),
    entities: 0,
    words: collectNameWords(),
    relationships: 0,
    hash: '',
  };
  const ends: { source: string; target: string; type: string; place: TextPlace }[] = [];
  const hash = createHash('sha256');
  for await (const item of readJsonGraph(hashing(chunks, hash))) {
    stopIfAborted(signal);
    if (item.kind === 'field') readDatasetMetadata(item.key, item.value, survey);
    else if (item.kind === 'node') surveyNode(item, survey);
    else {
      surveyEdge(item, survey);
      const { source, target, type } = item.edge;
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

/** What an entity is found by. */
export function searchable(properties: Properties, kind: string | undefined): Parameters<typeof entityInternals>[0] {
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

function surveyNode({ node, place }: ReadNode, survey: Survey): void {
  const { id, labels, properties } = node;
  if (!nodeId.safeParse(id).success) throw tooLong('node', id, 512, place);
  if (survey.bases.has(id)) throw new JsonTextError(`the node ${id} is there twice`, place);
  checkNames(labels, place);
  if (labels.includes(OWNERSHIP_LABEL)) {
    const message = `the node ${id} has the label ${OWNERSHIP_LABEL}, by which Zhitu knows its own databases: rename the label`;
    throw new JsonTextError(message, place);
  }
  checkProperties(id, properties, place);
  const [base = NO_LABEL] = orderLabels(labels);
  survey.bases.set(id, base);
  if (base !== 'Entity') return;
  survey.entities += 1;
  const names = searchable(properties, undefined);
  for (const name of [names.nameZh, names.nameEn, names.captionZh, names.captionEn, names.aliasesZh, names.aliasesEn])
    checkName(id, name ?? '', place);
  survey.words.add(names);
}

function checkName(id: string, names: string | string[], place: TextPlace): void {
  for (const name of [names].flat()) {
    if (name.length <= LONGEST_NAME) continue;
    throw new JsonTextError(`a name of ${id} has ${name.length} characters; it may have ${LONGEST_NAME}`, place);
  }
}

function surveyEdge({ edge, place }: ReadEdge, survey: Survey): void {
  const { id, type, source, target, properties } = edge;
  checkNames([type], place);
  checkProperties(id ?? `${source}~${type}~${target}`, properties, place);
  if (id === undefined) return;
  if (!relationshipId.safeParse(id).success) throw tooLong('edge', id, 1_200, place);
  if (survey.edgeIds.has(id)) throw new JsonTextError(`the edge ${id} is there twice`, place);
  survey.edgeIds.add(id);
}

function tooLong(what: 'node' | 'edge', id: string, most: number, place: TextPlace): JsonTextError {
  if (id === '') return new JsonTextError(`the id of the ${what} is empty`, place);
  return new JsonTextError(`the id of the ${what} has ${id.length} characters; it may have ${most}`, place);
}

function checkProperties(id: string, properties: Properties, place: TextPlace): void {
  for (const key of Object.keys(properties)) {
    const hasNul = key.includes('\0');
    if (key !== '' && !hasNul && key !== '__proto__' && !RESERVED_PROPERTIES.has(key)) continue;
    const message =
      key === ''
        ? `a property of ${id} has no name`
        : hasNul
          ? `a property of ${id} has a name with the character NUL, which no database takes: rename it`
          : `the property ${key} of ${id} has a name that the database or Zhitu keeps for itself: rename it`;
    throw new JsonTextError(message, place);
  }
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
