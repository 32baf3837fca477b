/** What the server and its engine processes say to each other. All of it survives structured cloning. */
import type { GraphValue, Row } from '../../../contracts/graph.ts';
import type {
  GraphStoreErrorCode,
  IndexDefinition,
  ReadSummary,
  Statement,
  StatementCheck,
  StoreSchema,
  TextHit,
  TextIndexName,
  WriteCounters,
} from '../graph-store.ts';

export interface EngineConfig {
  path: string;
  /** `read` shares the file with other readers; `write` and `create` hold it alone. */
  mode: 'read' | 'write' | 'create';
  /** Resident bytes at which the process ends itself; null: no limit. */
  memoryLimitBytes: number | null;
  /** Where the engine sets aside what does not fit into memory. */
  scratchFolder: string;
  /** Builds the token indexes in the background after opening. */
  searches: boolean;
}

/**
 * `read` refuses what writes; `write` runs in a transaction of its own; `load` is a session's own statement: no plan
 * check but the one for `LOAD CSV`.
 */
export type Access = 'read' | 'write' | 'load';

export interface RunRequest {
  text: string;
  parameters: Record<string, GraphValue>;
  access: Access;
  rowLimit: number | null;
  byteLimit: number | null;
}

/** Each request kind with what it takes and what it answers. */
export interface Calls {
  run: { request: RunRequest; answer: Batch };
  next: { request: { cursor: number }; answer: Batch };
  drop: { request: { cursor: number }; answer: null };
  check: { request: { text: string }; answer: StatementCheck };
  schema: { request: Record<string, never>; answer: StoreSchema };
  search: { request: { index: TextIndexName; tokens: string[]; limit: number }; answer: TextHit[] };
  ping: { request: Record<string, never>; answer: null };
  ensureIndexes: { request: { indexes: IndexDefinition[] }; answer: null };
  writeAll: { request: { statements: Statement[] }; answer: WriteCounters };
  saveAs: { request: { path: string }; answer: null };
  close: { request: Record<string, never>; answer: null };
}

export type CallKind = keyof Calls;
export type Request = { [K in CallKind]: { id: number; kind: K; body: Calls[K]['request'] } }[CallKind];

/** Part of an answer; the last one carries the summary. */
export interface Batch {
  cursor: number;
  fields: string[];
  rows: Row[];
  summary: ReadSummary | null;
}

export interface EngineFailure {
  code: GraphStoreErrorCode;
  message: string;
  engineCode?: string;
  line?: number;
  column?: number;
}

export type Reply =
  | { kind: 'answer'; id: number; answer: Calls[CallKind]['answer'] }
  | { kind: 'failure'; id: number; failure: EngineFailure };

/**
 * Unasked: the process is open for requests, can't open, begins with a person's text, has reached its memory limit and
 * ends, or sits idle on memory that an answer left behind.
 */
export type Announcement =
  | { kind: 'ready'; engineVersion: string }
  | { kind: 'unable'; failure: EngineFailure }
  | { kind: 'begun'; id: number }
  | { kind: 'over-memory'; bytes: number }
  | { kind: 'grown'; bytes: number };

export type EngineMessage = Reply | Announcement;
