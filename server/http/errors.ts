/**
 * From named errors to problem details (RFC 9457): the only place that knows status codes. Whatever is not known here
 * is a defect of ours and answers 500 without its words.
 */
import type { LocalText, Problem, ProblemCode } from '../../contracts/problem.ts';
import type { RefusalReason } from '../explore/errors.ts';
import {
  BadFieldError,
  ForbiddenStatementError,
  LoadingError,
  NotFoundError,
  NotLoadedError,
} from '../explore/errors.ts';
import type { GraphStoreErrorCode } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import { dialectHint } from './dialect-hints.ts';
import { excerpt, excerptsIn } from './excerpt.ts';
import { PROBLEM_TEXTS, REFUSAL_TEXTS } from './problem-texts.ts';

export interface FieldError {
  /** `query.limit`, `body.statement`, `params.id`, `body`. */
  field: string;
  message: string;
}

/** A call that is wrong before any use case sees it. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ProblemCode;
  readonly fields: FieldError[];

  constructor(code: ProblemCode, message: string, fields: FieldError[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  'bad-request': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'cypher-syntax': 400,
  'cypher-semantic': 400,
  'cypher-runtime': 400,
  'forbidden-statement': 403,
  'forbidden-host': 403,
  unauthorised: 401,
  'too-many-requests': 429,
  busy: 503,
  timeout: 504,
  'memory-limit': 507,
  // Nobody is left to read it; the number is the one proxies use for a client that went away.
  cancelled: 499,
  conflict: 409,
  // Not 500: nothing of ours failed.
  'unknown-outcome': 503,
  'database-unavailable': 503,
  'database-locked': 503,
  loading: 503,
  'dataset-not-loaded': 503,
  internal: 500,
};

const OF_STORE: Record<GraphStoreErrorCode, ProblemCode> = {
  syntax: 'cypher-syntax',
  semantic: 'cypher-semantic',
  runtime: 'cypher-runtime',
  'read-only': 'forbidden-statement',
  timeout: 'timeout',
  memory: 'memory-limit',
  cancelled: 'cancelled',
  conflict: 'conflict',
  'unknown-outcome': 'unknown-outcome',
  locked: 'database-locked',
  busy: 'busy',
  unavailable: 'database-unavailable',
};

/** Codes where the database's own words help; the others are ours to explain. */
const SHOWS_DATABASE: ReadonlySet<ProblemCode> = new Set([
  'cypher-syntax',
  'cypher-semantic',
  'cypher-runtime',
  'forbidden-statement',
  'timeout',
  'memory-limit',
  'conflict',
  'unknown-outcome',
  'database-unavailable',
  'database-locked',
]);

/** The problem details of any error. Never throws. */
export function toProblem(error: unknown, requestId?: string): Problem {
  const problem = describe(error);
  return requestId === undefined ? problem : { ...problem, requestId };
}

/** Whether an error is a defect of ours, to be logged with its stack. */
export function isDefect(problem: Problem): boolean {
  return problem.code === 'internal';
}

const NEAR_MISS_HINT: LocalText = {
  zh: 'suggestions 里有相近的 id。',
  en: 'Ids that look alike are in suggestions.',
};
const UNKNOWN_ID_HINT: LocalText = {
  zh: '请用 /api/search?q=… 按名称查找。',
  en: 'Look it up by name with /api/search?q=….',
};

function describe(error: unknown): Problem {
  if (error instanceof GraphStoreError) return describeStoreError(error);
  if (error instanceof NotFoundError) {
    const { what } = error;
    const id = excerpt(error.id);
    return {
      ...bare('not-found', {
        zh: `图谱里没有${{ entity: '实体', relationship: '关系', passage: '段落', document: '文献' }[what]}“${id}”。`,
        en: `The graph holds no ${what} ${JSON.stringify(id)}.`,
      }),
      hints: error.suggestions.length > 0 ? NEAR_MISS_HINT : UNKNOWN_ID_HINT,
      ...(error.suggestions.length > 0 ? { suggestions: error.suggestions } : {}),
    };
  }
  if (error instanceof BadFieldError) {
    return badField(excerpt(error.field), excerptsIn(error.message));
  }
  if (error instanceof ForbiddenStatementError) return describeRefusal(error.reason, error.refused);
  if (error instanceof LoadingError) return bare('loading');
  if (error instanceof NotLoadedError) {
    return { ...bare('dataset-not-loaded'), database: { message: excerptsIn(error.message) } };
  }
  if (error instanceof RequestError) {
    return { ...bare(error.code), ...(error.fields.length > 0 ? { errors: error.fields } : {}) };
  }
  return describeFramework(error);
}

function describeStoreError(error: GraphStoreError): Problem {
  const code = OF_STORE[error.code];
  const problem = error.code === 'read-only' ? describeRefusal('write', 'write') : bare(code);
  const hint = error.mayHaveHappened ? PROBLEM_TEXTS['unknown-outcome'].hint : dialectHint(error);
  return {
    ...problem,
    ...(hint ? { hints: hint } : {}),
    ...(SHOWS_DATABASE.has(code)
      ? {
          database: {
            ...(error.engineCode === undefined ? {} : { code: error.engineCode }),
            message: excerptsIn(error.message),
            ...(error.line === undefined ? {} : { line: error.line }),
            ...(error.column === undefined ? {} : { column: error.column }),
          },
        }
      : {}),
  };
}

function describeRefusal(reason: RefusalReason, refused: string): Problem {
  const texts = REFUSAL_TEXTS[reason];
  const name = excerpt(refused);
  return {
    ...bare('forbidden-statement', { zh: texts.message.zh(name), en: texts.message.en(name) }),
    hints: texts.hint,
    refusal: { reason, name },
  };
}

/** Errors of Express and its body parser carry a status and, some of them, a type. */
function describeFramework(error: unknown): Problem {
  const { status, type } = frameworkFacts(error);
  if (type === 'entity.too.large') return bare('payload-too-large');
  if (type === 'entity.parse.failed') {
    return badField('body', 'not well-formed JSON');
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return bare('unsupported-media-type');
  if (status === 413) return bare('payload-too-large');
  if (status === 415) return bare('unsupported-media-type');
  if (error instanceof URIError) return badField('params', 'not percent-encoded UTF-8');
  if (status === undefined || status < 400 || status >= 500) return bare('internal');
  // Of the framework, only its body parser gives errors a type; zlib's have a code of their own.
  return isOfBody(error)
    ? badField('body', 'not whole, or not compressed as it says')
    : badField('request', 'not well-formed');
}

function frameworkFacts(error: unknown): { status?: number; type?: string } {
  if (typeof error !== 'object' || error === null) return {};
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : undefined;
  return { status, type };
}

function isOfBody(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return 'type' in error || ('code' in error && String(error.code).startsWith('Z_'));
}

function badField(field: string, message: string): Problem {
  return { ...bare('bad-request'), errors: [{ field, message }] };
}

function bare(code: ProblemCode, messages?: LocalText): Problem {
  const texts = PROBLEM_TEXTS[code];
  const words = messages ?? texts.message;
  return {
    type: `/api/docs#problem-${code}`,
    title: words.en,
    status: PROBLEM_STATUS[code],
    code,
    messages: words,
    ...(texts.hint ? { hints: texts.hint } : {}),
  };
}
