import { expect, test } from 'vitest';
import { GraphStoreError } from '../graph/graph-store.ts';
import { QueryTimeoutError } from './cli-errors.ts';
import { describeError } from './describe-error.ts';

test('only who may set a time limit is told of it', () => {
  const message = 'the statement took longer than 30 s and was ended';
  expect(describeError(new QueryTimeoutError(message))).toEqual({
    lines: [`timeout: ${message}`, 'Narrow the query (labels, conditions, LIMIT), or give it longer with --timeout.'],
    code: 1,
  });
  expect(describeError(new GraphStoreError('timeout', message))).toEqual({
    lines: [
      `timeout: ${message}`,
      'The database is very busy, or the graph larger than it can bear: try again when it has less to do.',
    ],
    code: 1,
  });
});
