/** Neo4j's errors in the port's words: the only place that knows its codes. */
import neo4j, { Neo4jError } from 'neo4j-driver';
import type { GraphStoreErrorCode } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';

const { SERVICE_UNAVAILABLE, SESSION_EXPIRED } = neo4j.error;

/** By the end of `Neo.ClientError.Statement.SyntaxError` and its kin. */
const BY_CODE: Record<string, GraphStoreErrorCode> = {
  'Statement.AccessMode': 'read-only',
  'Statement.ParameterMissing': 'semantic',
  'Procedure.ProcedureNotFound': 'semantic',
  'Schema.ConstraintValidationFailed': 'conflict',
  'Schema.ConstraintViolation': 'conflict',
  'Schema.ConstraintAlreadyExists': 'conflict',
  'Schema.IndexAlreadyExists': 'conflict',
  'Schema.IndexWithNameAlreadyExists': 'conflict',
  'Schema.ConstraintWithNameAlreadyExists': 'conflict',
  'Schema.ConstraintCreationFailed': 'conflict',
  'Transaction.DeadlockDetected': 'conflict',
  'Transaction.LockClientStopped': 'conflict',
  'Transaction.LockAcquisitionTimeout': 'conflict',
  'Transaction.TransactionTimedOut': 'timeout',
  'Transaction.TransactionTimedOutClientConfiguration': 'timeout',
  'Transaction.Terminated': 'cancelled',
  'General.MemoryPoolOutOfMemoryError': 'memory',
  'General.TransactionOutOfMemoryError': 'memory',
  'General.TransactionMemoryLimit': 'memory',
  'General.OutOfMemoryError': 'memory',
  'General.StackOverFlowError': 'memory',
  'Database.DatabaseNotFound': 'unavailable',
  'Database.DatabaseUnavailable': 'unavailable',
  'General.DatabaseUnavailable': 'unavailable',
  'Cluster.NotALeader': 'unavailable',
  'Security.Forbidden': 'unavailable',
  'Security.Unauthorized': 'unavailable',
  'Security.CredentialsExpired': 'unavailable',
  'Security.AuthenticationRateLimit': 'unavailable',
  'Security.TokenExpired': 'unavailable',
};

/** How the parsers of 5.26 and 2026.08 begin; what else is wrong with a text is about its meaning. */
const PARSER =
  /^(Invalid input|Unexpected (end|input)|Expected exactly one statement|Failed to parse|Mismatched input|Extraneous input|Missing '|No viable|Unclosed|Query cannot be empty|Encountered)/i;

export interface ErrorContext {
  uri: string;
  user: string;
  database: string | undefined;
  /** Lines put in front of the person's text, taken off the reported line. */
  linesBefore?: number;
  /** A write was sent: when its connection breaks, nobody knows whether it happened. */
  writes?: boolean;
}

export function toStoreError(error: unknown, context: ErrorContext): GraphStoreError {
  if (error instanceof GraphStoreError) return error;
  if (!(error instanceof Neo4jError)) {
    const message = error instanceof Error ? error.message : String(error);
    return new GraphStoreError('runtime', message, { cause: error });
  }
  if (isConnectionLoss(error)) return connectionError(error, context);
  const kind = kindOf(error);
  return new GraphStoreError(codeOf(error, kind), messageFor(error, kind, context), {
    engineCode: error.code,
    ...positionOf(error, context.linesBefore ?? 0),
    cause: error,
  });
}

/** The database undid the work and says that it may go well the next time; running out of memory is not of these. */
export function mayTryAgain(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  const kind = kindOf(error);
  // The connection was left in disorder by the statement before (see `RecordQueue.stop`): this one did not run.
  if (kind === 'Request.Invalid') return true;
  return isConnectionLoss(error) || (Neo4jError.isRetryable(error) && BY_CODE[kind] !== 'memory');
}

/** The password is not, or no longer, taken: each further try brings the account nearer to being locked. */
export function isRefusedLogin(error: unknown): boolean {
  return (
    error instanceof Neo4jError &&
    /^Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|TokenExpired)$/.test(kindOf(error))
  );
}

export function isMissingTextIndex(error: unknown): boolean {
  return error instanceof Neo4jError && /no such fulltext schema index/i.test(error.message);
}

export function isConnectionLoss(error: unknown): boolean {
  return error instanceof Neo4jError && (error.code === SERVICE_UNAVAILABLE || error.code === SESSION_EXPIRED);
}

function kindOf({ code }: Neo4jError): string {
  return code.split('.').slice(2).join('.');
}

function codeOf(error: Neo4jError, kind: string): GraphStoreErrorCode {
  if (kind === 'Statement.SyntaxError') return PARSER.test(error.message) ? 'syntax' : 'semantic';
  if (kind === 'Statement.SemanticError') return 'semantic';
  if (kind === 'Security.Forbidden' && /\b(create|set|delete|remove|write|schema)\b/i.test(error.message))
    return 'read-only';
  const known = BY_CODE[kind];
  if (known) return known;
  // A unique value that two hold is told by the statement that makes the constraint.
  return /already exists with|conflicting|ConstraintCreationFailed/i.test(error.message) ? 'conflict' : 'runtime';
}

function messageFor(error: Neo4jError, kind: string, { user, database }: ErrorContext): string {
  switch (kind) {
    case 'Security.Unauthorized':
      return `Neo4j does not take the password of ${user}: check NEO4J_USER and NEO4J_PASSWORD`;
    case 'Security.AuthenticationRateLimit':
      return `Neo4j has locked ${user} out for some seconds after wrong passwords: check NEO4J_PASSWORD`;
    case 'Security.CredentialsExpired':
      return (
        `the password of ${user} has expired: change it in Neo4j Browser or cypher-shell with ` +
        "ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new', then set NEO4J_PASSWORD"
      );
    case 'Security.Forbidden':
      return `Neo4j gives ${user} no right to do this: ${readable(error.message)}`;
    case 'Database.DatabaseNotFound':
      return `Neo4j has no database ${database ?? ''}: check NEO4J_DATABASE`.replace('  ', ' ');
    case 'Database.DatabaseUnavailable':
    case 'General.DatabaseUnavailable':
      return 'the database is stopped or still starting; Zhitu goes on when it answers';
    case 'Transaction.TransactionTimedOut':
    case 'Transaction.TransactionTimedOutClientConfiguration':
      return 'the statement took longer than it may and was ended';
    case 'Transaction.Terminated':
      return 'the statement was ended in the database';
    case 'General.MemoryPoolOutOfMemoryError':
    case 'General.TransactionOutOfMemoryError':
    case 'General.TransactionMemoryLimit':
    case 'General.OutOfMemoryError':
      return `the statement took more memory than it may; ask for less, or add a LIMIT (${readable(error.message)})`;
    default:
      return readable(error.message);
  }
}

/** The server is away, or the way to it is not the right one. */
function connectionError(error: Neo4jError, { uri, writes = false }: ErrorContext): GraphStoreError {
  const details = { engineCode: error.code, cause: error };
  const all = causes(error).join(': ');
  const said = innermost(all);
  if (/certificate|self.signed/i.test(all)) {
    return new GraphStoreError(
      'unavailable',
      `${uri} shows a certificate that is not trusted: use neo4j+ssc:// or bolt+ssc:// for a self-signed one, or set ` +
        `NODE_EXTRA_CA_CERTS to its authority (${said})`,
      details,
    );
  }
  if (
    /SSL|TLS|wrong version number|EPROTO/i.test(all) ||
    (/\+s/.test(uri) && /ECONNRESET|closed by server|socket disconnected/i.test(all))
  ) {
    return new GraphStoreError(
      'unavailable',
      `${uri} does not answer encrypted: use neo4j:// or bolt:// where the server has no certificate (${said})`,
      details,
    );
  }
  const neverSent =
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|discovery|acquisition timed out|Failed to connect|establish connection/i;
  if (writes && !neverSent.test(all)) {
    return new GraphStoreError(
      'unknown-outcome',
      `the connection to Neo4j broke during this write: look whether it happened (${said})`,
      details,
    );
  }
  return new GraphStoreError(
    'unavailable',
    `Neo4j at ${uri} does not answer; start it, or check NEO4J_URI. Zhitu goes on when it is back (${said})`,
    details,
  );
}

function causes(error: Error): string[] {
  const cause = error.cause instanceof Error ? causes(error.cause) : [];
  return [error.message, ...cause.filter((text) => !error.message.includes(text))];
}

/** What the network said, without the driver's words about it: `connect ECONNREFUSED 127.0.0.1:7687`. */
function innermost(causes: string): string {
  const network = /Caused by: ([^]*)$/.exec(causes)?.[1] ?? causes;
  return readable(network.split('. ')[0] ?? network);
}

/** The sentence without its position, the drawing of it, and remarks for programmers of drivers. */
function readable(message: string): string {
  return message
    .replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)[\s\S]*$/, '')
    .replace(/\n"[\s\S]*$/, '')
    .replace(/\bNeo\.\w+\.\w+\.\w+:?\s*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function positionOf(error: Neo4jError, linesBefore: number): { line?: number; column?: number } {
  const found = /\(line (\d+), column (\d+) \(offset: \d+\)\)/.exec(error.message);
  const [line, column] = found ? [Number(found[1]), Number(found[2])] : diagnosed(error);
  if (line === undefined || column === undefined) return {};
  // What is about the whole text is reported at line 0.
  return { line: Math.max(1, line - linesBefore), column: Math.max(1, column) };
}

/** Newer servers tell the position beside the message. */
function diagnosed(error: Neo4jError): [number, number] | [] {
  const position: unknown = error.diagnosticRecord?.['_position'];
  if (typeof position !== 'object' || position === null || !('line' in position) || !('column' in position)) return [];
  return [Number(position.line), Number(position.column)];
}
