import { describe, expect } from 'vitest';
import { answer, failureOf, rowsOf } from './collect.ts';
import type { SuiteFrame } from './suite-frame.ts';

export const WRITING_TEXTS: Record<string, string> = {
  CREATE: 'CREATE (:New)',
  MERGE: 'MERGE (:New {id: 1})',
  SET: 'MATCH (n:Entity) SET n.new = 1',
  'SET of a map': 'MATCH (n:Entity) SET n += {new: 1}',
  'SET of a label': 'MATCH (n:Entity) SET n:New',
  REMOVE: 'MATCH (n:Entity) REMOVE n.importance',
  DELETE: 'MATCH ()-[r]->() DELETE r',
  'DETACH DELETE': 'MATCH (n) DETACH DELETE n',
  FOREACH: 'FOREACH (x IN [1] | CREATE (:New))',
  'a write in a subquery': 'MATCH (n:Actor) CALL { WITH n CREATE (m:New) RETURN m } RETURN m',
  'a write behind comments and a prefix': '/* look */ PROFILE CREATE (n:New) RETURN n // only',
  'a new index': 'CREATE INDEX new_index FOR (n:New) ON (n.id)',
  'a dropped constraint': 'DROP CONSTRAINT nothing IF EXISTS',
};

export const FILE_TEXTS: Record<string, string> = {
  'a file': "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  'a path': "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
  'an address': "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x.csv' AS line RETURN line",
  'comments between the words': "LOAD /* x */ CSV FROM 'file:///etc/passwd' AS line RETURN line",
  'a union': "RETURN ['x'] AS line UNION LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
};

export function readingCases({ fixture, testCase }: SuiteFrame): void {
  const contents = () =>
    rowsOf(
      fixture(),
      `MATCH (n) OPTIONAL MATCH (n)-[r]->()
         WITH n, count(r) AS relationships ORDER BY n.id, n.note
         RETURN labels(n) AS labels, properties(n) AS properties, relationships`,
    );

  describe('reading', () => {
    for (const [form, text] of Object.entries(WRITING_TEXTS)) {
      testCase(`S-10 refuses ${form}, and nothing has changed`, async () => {
        const before = await contents();
        expect((await failureOf(answer(fixture(), text))).code).toBe('read-only');
        expect(await contents()).toEqual(before);
      });
    }
    testCase('S-10 refuses a write in the console lane too', async () => {
      expect((await failureOf(answer(fixture(), 'CREATE (:New)', {}, { lane: 'console' }))).code).toBe('read-only');
    });
    testCase('S-10 takes the words of writes in texts, names and comments', async () => {
      expect(
        await rowsOf(fixture(), "RETURN 'CREATE (n) SET LOAD CSV' AS `DELETE`, 1 AS `MERGE` // CREATE (:New)"),
      ).toEqual([['CREATE (n) SET LOAD CSV', 1]]);
    });

    testCase('S-11 gives one header, the rows, one summary', async () => {
      const { kinds, fields, summary } = await answer(fixture(), 'UNWIND [1, 2, 3] AS x RETURN x, x * 2 AS `a b`');
      expect(kinds).toEqual(['header', 'rows', 'summary']);
      expect(fields).toEqual(['x', 'a b']);
      expect(summary).toMatchObject({ rows: 3, truncated: null, plan: null });
      expect(Object.values(summary.counters)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(summary.elapsedMs).toBeGreaterThan(0);
    });
    testCase('S-11 gives the header of an answer without rows', async () => {
      const { kinds, fields, summary } = await answer(fixture(), 'MATCH (n:Nothing) RETURN n.id AS id, n AS node');
      expect({ kinds, fields, rows: summary.rows }).toEqual({
        kinds: ['header', 'summary'],
        fields: ['id', 'node'],
        rows: 0,
      });
    });
    testCase('S-11 keeps the order of many rows', async () => {
      const { rows, summary } = await answer(fixture(), 'UNWIND range(1, 25000) AS x RETURN x');
      expect(rows.map(([x]) => x)).toEqual(Array.from({ length: 25_000 }, (_, index) => index + 1));
      expect(summary.rows).toBe(25_000);
    });
    testCase('S-11 serves many readers at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => rowsOf(fixture(), 'RETURN $index AS index', { index })),
      );
      expect(answers.map((rows) => rows[0]?.[0])).toEqual(Array.from({ length: 40 }, (_, index) => index));
    });
    testCase('S-18 takes the prefixes and end marks that people write', async () => {
      expect(await rowsOf(fixture(), 'CYPHER 5 RETURN 1 AS x;')).toEqual([[1]]);
      expect(await rowsOf(fixture(), '// first\nRETURN 2 AS x ;\n')).toEqual([[2]]);
    });
    testCase('S-18 gives a plan instead of rows for EXPLAIN', async () => {
      const { rows, summary } = await answer(fixture(), 'EXPLAIN MATCH (n:Entity) RETURN n.id AS id');
      expect(rows).toEqual([]);
      expect(summary.plan?.operator).toEqual(expect.any(String));
    });
    testCase('S-18 gives rows and a measured plan for PROFILE', async () => {
      const { rows, summary } = await answer(fixture(), 'PROFILE MATCH (n:Actor) RETURN n.id AS id');
      expect(rows).toEqual([['un']]);
      expect(summary.plan?.rows).toBe(1);
    });

    testCase('S-12 cuts at the row limit and says so', async () => {
      const { rows, summary } = await answer(fixture(), 'UNWIND range(1, 100) AS x RETURN x', {}, { rowLimit: 10 });
      expect(rows.length).toBe(10);
      expect(summary).toMatchObject({ rows: 10, truncated: 'rows' });
    });
    testCase('S-12 does not call an answer cut that just fits', async () => {
      const { summary } = await answer(fixture(), 'UNWIND range(1, 10) AS x RETURN x', {}, { rowLimit: 10 });
      expect(summary).toMatchObject({ rows: 10, truncated: null });
    });
    testCase('S-12 cuts at the byte limit and says so', async () => {
      const text = "UNWIND range(1, 1000) AS x RETURN '0123456789' AS digits";
      const { rows, summary } = await answer(fixture(), text, {}, { byteLimit: 1_000 });
      expect(summary).toMatchObject({ rows: rows.length, truncated: 'bytes' });
      expect(rows.length).toBeGreaterThan(30);
      expect(rows.length).toBeLessThan(100);
    });

    testCase('S-15 gives line and column of a syntax error', async () => {
      const error = await failureOf(answer(fixture(), 'RETRUN 1'));
      expect(error).toMatchObject({ code: 'syntax', line: 1, column: 1, engineCode: expect.any(String) });
    });
    testCase('S-15 counts lines and columns in the text as it was given', async () => {
      const error = await failureOf(answer(fixture(), "EXPLAIN MATCH (n)\nWHERE n.nameZh = '网络' RETRUN n"));
      expect(error).toMatchObject({ code: 'syntax', line: 2 });
      expect(error.column).toBeGreaterThanOrEqual(23);
      expect(error.column).toBeLessThanOrEqual(30);
    });
    testCase('S-15 calls an unknown variable semantic', async () => {
      expect(await failureOf(answer(fixture(), 'RETURN nothing'))).toMatchObject({
        code: 'semantic',
        message: expect.stringContaining('nothing'),
      });
    });
    testCase('S-15 calls a division by zero a failure while running', async () => {
      const error = await failureOf(answer(fixture(), 'UNWIND [1, 0] AS x RETURN 1 / x AS y'));
      expect(error).toMatchObject({ code: 'runtime', engineCode: expect.any(String) });
    });
    testCase('S-15 has no debug marks in its messages', async () => {
      const error = await failureOf(answer(fixture(), 'RETURN foo(1)'));
      expect(error.message).toMatch(/foo/);
      expect(error.message).not.toMatch(/GRAFEO|String\(|Neo\.|-->/);
    });
    testCase('S-16 names the missing parameter', async () => {
      expect(await failureOf(answer(fixture(), 'RETURN $threshold AS t'))).toMatchObject({
        code: 'semantic',
        message: expect.stringContaining('threshold'),
      });
    });

    for (const [form, text] of Object.entries(FILE_TEXTS)) {
      testCase(`S-17 refuses LOAD CSV with ${form}`, async () => {
        expect((await failureOf(answer(fixture(), text))).code).toBe('read-only');
      });
    }
  });
}
