import { expect, test } from 'vitest';
import { readPrefix } from './cypher-prefix.ts';

test.each([
  ['RETURN 1', 'rows', 'RETURN 1'],
  ['EXPLAIN RETURN 1', 'plan', '        RETURN 1'],
  ['profile\nRETURN 1', 'profile', '       \nRETURN 1'],
  ['/* EXPLAIN */ RETURN 1', 'rows', '/* EXPLAIN */ RETURN 1'],
  ['CYPHER 5 EXPLAIN MATCH (n) RETURN n', 'plan', 'CYPHER 5         MATCH (n) RETURN n'],
  ['EXPLAIN CYPHER 5 runtime=slotted RETURN 1', 'plan', '        CYPHER 5 runtime=slotted RETURN 1'],
  ['// first\nPROFILE EXPLAIN RETURN 1', 'plan', '// first\n                RETURN 1'],
  ['RETURN "EXPLAIN" AS EXPLAIN', 'rows', 'RETURN "EXPLAIN" AS EXPLAIN'],
  ['', 'rows', ''],
])('reads the prefix of %j', (text, asks, withoutAsking) => {
  expect(readPrefix(text)).toEqual({ asks, withoutAsking });
});
