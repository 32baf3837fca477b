import { expect, test } from 'vitest';
import type { ProblemCode } from '../../contracts/problem.ts';
import { outageOf, ProblemError, UnexpectedAnswerError, UnreachableError } from './problems.ts';
import { shouldRetry } from './query-client.ts';

function problem(code: ProblemCode, status: number): ProblemError {
  return new ProblemError({ type: '', title: code, status, code, messages: { zh: code, en: code } });
}

test('an outage is a database that is away or loading, or a server that cannot be reached', () => {
  expect(outageOf(problem('database-unavailable', 503))).toBe('unavailable');
  expect(outageOf(problem('database-locked', 503))).toBe('unavailable');
  expect(outageOf(problem('loading', 503))).toBe('loading');
  expect(outageOf(new UnreachableError('gone'))).toBe('offline');
  expect(outageOf(problem('not-found', 404))).toBeNull();
  expect(outageOf(new UnexpectedAnswerError('/api/meta', 200, 'no'))).toBeNull();
});

test('only what the server calls temporary is tried again, three times at most', () => {
  expect(shouldRetry(0, problem('loading', 503))).toBe(true);
  expect(shouldRetry(2, problem('busy', 503))).toBe(true);
  expect(shouldRetry(3, problem('busy', 503))).toBe(false);
  expect(shouldRetry(0, problem('bad-request', 400))).toBe(false);
  expect(shouldRetry(0, new UnreachableError('gone'))).toBe(false);
});
