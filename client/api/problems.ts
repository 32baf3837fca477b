import { problem } from '../../contracts/problem.ts';
import type { Problem } from '../../contracts/problem.ts';

/** The server answered with problem details (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(details: Problem) {
    super(details.title);
    this.problem = details;
  }
}

/** No answer at all: the server is not running, or the connection broke. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** An answer that is neither what the contract says nor problem details: another version, or something in between. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
  readonly status: number;
  constructor(path: string, status: number, detail: string) {
    super(`${path} answered ${status} in an unexpected form: ${detail}`);
    this.status = status;
  }
}

/** What the server would say of an id that nothing can have; it is not asked. */
export function notFoundError(id: string): ProblemError {
  return new ProblemError({
    type: '/api/docs#problem-not-found',
    title: 'Not found',
    status: 404,
    code: 'not-found',
    messages: { zh: `没有“${id}”`, en: `There is no “${id}”` },
  });
}

/** The error that a failed response stands for. A gateway's own 502 to 504 means that the server is not there. */
export function errorOfResponse(path: string, status: number, body: unknown): Error {
  const parsed = problem.safeParse(body);
  if (parsed.success) return new ProblemError(parsed.data);
  if (status >= 502 && status <= 504) return new UnreachableError(`${path} answered ${status}`);
  return new UnexpectedAnswerError(path, status, 'no problem details');
}

export type Outage = 'unavailable' | 'loading' | 'offline';

/** Whether an error says that the whole service is out for now, and how. */
export function outageOf(error: unknown): Outage | null {
  if (error instanceof UnreachableError) return 'offline';
  if (!(error instanceof ProblemError)) return null;
  if (error.problem.code === 'loading') return 'loading';
  return error.problem.code === 'database-unavailable' || error.problem.code === 'database-locked'
    ? 'unavailable'
    : null;
}
