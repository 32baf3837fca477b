/** Any failure as one or two lines for a person, and as an exit code for a script. */
import { CommanderError } from 'commander';
import { ConfigError } from '../config.ts';
import { JsonTextError } from '../dataset/json-cursor.ts';
import { DatasetFolderError } from '../dataset/dataset-files.ts';
import type { RefusalReason } from '../explore/errors.ts';
import { ExportInterruptedError } from '../explore/export-graph.ts';
import { BadFieldError, ForbiddenStatementError } from '../explore/errors.ts';
import { OwnershipError } from '../explore/ownership.ts';
import type { GraphStoreErrorCode } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import { CommandError, FileError, OutputClosedError, QueryTimeoutError, WrongUseError } from './cli-errors.ts';
import { EXIT } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';

export interface ErrorDescription {
  /** None when there is nothing to say. */
  lines: string[];
  code: ExitCode;
}

const READ_ONLY_HINT = 'Data are edited as files and loaded again; ALLOW_WRITES=true lets statements write.';

const LONGER = 'Narrow the query (labels, conditions, LIMIT), or give it longer with --timeout.';

const STORE_HINTS: Partial<Record<GraphStoreErrorCode, string>> = {
  syntax: 'See the statement at that place; the embedded database reads a subset of openCypher.',
  timeout: 'The database is very busy, or the graph larger than it can bear: try again when it has less to do.',
  memory: 'Narrow the query, for instance with a LIMIT.',
  locked: 'Stop the other program, or set another EMBEDDED_PATH.',
  'read-only': READ_ONLY_HINT,
  'unknown-outcome': 'Look at the data before you run it again.',
};

const HARMLESS_HINT = 'Only what is known to be harmless is taken.';

/** What is the matter with a statement that the guard refuses, and what to do. */
const REFUSALS: Record<RefusalReason, (refused: string) => [message: string, hint: string]> = {
  write: (refused) => [`the statement writes (${refused})`, READ_ONLY_HINT],
  'load-csv': () => ['LOAD CSV would read a file', 'Load files with: npm run zhitu -- load, or import.'],
  operator: (refused) => [`the operation ${refused} is not known here`, HARMLESS_HINT],
  procedure: (refused) => [`the procedure ${refused} is not known here`, HARMLESS_HINT],
  function: (refused) => [`the function ${refused} is not known here`, HARMLESS_HINT],
  show: (refused) => [`${refused} is not taken`, 'CALL db.labels() and its like say what the database holds.'],
  administration: (refused) => [`${refused} administers the database`, "Use the database's own tools for that."],
  transaction: (refused) => [`${refused} is not taken`, 'Each statement is a read transaction of its own.'],
  'several-statements': () => ['there is more than one statement', 'Remove the semicolon and run them one by one.'],
  use: () => ['USE is not taken', 'The settings name the database: see NEO4J_DATABASE.'],
};

/** Codes that say little to a person who meets them. */
const STORE_WORDS: Partial<Record<GraphStoreErrorCode, string>> = {
  'read-only': 'refused',
  runtime: 'failed',
  unavailable: 'no database',
  'unknown-outcome': 'interrupted',
};

const NO_DATABASE: ReadonlySet<GraphStoreErrorCode> = new Set(['locked', 'unavailable', 'busy']);

export function describeError(error: unknown): ErrorDescription {
  // Commander has printed its own lines by now.
  if (error instanceof CommanderError) return { lines: [], code: error.exitCode === 0 ? EXIT.ok : EXIT.wrongUse };
  if (error instanceof OutputClosedError) return { lines: [], code: EXIT.ok };
  if (error instanceof WrongUseError) return { lines: [`error: ${error.message}`, error.hint], code: EXIT.wrongUse };
  if (error instanceof QueryTimeoutError) return { lines: [`timeout: ${error.message}`, LONGER], code: EXIT.problems };
  if (error instanceof CommandError) return { lines: [`error: ${error.message}`], code: error.exitCode };
  if (error instanceof ConfigError) {
    return { lines: error.problems.map((problem) => `wrong setting: ${problem}`), code: EXIT.wrongUse };
  }
  if (error instanceof FileError || error instanceof DatasetFolderError) {
    return { lines: [`error: ${error.message}`], code: EXIT.wrongUse };
  }
  if (error instanceof JsonTextError) {
    return { lines: [`not a graph that can be imported: ${error.message}`], code: EXIT.problems };
  }
  if (error instanceof ExportInterruptedError) return { lines: [`error: ${error.message}`], code: EXIT.problems };
  if (error instanceof OwnershipError) return { lines: [`refused: ${error.message}`], code: EXIT.problems };
  if (error instanceof BadFieldError) return describeBadField(error);
  if (error instanceof ForbiddenStatementError) return describeRefusal(error);
  if (error instanceof GraphStoreError) return describeStoreError(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    lines: [`error: ${message}`, 'This should not happen. LOG_LEVEL=debug shows where it does; please report it.'],
    code: EXIT.problems,
  };
}

/** Only parameters can be wrong in this way here: the other fields have options of their own. */
function describeBadField({ field, message }: BadFieldError): ErrorDescription {
  const name = field.replace(/^body\.parameters\.?/, '');
  return { lines: [`error: wrong parameter${name === '' ? '' : ` ${name}`}: ${message}`], code: EXIT.wrongUse };
}

function describeRefusal({ reason, refused }: ForbiddenStatementError): ErrorDescription {
  const [message, hint] = REFUSALS[reason](refused);
  return { lines: [`refused: ${message}`, hint], code: EXIT.problems };
}

function describeStoreError(error: GraphStoreError): ErrorDescription {
  const { line, column } = error;
  const place = line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
  const hint = STORE_HINTS[error.code];
  return {
    lines: [
      `${STORE_WORDS[error.code] ?? error.code}: ${error.message}${place}`,
      ...(hint === undefined ? [] : [hint]),
    ],
    code: NO_DATABASE.has(error.code) ? EXIT.noDatabase : EXIT.problems,
  };
}
