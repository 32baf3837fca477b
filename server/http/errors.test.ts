import { describe, expect, it } from 'vitest';
import { problem, problemCode } from '../../contracts/problem.ts';
import { BadFieldError, ForbiddenStatementError, LoadingError, NotFoundError } from '../explore/errors.ts';
import type { GraphStoreErrorCode } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import { PROBLEM_STATUS, RequestError, isDefect, toProblem } from './errors.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';

describe('toProblem', () => {
  it.each<[GraphStoreErrorCode, number, string]>([
    ['syntax', 400, 'cypher-syntax'],
    ['semantic', 400, 'cypher-semantic'],
    ['runtime', 400, 'cypher-runtime'],
    ['read-only', 403, 'forbidden-statement'],
    ['timeout', 504, 'timeout'],
    ['memory', 507, 'memory-limit'],
    ['cancelled', 499, 'cancelled'],
    ['conflict', 409, 'conflict'],
    ['unknown-outcome', 503, 'unknown-outcome'],
    ['locked', 503, 'database-locked'],
    ['busy', 503, 'busy'],
    ['unavailable', 503, 'database-unavailable'],
  ])('gives a store error “%s” the status %i and the code %s', (code, status, expected) => {
    const answer = toProblem(new GraphStoreError(code, 'words of the database'));
    expect(problem.parse(answer)).toMatchObject({ status, code: expected, type: `/api/docs#problem-${expected}` });
  });

  it('says of a write that ran out of memory or time to look at the data first', () => {
    for (const code of ['memory', 'timeout', 'runtime'] as const) {
      const answer = toProblem(new GraphStoreError(code, 'ended', { mayHaveHappened: true }));
      expect(answer.hints?.en).toBe('Look at the data before you repeat it.');
      expect(toProblem(new GraphStoreError(code, 'ended')).hints?.en).not.toBe(answer.hints?.en);
    }
  });

  it('keeps the words, code and place of the database', () => {
    const error = new GraphStoreError('syntax', 'Expected RParen', { engineCode: 'GRAFEO-Q001', line: 2, column: 7 });
    expect(toProblem(error).database).toEqual({ code: 'GRAFEO-Q001', message: 'Expected RParen', line: 2, column: 7 });
  });

  it('names fields, suggestions and refusals', () => {
    expect(toProblem(new BadFieldError('query.cursor', 'wrong')).errors).toEqual([
      { field: 'query.cursor', message: 'wrong' },
    ]);
    const suggestions = [{ id: 'china', nameZh: '中国', nameEn: 'China' }];
    expect(toProblem(new NotFoundError('entity', 'chnia', suggestions)).suggestions).toEqual(suggestions);
    expect(toProblem(new ForbiddenStatementError('procedure', 'dbms.x')).refusal).toEqual({
      reason: 'procedure',
      name: 'dbms.x',
    });
    expect(toProblem(new LoadingError())).toMatchObject({ status: 503, code: 'loading' });
    expect(toProblem(new RequestError('unauthorised', 'x'))).toMatchObject({ status: 401 });
  });

  it('says nothing of what it does not know, and calls it a defect', () => {
    for (const error of [new TypeError('secret detail'), 'secret detail', undefined, { status: 'x' }]) {
      const answer = toProblem(error, 'request-1');
      expect(answer).toMatchObject({ status: 500, code: 'internal', requestId: 'request-1' });
      expect(JSON.stringify(answer)).not.toContain('secret');
      expect(isDefect(answer)).toBe(true);
    }
  });

  it('takes the errors of the web framework for what they are', () => {
    expect(toProblem({ status: 413, type: 'entity.too.large' }).code).toBe('payload-too-large');
    expect(toProblem({ status: 400, type: 'entity.parse.failed' }).errors).toEqual([
      { field: 'body', message: 'not well-formed JSON' },
    ]);
    expect(toProblem({ status: 415, type: 'charset.unsupported' }).code).toBe('unsupported-media-type');
    for (const [error, field] of [
      [new URIError('malformed'), 'params'],
      [{ status: 400, code: 'Z_DATA_ERROR', errno: -3 }, 'body'],
      [{ status: 400, type: 'request.size.invalid' }, 'body'],
      [{ status: 400 }, 'request'],
    ] as const) {
      const { code, errors } = toProblem(error);
      expect([code, errors?.map((each) => each.field)]).toEqual(['bad-request', [field]]);
    }
  });
});

describe('problem texts', () => {
  it.each(problemCode.options)('%s has a status and words in both languages', (code) => {
    expect(PROBLEM_STATUS[code]).toBeGreaterThanOrEqual(400);
    const { message, hint } = PROBLEM_TEXTS[code];
    for (const text of [message, ...(hint ? [hint] : [])]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
