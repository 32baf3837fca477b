import { describe, expect } from 'vitest';
import { failureOf, answer, rowsOf } from './collect.ts';
import { FILE_TEXTS, WRITING_TEXTS } from './reading-cases.ts';
import type { SuiteFrame } from './suite-frame.ts';

const READING_TEXTS: Record<string, string> = {
  'a pattern': 'MATCH (a:Entity {id: $id})-[r:BASED_ON|NEAR*1..2]-(b) WHERE b.importance > 1 RETURN DISTINCT a, b',
  'an optional pattern': 'MATCH (a:Entity) OPTIONAL MATCH (a)-->(b) RETURN a, b ORDER BY a.id SKIP 1 LIMIT 2',
  aggregates: 'MATCH (a)-[r]->() WITH type(r) AS t, count(*) AS c WHERE c > 1 RETURN collect(t) AS types, sum(c) AS s',
  'a shortest path': 'MATCH p = shortestPath((a:Actor)-[*..4]-(b:Concept {id: "sovereignty"})) RETURN p',
  'all shortest paths': 'MATCH p = allShortestPaths((a:Actor)-[*..4]-(b:Concept {id: "sovereignty"})) RETURN p',
  'a union': 'MATCH (a:Actor) RETURN a.id AS id UNION ALL MATCH (b:Concept) RETURN b.id AS id',
  subqueries:
    'MATCH (a:Entity) WHERE EXISTS { (a)-->() } CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS c } RETURN a, c',
  'pattern comprehensions': 'MATCH (a:Entity) RETURN [(a)-->(b) | b.id] AS ids, COUNT { (a)--() } AS degree',
  'a Cartesian product': 'MATCH (a:Actor), (b:Concept) RETURN a.id, b.id',
  'lists and conditions': 'UNWIND [1, 2] AS x RETURN CASE WHEN x > 1 THEN reduce(s = 0, y IN [1, x] | s + y) END AS v',
  parameters: 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) RETURN n LIMIT $limit',
};

export function checkingCases({ fixture, testCase }: SuiteFrame): void {
  describe('checking', () => {
    for (const [form, text] of Object.entries(READING_TEXTS)) {
      testCase(`S-25 finds that ${form} only reads`, async () => {
        const check = await fixture().check({ text });
        expect(check).toMatchObject({ readsOnly: true, procedures: [] });
        expect(check.operators.length).toBeGreaterThan(0);
        expect(new Set(check.operators).size).toBe(check.operators.length);
        expect(check.plan).toMatchObject({ operator: expect.any(String), details: expect.any(String) });
      });
    }
    for (const [form, text] of Object.entries(WRITING_TEXTS)) {
      testCase(`S-25 finds that ${form} writes, and runs nothing`, async () => {
        const before = await rowsOf(fixture(), 'MATCH (n) RETURN count(n) AS c');
        expect((await fixture().check({ text })).readsOnly).toBe(false);
        expect(await rowsOf(fixture(), 'MATCH (n) RETURN count(n) AS c')).toEqual(before);
      });
    }
    testCase('S-25 sees LOAD CSV', async () => {
      for (const text of Object.values(FILE_TEXTS)) {
        const check = await fixture().check({ text });
        expect(check.operators.some((operator) => /^LoadCsv/i.test(operator))).toBe(true);
      }
    });
    testCase('S-25 names the procedures', async () => {
      const check = await fixture().check({ text: 'CALL db.labels() YIELD label RETURN count(label) AS c' });
      expect(check).toMatchObject({ procedures: ['db.labels'], readsOnly: true });
    });
    testCase('S-25 runs no runaway', async () => {
      // Hours of work, if it ran.
      const text = 'UNWIND range(1, 1000000000000) AS x RETURN count(x) AS c';
      expect((await fixture().check({ text })).readsOnly).toBe(true);
    });
    testCase('S-26 fails as reading does', async () => {
      for (const text of ['RETRUN 1', 'MATCH (n)\nRETURN m', 'RETURN foo(1)', 'RETURN count(*), count(*)', '']) {
        const [checked, read] = [await failureOf(fixture().check({ text })), await failureOf(answer(fixture(), text))];
        expect({ ...checked, message: checked.message }).toEqual({ ...read, message: read.message });
        expect(['syntax', 'semantic']).toContain(checked.code);
      }
    });
  });
}
