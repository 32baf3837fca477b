import { expect, test } from 'vitest';
import { aliasAggregates, findName, findRepeatedColumn, prepareText } from './cypher-text.ts';

test.each([
  ['RETURN 1', 'rows', 'RETURN 1', 'RETURN'],
  ['RETURN 1 ; ;', 'rows', 'RETURN 1', 'RETURN'],
  ['RETURN 1 // end', 'rows', 'RETURN 1', 'RETURN'],
  ['CYPHER 5 RETURN 1', 'rows', '         RETURN 1', 'RETURN'],
  ['CYPHER runtime = slotted planner=cost\nRETURN 1', 'rows', `${' '.repeat(37)}\nRETURN 1`, 'RETURN'],
  ['explain match (n) return n', 'plan', '        match (n) return n', 'MATCH'],
  ['/* EXPLAIN */ PROFILE RETURN 1', 'profile', `${' '.repeat(22)}RETURN 1`, 'RETURN'],
  ['EXPLAIN PROFILE CREATE (n)', 'plan', `${' '.repeat(16)}CREATE (n)`, 'CREATE'],
  ["RETURN ';'", 'rows', "RETURN ';'", 'RETURN'],
  ['', 'rows', '', ''],
  ['// nothing', 'rows', '// nothing', ''],
])('prepares %j', (source, asks, text, firstWord) => {
  expect(prepareText(source)).toEqual({ text, asks, firstWord, loadsCsv: false });
});

test.each([
  ["LOAD CSV FROM '/x' AS l RETURN l", true],
  ["load/* */csv from '/x' as l return l", true],
  ["WITH 1 AS x LOAD `CSV` FROM '/x' AS l RETURN l", true],
  ["UNWIND [1] AS n WITH n LIMIT 0x1LOAD CSV FROM '/x' AS l RETURN l", true],
  ["RETURN 'LOAD CSV'", false],
  ['RETURN 1 AS `LOAD CSV`', false],
  ['// LOAD CSV\nRETURN 1', false],
  ["RETURN '\\' LOAD CSV'", false],
])('sees whether %j loads a file', (text, loads) => {
  expect(prepareText(text).loadsCsv).toBe(loads);
});

test.each([
  ['MATCH (n) RETURN n, count(*)', 'MATCH (n) RETURN n, count(*) AS `count(*)`'],
  [
    'MATCH (n) RETURN DISTINCT count( n ) ORDER BY 1',
    'MATCH (n) RETURN DISTINCT count( n ) AS `count( n )` ORDER BY 1',
  ],
  ['RETURN collect(x), 1 + sum(y) LIMIT 3', 'RETURN collect(x) AS `collect(x)`, 1 + sum(y) AS `1 + sum(y)` LIMIT 3'],
  ['RETURN count(*) AS c, max(x) as m', 'RETURN count(*) AS c, max(x) as m'],
  ['RETURN n.count, count', 'RETURN n.count, count'],
  ["RETURN 'count(*)'", "RETURN 'count(*)'"],
  ['CALL { MATCH (n) RETURN count(*) } RETURN 1', 'CALL { MATCH (n) RETURN count(*) } RETURN 1'],
  ['RETURN count(*) UNION RETURN count(*)', 'RETURN count(*) AS `count(*)` UNION RETURN count(*) AS `count(*)`'],
  ['RETURN count(n.`a`)', 'RETURN count(n.`a`) AS `count(n.a)`'],
  ['WITH count(*) AS c RETURN c', 'WITH count(*) AS c RETURN c'],
])('gives aggregates an alias in %j', (text, aliased) => {
  expect(aliasAggregates(text)).toBe(aliased);
});

test.each([
  ['RETURN count(*), count( * )', { name: 'count(*)', start: 17 }],
  ['MATCH (n) RETURN DISTINCT n.k, 1 AS `n.k` LIMIT 1', { name: 'n.k', start: 31 }],
  ['RETURN 1 AS a UNION RETURN 2 AS b, 3 AS b', { name: 'b', start: 35 }],
  ['MATCH (n) RETURN n, n.k, count(n), count(*), [1, 1], {a: 1, b: 1}', null],
  ['CALL { RETURN 1 AS x, 2 AS x } RETURN 3', null],
  ["RETURN 'a, b', 'a', b ORDER BY b, b", null],
  ['RETURN *;', null],
])('sees whether %j names a column twice', (text, found) => {
  expect(findRepeatedColumn(text)).toEqual(found);
});

test.each([
  ['RETURN 1 AS __proto__', 12],
  ['RETURN {`__proto__`: 1}', 8],
  ['RETURN $`__proto__`', 7],
  ['RETURN $__proto__', 7],
  ["RETURN '__proto__' // __proto__", null],
  ['RETURN x__proto__, `a __proto__`', null],
])('finds the name __proto__ in %j', (text, start) => {
  expect(findName(text, '__proto__')).toBe(start);
});
