/**
 * The port: all that the product asks of a graph database. `SPEC.md` numbers what each operation guarantees;
 * `graph-store.suite.ts` holds both back ends to it. Nothing of an engine shows through.
 */
import type { GraphValue, NodeId, Row } from '../../contracts/graph.ts';

/** Cypher text with its parameters. Parameters are plain values or tagged ones of `contracts/graph.ts`. */
export interface Statement {
  text: string;
  parameters?: Record<string, GraphValue>;
}

/**
 * Who waits for the answer. `explore`: our own statements, known to be quick. `console`: a person's text, which may
 * run away; it never slows down or takes with it the work of the other lane (S-20).
 */
export type Lane = 'explore' | 'console';

export interface ReadOptions {
  lane?: Lane;
  /** Milliseconds until the work is ended in the database with `GraphStoreError` code `timeout`. */
  timeoutMs?: number;
  /** Rows after which reading stops; the summary then says `truncated: 'rows'`. */
  rowLimit?: number;
  /** Bytes of JSON after which reading stops; the summary then says `truncated: 'bytes'`. */
  byteLimit?: number;
  /** Ends the work in the database; the iteration then throws `cancelled`. */
  signal?: AbortSignal;
}

/** Limits of planning a text: a hostile one may cost as much as running it. */
export type CheckOptions = Pick<ReadOptions, 'lane' | 'timeoutMs' | 'signal'>;

/** What a statement changed; all zero for a read. */
export interface WriteCounters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
}

/** A remark of the database on a statement that ran (a deprecation, a Cartesian product). */
export interface Notification {
  code: string;
  message: string;
  line?: number;
  column?: number;
}

export interface ReadSummary {
  rows: number;
  /** Why reading stopped before the end, or null. */
  truncated: 'rows' | 'bytes' | null;
  /** Rows that the whole answer has, where the engine knows it without reading on. */
  totalRows: number | null;
  /** Milliseconds from the call to the last row. */
  elapsedMs: number;
  counters: WriteCounters;
  notifications: Notification[];
  /** The plan tree when the text asked for PROFILE or EXPLAIN. */
  plan: PlanOperator | null;
}

/** One answer is `header`, then `rows` any number of times, then `summary`. */
export type ReadEvent =
  { kind: 'header'; fields: string[] } | { kind: 'rows'; rows: Row[] } | { kind: 'summary'; summary: ReadSummary };

/** One operator of a plan; estimates and measures where the database gives them. */
export interface PlanOperator {
  operator: string;
  details: string;
  estimatedRows?: number;
  rows?: number;
  dbHits?: number;
  timeMs?: number;
  children: PlanOperator[];
}

/** What `check` finds in a text that the database can plan. It never runs the text. */
export interface StatementCheck {
  /** Operator names in the database's own words, de-duplicated. */
  operators: string[];
  /** Names of the procedures it calls, such as `db.labels`. */
  procedures: string[];
  /** False when any operator writes, or the database says that it is not a read. */
  readsOnly: boolean;
  plan: PlanOperator | null;
  notifications: Notification[];
}

export interface SchemaCount {
  name: string;
  count: number;
  /** Property keys seen, internal ones left out; sampled above the engine's means (`propertiesSampled`). */
  properties: string[];
}

export interface StoreSchema {
  labels: SchemaCount[];
  relationshipTypes: SchemaCount[];
  /** (source label)-[type]->(target label) with counts; null where counting would be too dear. */
  patterns: { source: string; type: string; target: string; count: number }[] | null;
  nodes: number;
  relationships: number;
  propertiesSampled: boolean;
}

/** An index that the product needs; each back end makes of it what its engine has. */
export type IndexDefinition =
  | { kind: 'node-key'; label: string; property: string; unique: boolean }
  | { kind: 'relationship-key'; type: string; property: string; unique: boolean }
  | { kind: 'text'; name: TextIndexName; label: string; property: string }
  /** For `CONTAINS`; none is made where reading all texts is quick enough. */
  | { kind: 'contains'; label: string; property: string };

/** `names`: search tokens of names and aliases. `summaries`: those of summaries; absent in very large datasets. */
export type TextIndexName = 'names' | 'summaries';

export interface TextHit {
  id: NodeId;
  score: number;
}

export interface StoreHealth {
  ok: boolean;
  /** Name and version of the database as shown to people, such as `Grafeo 0.6.0`. */
  database: string;
  /** When not ok: what happened, in the adapter's words. */
  problem?: string;
}

export interface Capabilities {
  engine: 'embedded' | 'neo4j';
  /** First rows arrive before the last is produced. */
  streams: boolean;
  /** What cancelling costs: only the statement, or the process that ran it. */
  cancels: 'statement' | 'process';
  relationshipIndexes: boolean;
  /** Nodes and relationships are read only for the rows that ORDER BY and LIMIT leave: keys need no pass of their own. */
  cutsBeforeBodies: boolean;
  /** `elementId(n) IN $list` looks nodes up; without it the list is compared with every node of the graph. */
  seeksElementIds: boolean;
  /** `contains` indexes are made: texts of three characters or more are found by them. */
  indexesParts: boolean;
  /** What the console promises: all of Cypher 5, or the openCypher subset of the embedded engine. */
  dialect: 'cypher-5' | 'opencypher-subset';
  /** The store takes `write` (it was opened with writes allowed). */
  writable: boolean;
}

/**
 * A load in progress. Nothing it writes is visible to readers before `commit`; `abort`, a crash or a kill leaves
 * the store as it was (S-30 to S-35).
 */
export interface LoadSession {
  /** Rows of the graph as this session sees it. */
  read(statement: Statement): AsyncIterable<ReadEvent>;
  /** Runs the statements in order; each sees what those before it wrote. */
  write(statements: Statement[]): Promise<WriteCounters>;
  /** Makes what is missing and keeps what is there. */
  ensureIndexes(indexes: IndexDefinition[]): Promise<void>;
  /** Makes all of it visible at once; readers under way finish on the old graph. */
  commit(): Promise<void>;
  abort(): Promise<void>;
}

export interface GraphStore {
  readonly capabilities: Capabilities;
  /** Counts the graphs that took the place of the first one: what was remembered of an earlier one is stale (S-36). */
  readonly generation: number;
  /** Runs a statement that reads; a write is refused with code `read-only` (S-10). */
  read(statement: Statement, options?: ReadOptions): AsyncIterable<ReadEvent>;
  /** Runs one statement that may write, in one transaction. Only where `capabilities.writable`. */
  write(statement: Statement, options?: ReadOptions): AsyncIterable<ReadEvent>;
  /** Plans a text without running it; throws `syntax` or `semantic` with line and column when it can't be planned. */
  check(statement: Statement, options?: CheckOptions): Promise<StatementCheck>;
  /** Labels, types, properties and counts. Internal properties and labels do not appear. */
  schema(): Promise<StoreSchema>;
  /** Nodes whose indexed tokens hold all of `tokens` (tokens are `[a-z0-9]` or Han: no syntax), best first. */
  searchText(index: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]>;
  /** What several such searches at once are asked with; null where the engine is not asked in Cypher. */
  textSearchStatement(index: TextIndexName, tokenLists: string[][], limit: number): Statement | null;
  /** Opens the one load that may run at a time; a second one gets `locked`. */
  startLoad(): Promise<LoadSession>;
  health(): Promise<StoreHealth>;
  close(): Promise<void>;
}

/** Properties that the loader keeps for itself: never in values, exports or the schema. */
export const INTERNAL_PROPERTIES: ReadonlySet<string> = new Set([
  'searchName',
  'searchTokens',
  'summaryTokens',
  'degree',
  'dataset',
  'recordHash',
]);

/** The label of the ownership node, which is not part of the graph that people see. */
export const OWNERSHIP_LABEL = 'ZhituDataset';

export type GraphStoreErrorCode =
  /** The text is not Cypher that this database reads. */
  | 'syntax'
  /** Cypher, but it can't mean anything (unknown variable, wrong type, missing parameter). */
  | 'semantic'
  /** The statement failed while running (division by zero, a type that only showed at run time). */
  | 'runtime'
  /** A write where only reads are taken. */
  | 'read-only'
  | 'timeout'
  /** The statement took more memory than it may. */
  | 'memory'
  | 'cancelled'
  /** A unique id was written twice, or two writers met. */
  | 'conflict'
  /** A write was under way when its process died: whether it happened is not known. */
  | 'unknown-outcome'
  /** Another process holds the database, or another load runs. */
  | 'locked'
  /** All places for this lane are taken and the queue is full. */
  | 'busy'
  /** Unreachable, stopped, wrong password, missing engine binary. */
  | 'unavailable';

/** Every failure of a store. `message` is for people; `engineCode` and position are the database's own. */
export class GraphStoreError extends Error {
  override readonly name = 'GraphStoreError';
  readonly code: GraphStoreErrorCode;
  readonly engineCode: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** A write that failed this way may still be in the database. */
  readonly mayHaveHappened: boolean;

  constructor(
    code: GraphStoreErrorCode,
    message: string,
    details: {
      engineCode?: string;
      line?: number;
      column?: number;
      mayHaveHappened?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.engineCode = details.engineCode;
    this.line = details.line;
    this.column = details.column;
    this.mayHaveHappened = details.mayHaveHappened ?? code === 'unknown-outcome';
  }
}
