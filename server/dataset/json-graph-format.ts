/**
 * JSON Graph Format v2 (https://jsongraphformat.info): the exchange format. Nodes are a map from id to
 * `{label, metadata}`, where `metadata` holds `labels` and all properties; edges are a list of `{id, source, target,
 * relation, directed, metadata}`. Values that JSON lacks keep their `$type` tags. Writing and reading are streams.
 * What can't be kept is refused: nothing of a node or an edge is replaced or left out without a word, but a `label`
 * beside a name, which is a repetition of it, and `directed`, since every relationship has a direction.
 */
import type { GraphNode, GraphRelationship, GraphValue, Properties } from '../../contracts/graph.ts';
import { integer64 } from '../../contracts/graph.ts';
import { JsonCursor, JsonTextError } from './json-cursor.ts';
import type { TextChunks, TextPlace } from './json-cursor.ts';

export interface GraphHeader {
  id?: string;
  label?: string;
  /** Anything about the graph as a whole. */
  metadata?: { [key: string]: GraphValue };
}

export interface ReadNode {
  kind: 'node';
  node: { id: string; labels: string[]; properties: Properties };
  place: TextPlace;
}
export interface ReadEdge {
  kind: 'edge';
  edge: { id: string | undefined; type: string; source: string; target: string; properties: Properties };
  place: TextPlace;
}
/** A key of the graph itself, such as `metadata`. */
export interface ReadField {
  kind: 'field';
  key: string;
  value: unknown;
}

/** The text in chunks, one element a line. Nodes must come from `nodes` whole before `edges` is asked. */
export async function* writeJsonGraph(
  header: GraphHeader,
  nodes: AsyncIterable<GraphNode>,
  edges: AsyncIterable<GraphRelationship>,
): AsyncGenerator<string> {
  const fields = { directed: true, ...header };
  yield `{"graph":{${Object.entries(fields)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(',')},\n"nodes":{`;
  yield* joined(nodes, (node) => `${JSON.stringify(node.id)}:${JSON.stringify(toJsonNode(node))}`);
  yield '},\n"edges":[';
  yield* joined(edges, (edge) => JSON.stringify(toJsonEdge(edge)));
  yield ']}}\n';
}

/**
 * Elements of a text in the order they stand in.
 * @throws JsonTextError with line and column, for what is not JSON or not a graph of this format
 */
export async function* readJsonGraph(chunks: TextChunks): AsyncGenerator<ReadNode | ReadEdge | ReadField> {
  const cursor = new JsonCursor(chunks);
  let isFound = false;
  for await (const { key, place } of cursor.keys()) {
    if (key === 'graphs') throw new JsonTextError('several graphs in one text; give them one by one', place);
    if (key === 'graph') {
      isFound = true;
      yield* readGraph(cursor);
    } else await cursor.value();
  }
  await cursor.end();
  if (!isFound) throw new JsonTextError('there is no “graph”: this is not JSON Graph Format', cursor.place);
}

async function* readGraph(cursor: JsonCursor): AsyncGenerator<ReadNode | ReadEdge | ReadField> {
  for await (const { key } of cursor.keys()) {
    if (key === 'nodes') yield* readNodes(cursor);
    else if (key === 'edges') yield* readEdges(cursor);
    else yield { kind: 'field', key, value: await cursor.value() };
  }
}

async function* readNodes(cursor: JsonCursor): AsyncGenerator<ReadNode> {
  // Version 1 of the format has a list here, with the id within each node.
  if ((await cursor.peek()) === '[') {
    for await (const { place } of cursor.items()) {
      const value = await cursor.value();
      const id = isRecord(value) ? value['id'] : undefined;
      if (typeof id !== 'string') throw new JsonTextError('the node has no id', place);
      yield { kind: 'node', node: readNode(id, value, place), place };
    }
    return;
  }
  for await (const { key, place } of cursor.keys())
    yield { kind: 'node', node: readNode(key, await cursor.value(), place), place };
}

async function* readEdges(cursor: JsonCursor): AsyncGenerator<ReadEdge> {
  for await (const { place } of cursor.items())
    yield { kind: 'edge', edge: readEdge(await cursor.value(), place), place };
}

function toJsonNode(node: GraphNode): object {
  const name = NAMES.map((key) => node.properties[key]).find((value) => value !== undefined && value !== null);
  return {
    label: typeof name === 'string' ? name : node.id,
    metadata: { labels: node.labels, ...renamed(node.properties, guardKey) },
  };
}

function toJsonEdge(edge: GraphRelationship): object {
  const { id, source, target, type, properties } = edge;
  return { id, source, target, relation: type, directed: true, metadata: properties };
}

function readNode(id: string, value: unknown, place: TextPlace): ReadNode['node'] {
  if (!isRecord(value)) throw new JsonTextError(`the node ${id} is not an object`, place);
  if (id === '') throw new JsonTextError('the id of a node is empty', place);
  const { labels = [], ...metadata } = metadataOf(value, place);
  if (!isTextList(labels)) throw new JsonTextError(`the labels of ${id} are not a list of texts`, place);
  const properties = renamed(propertiesOf(metadata, id, place), unguardKey);
  expectSameId('node', id, properties, place);
  return { id, labels, properties: withName(properties, labelOf(value, place), id) };
}

function readEdge(value: unknown, place: TextPlace): ReadEdge['edge'] {
  if (!isRecord(value)) throw new JsonTextError('the edge is not an object', place);
  const { id, source, target, relation = 'RELATED_TO' } = value;
  if (typeof source !== 'string' || typeof target !== 'string')
    throw new JsonTextError('the edge has no source or no target', place);
  if (typeof relation !== 'string' || relation === '') throw new JsonTextError('the relation is not a text', place);
  if (id !== undefined && id !== null && typeof id !== 'string')
    throw new JsonTextError(`the id of the edge ${source}–${target} is not a text`, place);
  const properties = propertiesOf(metadataOf(value, place), id ?? `${source}–${target}`, place);
  const own = id ?? properties['id'];
  if (own !== undefined) expectSameId('edge', own, properties, place);
  return {
    id: typeof own === 'string' ? own : undefined,
    type: relation,
    source,
    target,
    properties: withName(properties, labelOf(value, place), relation),
  };
}

/** In the database the property `id` is what an element is found by: another value under this name would be lost. */
function expectSameId(what: 'node' | 'edge', id: GraphValue, properties: Properties, place: TextPlace): void {
  const { id: property = id } = properties;
  if (property === id && typeof id === 'string') return;
  const named = typeof id === 'string' ? `the ${what} ${id}` : `an ${what}`;
  const message = `${named} has a property id of its own, ${JSON.stringify(property)}, and Zhitu keeps ids there: rename the property`;
  throw new JsonTextError(message, place);
}

/** Properties that a node is called by; of these the label is made when a graph is written. */
const NAMES = ['nameEn', 'name', 'nameZh'];

/**
 * Tools that know no properties have the name in `label`: it becomes the property `name` where there is none.
 * @param without a label that says no more than this is none
 */
function withName(properties: Properties, label: string, without: string): Properties {
  if (label === '' || label === without) return properties;
  return NAMES.some((name) => Object.hasOwn(properties, name)) ? properties : { ...properties, name: label };
}

function metadataOf(value: Record<string, unknown>, place: TextPlace): Record<string, unknown> {
  const { metadata = {} } = value;
  if (!isRecord(metadata)) throw new JsonTextError('metadata is not an object', place);
  return metadata;
}

function labelOf({ label }: Record<string, unknown>, place: TextPlace): string {
  if (label === undefined || label === null) return '';
  if (typeof label !== 'string') throw new JsonTextError('the label is not a text', place);
  return label;
}

/** Properties are flat: texts, numbers, booleans, tagged values, and lists of these. Null stands for none. */
function propertiesOf(metadata: Record<string, unknown>, id: string, place: TextPlace): Properties {
  const properties: [string, GraphValue][] = [];
  for (const [key, value] of Object.entries(metadata)) {
    if (value === null) continue;
    if (!isPropertyValue(value)) {
      const message = `the property ${key} of ${id} is neither a text, a number, a boolean, a tagged value nor a list of these`;
      throw new JsonTextError(message, place);
    }
    properties.push([key, value]);
  }
  // An assignment would lose a property called `__proto__`.
  return Object.fromEntries(properties);
}

function isPropertyValue(value: unknown): value is GraphValue {
  if (Array.isArray(value))
    return value.every((item) => !Array.isArray(item) && item !== null && isPropertyValue(item));
  if (isRecord(value)) return isTaggedProperty(value);
  return typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value);
}

/** Of the tagged values of `contracts/graph.ts` those that a property can be. */
const PROPERTY_TAGS = new Set(
  'Integer Float Date Time LocalTime DateTime LocalDateTime Duration Point Bytes'.split(' '),
);

function isTaggedProperty({ $type, value }: Record<string, unknown>): boolean {
  if (typeof $type !== 'string' || typeof value !== 'string' || !PROPERTY_TAGS.has($type)) return false;
  if ($type === 'Float') return ['NaN', 'Infinity', '-Infinity'].includes(value);
  return $type !== 'Integer' || integer64(value) !== null;
}

/** A property called `labels` would hide the labels: it is written with a `_` more than it has. */
const guardKey = (key: string): string => (/^_*labels$/.test(key) ? `_${key}` : key);
const unguardKey = (key: string): string => (/^_+labels$/.test(key) ? key.slice(1) : key);

function renamed(properties: Properties, rename: (key: string) => string): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [rename(key), value]));
}

/** Elements, each on a line of its own, gathered into chunks of some size. */
async function* joined<T>(items: AsyncIterable<T>, write: (item: T) => string): AsyncGenerator<string> {
  let chunk = '';
  let isFirst = true;
  for await (const item of items) {
    chunk += `${isFirst ? '' : ','}\n${write(item)}`;
    isFirst = false;
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
