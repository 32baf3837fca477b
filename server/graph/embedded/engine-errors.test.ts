import { expect, test } from 'vitest';
import { toFailure } from './engine-errors.ts';

function engineError(message: string, gqlStatus?: string): Error {
  return Object.assign(new Error(message), gqlStatus === undefined ? {} : { gqlStatus });
}

test('takes position and words from a syntax error, and counts columns as editors do', () => {
  const message =
    "Query error: GRAFEO-Q001: syntax error: [Cypher] Expected end of query\n  --> query:2:14\n   |\n 2 | RETURN '网络😀' FOO\n   |              ";
  expect(toFailure(engineError(message, '42001'), "RETURN '网络😀' FOO", 1)).toEqual({
    code: 'syntax',
    message: 'Expected end of query',
    engineCode: 'GRAFEO-Q001',
    line: 1,
    column: 15,
  });
});

test.each([
  [
    "Query error: GRAFEO-Q002: semantic error: Undefined variable 'foo'",
    '42002',
    'semantic',
    "Undefined variable 'foo'",
  ],
  ['Query error: GRAFEO-Q006: division by zero: 1 / 0', '22012', 'runtime', 'division by zero: 1 / 0'],
  [
    'Transaction error: GRAFEO-T003: Cannot write in read-only transaction',
    '25G03',
    'read-only',
    'Cannot write in read-only transaction',
  ],
  [
    'Storage error: GRAFEO-S001: No space left on device (os error 28)',
    'G2000',
    'unavailable',
    'the disk of the database file is full; make room on it',
  ],
  ['Transaction error: GRAFEO-T001: write conflict', '40001', 'conflict', 'write conflict'],
  [
    'Database error: GRAFEO-V001: Invalid value: Constraint violation: UNIQUE constraint violation: property \'id\' with value String("a") already exists on :Entity',
    'G2000',
    'conflict',
    'Constraint violation: UNIQUE constraint violation: property \'id\' with value "a" already exists on :Entity',
  ],
  [
    'Database error: GRAFEO-X001: Internal error: database file is locked by another process: /x/g.db',
    undefined,
    'locked',
    'database file is locked by another process: /x/g.db',
  ],
])('translates %j', (message, status, code, words) => {
  expect(toFailure(engineError(message, status))).toMatchObject({ code, message: words });
});
