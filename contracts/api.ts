/**
 * Every endpoint, once: the server takes its validation from here, the page its typed calls, and
 * `/api/openapi.json` is generated from it. Paths are below `/api`.
 */
import { z } from 'zod/mini';
import { kindDefinition, relationshipTypeDefinition, propertyDefinition, basis, licence } from './dataset.ts';
import { graphNode, graphRelationship, graphValue, nodeId } from './graph.ts';
import { localText } from './problem.ts';
import type { ProblemCode } from './problem.ts';

/** A whole number in a query string, within bounds. */
function boundedInt(minimum: number, maximum: number) {
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, `a whole number from ${minimum} to ${maximum}`)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.gte(minimum), z.lte(maximum)),
    ),
  );
}

/** A comma-separated list in a query string. */
function listOf(item: RegExp, what: string, most: number) {
  return z.pipe(
    z.string().check(z.maxLength(20_000)),
    z.pipe(
      z.transform((text: string) => text.split(',').filter((part) => part !== '')),
      z.array(z.string().check(z.regex(item, what))).check(z.maxLength(most)),
    ),
  );
}

const flag = z.pipe(
  z.enum(['0', '1']),
  z.transform((text: '0' | '1') => text === '1'),
);

/** Every response that was cut says so. */
export const cut = {
  returned: z.int(),
  total: z.optional(z.int()),
  atLeast: z.optional(z.int()),
  truncated: z.boolean(),
  limit: z.int(),
};

/** Statements of each node in the whole graph, by node id: the page shows what is not drawn yet as “+n”. */
const degrees = z.record(z.string(), z.int());

/** The named statement and parameters that answered (`?statement=1`). */
export const answeredBy = z.object({
  name: z.string(),
  text: z.string(),
  parameters: z.record(z.string(), graphValue),
});
const statements = z.optional(z.array(answeredBy));
const withStatement = { statement: z.optional(flag) };

export const direction = z.enum(['out', 'in', 'both']);

export const matchForm = z.enum(['exact', 'prefix', 'alias', 'initials', 'pinyin', 'infix', 'words', 'summary']);
export type MatchForm = z.infer<typeof matchForm>;

export const searchMatch = z.object({
  /** Property that matched: `nameZh`, `nameEn`, `aliasesZh`, `aliasesEn`, `summaryZh`, `summaryEn`, or another name property in a foreign database. */
  field: z.string(),
  form: matchForm,
  /** The text of that property (of the alias that matched). */
  text: z.string(),
  /** Matched stretches of `text`, [start, end) in UTF-16 code units, for marking. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
  /** What was typed, letter for letter of each range, for pinyin and initials (`w l z q` above 网络主权). */
  typed: z.optional(z.array(z.string())),
  /** The reason in words, such as “拼音首字母 wlzq”. */
  reason: localText,
});
export type SearchMatch = z.infer<typeof searchMatch>;

export const searchResult = z.object({ node: graphNode, match: searchMatch, score: z.number() });
export type SearchResult = z.infer<typeof searchResult>;

export const documentReference = z.object({
  id: nodeId,
  nameZh: z.string(),
  nameEn: z.string(),
  captionZh: z.optional(z.string()),
  captionEn: z.optional(z.string()),
  textFile: z.optional(z.string()),
  author: z.optional(z.string()),
  publisher: z.optional(z.string()),
  date: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type DocumentReference = z.infer<typeof documentReference>;

export const sectionReference = z.object({ id: z.string(), titleZh: z.string(), titleEn: z.string(), order: z.int() });

/** One passage as evidence. `text` and `marks` only where the server has the source texts. */
export const evidencePassage = z.object({
  passage: z.object({ id: nodeId, paragraph: z.int(), textLength: z.int() }),
  document: documentReference,
  section: sectionReference,
  gistZh: z.string(),
  gistEn: z.string(),
  text: z.optional(z.string()),
  /** Names of both ends in `text`, [start, end) in UTF-16 code units. */
  marks: z.optional(z.array(z.object({ node: nodeId, start: z.int(), end: z.int() }))),
});
export type EvidencePassage = z.infer<typeof evidencePassage>;

export const observation = z.object({
  id: z.string(),
  indicator: nodeId,
  value: z.number(),
  unit: z.string(),
  asOf: z.string(),
  qualifier: z.enum(['=', '>', '>=', '<', '≈']),
  noteZh: z.optional(z.string()),
  noteEn: z.optional(z.string()),
  evidence: z.array(z.string()),
});
export type ObservationView = z.infer<typeof observation>;

/** Statements of one type in one direction, counted whole, with the first few. */
export const statementGroup = z.object({
  type: z.string(),
  direction: z.enum(['out', 'in']),
  count: z.int(),
  kinds: z.array(z.object({ kind: z.string(), count: z.int() })),
  items: z.array(z.object({ relationship: graphRelationship, node: graphNode })),
});
export type StatementGroup = z.infer<typeof statementGroup>;

export const planOperator = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.optional(z.number()),
  rows: z.optional(z.number()),
  dbHits: z.optional(z.number()),
  timeMs: z.optional(z.number()),
  get children() {
    return z.array(planOperator);
  },
});

const notification = z.object({
  code: z.string(),
  message: z.string(),
  line: z.optional(z.int()),
  column: z.optional(z.int()),
});

export const metaResponse = z.object({
  product: z.object({ name: z.string(), version: z.string() }),
  /** Null for a database that holds no dataset of ours. */
  dataset: z.nullable(
    z.object({
      id: z.string(),
      version: z.string(),
      titles: localText,
      descriptions: localText,
      licence,
      contentHash: z.string(),
      loadedAt: z.string(),
    }),
  ),
  database: z.object({
    engine: z.enum(['embedded', 'neo4j']),
    name: z.string(),
    streams: z.boolean(),
    dialect: z.enum(['cypher-5', 'opencypher-subset']),
  }),
  limits: z.object({
    queryTimeoutMs: z.int(),
    queryRowLimit: z.int(),
    queryByteLimit: z.int(),
    neighbours: z.int(),
    subgraph: z.int(),
    search: z.int(),
  }),
  features: z.object({ writes: z.boolean(), sourceTexts: z.boolean(), summarySearch: z.boolean() }),
  /** Things a person should know, such as “read-only: this database holds another dataset”. */
  notices: z.array(z.object({ code: z.string(), messages: localText })),
});
export type Meta = z.infer<typeof metaResponse>;

export const schemaResponse = z.object({
  kinds: z.array(z.extend(kindDefinition, { count: z.int() })),
  families: z.record(z.string(), localText),
  relationshipTypes: z.array(z.extend(relationshipTypeDefinition, { count: z.int() })),
  properties: z.record(z.string(), propertyDefinition),
  units: z.record(z.string(), localText),
  /** What the database itself holds, provenance included. */
  labels: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
  types: z.array(z.object({ name: z.string(), count: z.int(), properties: z.array(z.string()) })),
  patterns: z.nullable(z.array(z.object({ source: z.string(), type: z.string(), target: z.string(), count: z.int() }))),
});
export type SchemaView = z.infer<typeof schemaResponse>;

export const overviewResponse = z.object({
  titles: localText,
  descriptions: localText,
  focus: z.nullable(nodeId),
  /** Position of each node's centre in layout pixels; null in a foreign database, where the page lays out itself. */
  positions: z.nullable(
    z.record(z.string(), z.object({ x: z.number(), y: z.number(), labelSide: z.optional(z.enum(['above', 'below'])) })),
  ),
  captions: z.array(z.object({ zh: z.string(), en: z.string(), x: z.number(), y: z.number() })),
  questions: z.array(z.object({ zh: z.string(), en: z.string(), entity: nodeId })),
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  degrees,
  totals: z.object({ entities: z.int(), statements: z.int(), passages: z.int(), documents: z.int() }),
  statements,
});
export type Overview = z.infer<typeof overviewResponse>;

export const searchResponse = z.object({ results: z.array(searchResult), degrees, ...cut, statements });
export type SearchResponse = z.infer<typeof searchResponse>;

export const entityResponse = z.object({
  node: graphNode,
  degree: z.int(),
  groups: z.array(statementGroup),
  observations: z.array(observation),
  /** How many passages of each document mention it, most first. */
  mentions: z.array(z.object({ document: documentReference, passages: z.int() })),
  statements,
});
export type EntityView = z.infer<typeof entityResponse>;

export const neighboursResponse = z.object({
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  degrees,
  ...cut,
  /** Opaque; bound to the filters it was given with. Null at the end. */
  cursor: z.nullable(z.string()),
  statements,
});
export type Neighbours = z.infer<typeof neighboursResponse>;

export const subgraphResponse = z.object({
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  degrees,
  /** Ids that the graph does not hold. */
  missing: z.array(z.string()),
  ...cut,
  statements,
});
export type Subgraph = z.infer<typeof subgraphResponse>;

export const relationshipResponse = z.object({
  relationship: graphRelationship,
  source: graphNode,
  target: graphNode,
  basis: z.nullable(basis),
  evidence: z.array(evidencePassage),
  statements,
});
export type RelationshipView = z.infer<typeof relationshipResponse>;

export const passageResponse = z.object({
  ...evidencePassage.shape,
  names: z.array(z.object({ node: graphNode, how: z.enum(['named', 'implicit']) })),
  supports: z.array(z.object({ relationship: graphRelationship, source: graphNode, target: graphNode })),
  observations: z.array(observation),
  statements,
});
export type PassageView = z.infer<typeof passageResponse>;

export const queryRequest = z.strictObject({
  statement: z.string().check(z.minLength(1), z.maxLength(100_000)),
  parameters: z.optional(z.record(z.string(), graphValue)),
  timeoutMs: z.optional(z.int().check(z.positive())),
  rowLimit: z.optional(z.int().check(z.positive())),
});
export type QueryRequest = z.infer<typeof queryRequest>;

export const queryCounters = z.object({
  nodesCreated: z.int(),
  nodesDeleted: z.int(),
  relationshipsCreated: z.int(),
  relationshipsDeleted: z.int(),
  propertiesSet: z.int(),
  labelsAdded: z.int(),
  labelsRemoved: z.int(),
});

export const querySummary = z.object({
  rows: z.int(),
  truncated: z.nullable(z.enum(['rows', 'bytes'])),
  totalRows: z.nullable(z.int()),
  elapsedMs: z.number(),
  counters: queryCounters,
  notifications: z.array(notification),
  plan: z.nullable(planOperator),
});

/** One line of the NDJSON answer. */
export const queryLine = z.union([
  z.object({ header: z.object({ fields: z.array(z.string()) }) }),
  z.object({ rows: z.array(z.array(graphValue)) }),
  z.object({ summary: querySummary }),
  z.object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      line: z.optional(z.int()),
      column: z.optional(z.int()),
      hint: z.optional(localText),
    }),
  }),
]);
export type QueryLine = z.infer<typeof queryLine>;

export const checkResponse = z.object({
  readsOnly: z.boolean(),
  operators: z.array(z.string()),
  procedures: z.array(z.string()),
  plan: z.nullable(planOperator),
  notifications: z.array(notification),
});

const idPath = z.object({ id: z.string().check(z.minLength(1), z.maxLength(1200)) });
const typeName = /^[^\s,`]{1,200}$/u;

/** One endpoint. `stream` answers NDJSON lines, each of the shape of `response`. */
export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  response: z.ZodMiniType;
  stream?: boolean;
  errors: readonly ProblemCode[];
}

const database = ['database-unavailable', 'loading', 'busy', 'timeout'] as const;
const cypher = [
  'cypher-syntax',
  'cypher-semantic',
  'cypher-runtime',
  'forbidden-statement',
  'memory-limit',
  'too-many-requests',
] as const;

/** Only where statements may write. */
const writing = ['conflict', 'unknown-outcome', 'database-locked'] as const;

export const endpoints = {
  meta: {
    method: 'GET',
    path: '/meta',
    summary: 'Dataset, version, database, limits and features',
    response: metaResponse,
    errors: ['bad-request', 'database-unavailable'],
  },
  schema: {
    method: 'GET',
    path: '/schema',
    summary: 'Kinds, relationship types and properties with counts',
    response: schemaResponse,
    errors: ['bad-request', ...database],
  },
  overview: {
    method: 'GET',
    path: '/overview',
    summary: 'The start view: its nodes, statements between them and positions',
    query: z.strictObject(withStatement),
    response: overviewResponse,
    errors: ['bad-request', ...database],
  },
  search: {
    method: 'GET',
    path: '/search',
    summary: 'Entities by name, alias, pinyin, initials, English words or summary, with the reason',
    query: z.strictObject({
      q: z.string().check(z.maxLength(200)),
      kinds: z.optional(listOf(typeName, 'a list of labels', 100)),
      ids: z.optional(listOf(/^.{1,512}$/u, 'a list of ids', 5_000)),
      limit: z.optional(boundedInt(1, 100)),
      ...withStatement,
    }),
    response: searchResponse,
    errors: ['bad-request', ...database],
  },
  entity: {
    method: 'GET',
    path: '/entities/:id',
    summary: 'An entity with its statements by type and direction, figures and mentions',
    params: idPath,
    query: z.strictObject(withStatement),
    response: entityResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  neighbours: {
    method: 'GET',
    path: '/entities/:id/neighbours',
    summary: 'Neighbours by type, direction and kind, page by page, most important first',
    params: idPath,
    query: z.strictObject({
      types: z.optional(listOf(typeName, 'a list of relationship types', 100)),
      direction: z.optional(direction),
      kinds: z.optional(listOf(typeName, 'a list of labels', 100)),
      limit: z.optional(boundedInt(1, 500)),
      cursor: z.optional(z.string().check(z.maxLength(2_000))),
      ...withStatement,
    }),
    response: neighboursResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  subgraph: {
    method: 'POST',
    path: '/subgraph',
    summary: 'Nodes by id and the statements between them',
    body: z.strictObject({ ids: z.array(nodeId).check(z.minLength(1), z.maxLength(5_000)) }),
    query: z.strictObject(withStatement),
    response: subgraphResponse,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...database],
  },
  relationship: {
    method: 'GET',
    path: '/relationships/:id',
    summary: 'A statement with both ends and its passages',
    params: idPath,
    query: z.strictObject(withStatement),
    response: relationshipResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  passage: {
    method: 'GET',
    path: '/passages/:id',
    summary: 'A passage: what it names and which statements and figures it supports',
    params: idPath,
    query: z.strictObject(withStatement),
    response: passageResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  query: {
    method: 'POST',
    path: '/query',
    summary: 'Runs Cypher; rows arrive as NDJSON lines',
    body: queryRequest,
    response: queryLine,
    stream: true,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...cypher, ...writing, ...database],
  },
  queryCheck: {
    method: 'POST',
    path: '/query/check',
    summary: 'Plans Cypher without running it; says whether it would be taken',
    body: z.strictObject({
      statement: z.string().check(z.minLength(1), z.maxLength(100_000)),
      parameters: z.optional(z.record(z.string(), graphValue)),
    }),
    response: checkResponse,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...cypher, ...database],
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'The process is alive',
    response: z.object({ status: z.literal('ok') }),
    errors: ['bad-request'],
  },
  ready: {
    method: 'GET',
    path: '/ready',
    summary: 'The database answers and holds what it should',
    response: z.object({ status: z.literal('ready'), database: z.string() }),
    errors: ['bad-request', 'database-unavailable', 'loading'],
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
