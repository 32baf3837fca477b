/** The engine's errors in the port's words: the only place that knows its codes. */
import type { GraphStoreErrorCode } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import type { EngineFailure } from './protocol.ts';

const BY_STATUS: Record<string, GraphStoreErrorCode> = {
  '42001': 'syntax',
  '42002': 'semantic',
  '42000': 'semantic',
  '25G03': 'read-only',
};

/** A failure known on our side of the engine. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * @param text the statement that failed, to count the column in UTF-16 units (the engine counts code points)
 * @param linesBefore lines put in front of the person's text, taken off the reported line
 */
export function toFailure(error: unknown, text = '', linesBefore = 0): EngineFailure {
  if (error instanceof EngineError) return error.failure;
  if (!(error instanceof Error)) return { code: 'runtime', message: String(error) };
  const status = 'gqlStatus' in error && typeof error.gqlStatus === 'string' ? error.gqlStatus : '';
  const engineCode = /GRAFEO-[A-Z]\d{3}/.exec(error.message)?.[0] ?? (status === '' ? undefined : status);
  const failure: EngineFailure = {
    code: codeOf(error.message, status, engineCode),
    message: readable(error.message),
    ...(engineCode === undefined ? {} : { engineCode }),
  };
  const position = /--> query:(\d+):(\d+)/.exec(error.message);
  if (position) {
    const line = Math.max(1, Number(position[1]) - linesBefore);
    failure.line = line;
    failure.column = utf16Column(text, line, Number(position[2]));
  }
  return failure;
}

/** What the engine says of a file that is none of its own, or whose content does not hold together. */
const DAMAGED = /damaged|not a (?:Grafeo )?database|checksum|corrupt/i;
const MAKE_ANEW = 'move it away, and make it anew from the dataset folder with: npm run zhitu -- load';

/** Why a file can't be opened, and what to do about it. */
export function openingFailure(error: unknown, path: string): EngineFailure {
  const failure = toFailure(error);
  if (failure.code === 'locked') {
    return { ...failure, message: `${path} is in use by another process; stop that one, or choose another file` };
  }
  // The engine names the file as well.
  const reason = failure.message.replace(/\s+/g, ' ').replace(`cannot open ${path}: `, '').replace(` ${path} `, ' ');
  const remedy = DAMAGED.test(reason) ? `; ${MAKE_ANEW}` : '';
  return { ...failure, code: 'unavailable', message: `${path} can't be opened: ${reason}${remedy}` };
}

export function toStoreError(failure: EngineFailure): GraphStoreError {
  const { code, message, engineCode, line, column } = failure;
  return new GraphStoreError(code, message, { engineCode, line, column });
}

const DISK_FULL = /No space left on device|Disk quota exceeded/;

function codeOf(message: string, status: string, engineCode: string | undefined): GraphStoreErrorCode {
  if (message.includes('Constraint violation') || engineCode === 'GRAFEO-T001') return 'conflict';
  // Whatever the engine was doing: room comes back, and nothing is wrong with the statement.
  if (DISK_FULL.test(message)) return 'unavailable';
  if (message.includes('locked by another process') || message.includes('cannot be locked')) return 'locked';
  return BY_STATUS[status] ?? 'runtime';
}

/** The sentence without the engine's layers in front, its position drawing behind and its Rust debug forms. */
function readable(message: string): string {
  if (DISK_FULL.test(message)) return 'the disk of the database file is full; make room on it';
  return (message.split(/\n\s*-->/)[0] ?? message)
    .replace(/^(?:[A-Z][a-z]+ error: )?GRAFEO-[A-Z]\d{3}: /, '')
    .replace(/^(?:syntax error|semantic error|Invalid value|Internal error): /, '')
    .replace(/^\[Cypher\] /, '')
    .replace(/\b(?:String|Int64|Float64|Bool)\(("(?:[^"\\]|\\.)*"|[-\w.]+)\)/g, '$1')
    .trim();
}

function utf16Column(text: string, line: number, codePoints: number): number {
  const content = text.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const before = [...content].slice(0, codePoints - 1);
  return before.join('').length + 1 + Math.max(0, codePoints - 1 - before.length);
}
