/** The shapes that the API speaks in: what each endpoint of `contracts/endpoints.ts` takes and answers. */
import { z } from 'zod/mini';
import { kindDefinition, relationshipTypeDefinition, propertyDefinition, basis, licence } from './dataset.ts';
import { graphNode, graphRelationship, graphValue, nodeId, relationshipId } from './graph.ts';
import { localText } from './problem.ts';
import { answeredBy } from './statements.ts';

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

/** What answered (`?statement=1`). */
const statements = z.optional(z.array(answeredBy));

export const direction = z.enum(['out', 'in', 'both']);

export const matchForm = z.enum([
  'exact',
  'prefix',
  'alias',
  'initials',
  'pinyin',
  'infix',
  'words',
  'summary',
  'similar',
]);
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
  category: z.optional(z.string()),
  textFile: z.optional(z.string()),
  /** As printed, where the name is not. */
  title: z.optional(z.string()),
  titleEn: z.optional(z.string()),
  author: z.optional(z.string()),
  authorEn: z.optional(z.string()),
  publisher: z.optional(z.string()),
  publisherEn: z.optional(z.string()),
  date: z.optional(z.string()),
  url: z.optional(z.string()),
  /** ISO day on which the text was taken from its address. */
  retrieved: z.optional(z.string()),
});
export type DocumentReference = z.infer<typeof documentReference>;

export const sectionReference = z.object({
  id: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  order: z.int(),
  /** Where it is not the author of the document. */
  author: z.optional(z.string()),
  authorEn: z.optional(z.string()),
});

/** One passage as evidence. `text` and `marks` only where the server has the source texts. */
export const evidencePassage = z.object({
  passage: z.object({ id: nodeId, paragraph: z.int(), textLength: z.int() }),
  document: documentReference,
  /** What the section reproduces: passages of one work are one source, whichever documents carry them. */
  work: z.optional(documentReference),
  section: sectionReference,
  gistZh: z.string(),
  gistEn: z.string(),
  text: z.optional(z.string()),
  /** Names of both ends, or of the entity asked for, in `text`, [start, end) in UTF-16 code units. */
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
  features: z.object({
    writes: z.boolean(),
    sourceTexts: z.boolean(),
    summarySearch: z.boolean(),
    /** Whether pages of other hosts may show this one in a frame (`?embed=1`). */
    embedding: z.boolean(),
  }),
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
  statements,
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
  /** Lists that hold more than this answer shows; left out when there are none. */
  cut: z.optional(z.array(z.enum(['observations']))),
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

/** One hop of a path: the statements between two nodes that follow one another, the best supported first. */
export const pathHop = z.object({
  /** `out`: the statement points the way the path goes. */
  statements: z.array(z.object({ id: relationshipId, direction: z.enum(['out', 'in']) })),
  /** There are more statements between the two than these. */
  truncated: z.boolean(),
});

/** Nodes in order, each once; `hops[i]` lies between `nodes[i]` and `nodes[i + 1]`. */
export const pathView = z.object({ nodes: z.array(nodeId), hops: z.array(pathHop) });

/** Paths by number of hops, then the importance of what lies between, then ids; with all they are made of. */
export const pathsResponse = z.object({
  from: nodeId,
  to: nodeId,
  paths: z.array(pathView),
  /** The ends at least, so that they can be named where there is no path. */
  nodes: z.array(graphNode),
  relationships: z.array(graphRelationship),
  degrees,
  ...cut,
  /** How far was looked. */
  search: z.object({
    /** All paths of up to so many hops were looked at. */
    hops: z.int(),
    /** No path of any length joins the two. */
    apart: z.boolean(),
    /** Which limit ended the search before it had as many paths as asked for, if one did. */
    reached: z.nullable(z.enum(['hops', 'nodes', 'links', 'time'])),
    /** Nodes whose statements were read. */
    expanded: z.int(),
    elapsedMs: z.int(),
    limits: z.object({ hops: z.int(), nodes: z.int(), links: z.int(), timeMs: z.int() }),
  }),
  statements,
});
export type Paths = z.infer<typeof pathsResponse>;

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
  /** Lists that hold more than this answer shows; left out when there are none. */
  cut: z.optional(z.array(z.enum(['names', 'supports', 'observations']))),
  statements,
});
export type PassageView = z.infer<typeof passageResponse>;

/** Passages that mention an entity, in reading order: by date of the document, then as they stand in it. */
export const passagesResponse = z.object({
  items: z.array(z.extend(evidencePassage, { how: z.enum(['named', 'implicit']) })),
  ...cut,
  /** Opaque; bound to the entity it was given with. Null at the end. */
  cursor: z.nullable(z.string()),
  statements,
});
export type Passages = z.infer<typeof passagesResponse>;

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
