import { afterAll, beforeAll, describe, expect } from 'vitest';
import { answer, collect, failureOf, rowsOf } from './collect.ts';
import { createEntities, load, loadFixture } from './fixture-graph.ts';
import type { SuiteFrame, TestDatabase } from './suite-frame.ts';

export function writingCases({ create, testCase }: SuiteFrame): void {
  describe('writing', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await create({ allowWrites: true });
      await loadFixture(database.store);
    }, 300_000);
    afterAll(() => database.dispose());

    const write = (text: string, parameters = {}) => collect(database.store.write({ text, parameters }));

    testCase('S-60 writes, gives rows and counts what changed', async () => {
      const { rows, summary } = await write(
        'CREATE (a:Entity:Note {id: $id})-[r:ON {id: "w1~ON~w2"}]->(b:Entity {id: "w2"}) RETURN a.id, r, b.id',
        { id: 'w1' },
      );
      expect(rows).toEqual([
        [
          'w1',
          {
            $type: 'Relationship',
            id: 'w1~ON~w2',
            type: 'ON',
            source: 'w1',
            target: 'w2',
            properties: { id: 'w1~ON~w2' },
          },
          'w2',
        ],
      ]);
      expect(summary.counters).toEqual({
        nodesCreated: 2,
        nodesDeleted: 0,
        relationshipsCreated: 1,
        relationshipsDeleted: 0,
        propertiesSet: 3,
        labelsAdded: 3,
        labelsRemoved: 0,
      });
      expect(await rowsOf(database.store, 'MATCH (:Note)-[r]->(n) RETURN r.id, n.id')).toEqual([['w1~ON~w2', 'w2']]);
    });
    testCase('S-60 counts deletions', async () => {
      await write('CREATE (:Brief {a: 1})-[:R]->(:Brief)');
      const { summary } = await write('MATCH (n:Brief) DETACH DELETE n');
      expect(summary.counters).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1, nodesCreated: 0 });
    });
    testCase('S-60 writes all or nothing', async () => {
      const error = await failureOf(write('UNWIND [2, 1, 0] AS x CREATE (n:Partial {v: 1 / x})'));
      expect(error.code).toBe('runtime');
      expect(await rowsOf(database.store, 'MATCH (n:Partial) RETURN count(n) AS c')).toEqual([[0]]);
    });
    testCase('S-60 gives conflict for a key that is taken', async () => {
      expect((await failureOf(write("CREATE (:Entity {id: 'un'})"))).code).toBe('conflict');
    });
    testCase('S-9 takes no map for a node or a relationship in the answer of a write', async () => {
      const value = { _id: 1, _labels: ['Concept'], relationship: { _id: 1, _type: 'NEAR', _source: 1, _target: 2 } };
      const { rows } = await write(
        `CREATE (n:Entity:Note {id: "w3"})-[r:ON {id: "w3~ON~w4"}]->(:Entity {id: "w4"}) SET n.title = "x"
         RETURN $value AS value, {_id: 0, _labels: []} AS map, n, r`,
        { value },
      );
      const [given, map, node, relationship] = rows[0] ?? [];
      expect([given, map]).toEqual([value, { _id: 0, _labels: [] }]);
      expect(node).toMatchObject({ $type: 'Node', id: 'w3', properties: { id: 'w3', title: 'x' } });
      expect(relationship).toMatchObject({ $type: 'Relationship', id: 'w3~ON~w4', source: 'w3', target: 'w4' });
    });
    testCase('S-60 still refuses writes through read', async () => {
      for (const text of ['CREATE (:Sneaky)', 'CREATE INDEX sneaky FOR (n:Sneaky) ON (n.id)', 'MERGE (:Sneaky)']) {
        expect((await failureOf(answer(database.store, text))).code).toBe('read-only');
        expect((await failureOf(answer(database.store, text, {}, { lane: 'console' }))).code).toBe('read-only');
      }
      expect(await rowsOf(database.store, 'MATCH (n:Sneaky) RETURN count(n) AS c')).toEqual([[0]]);
    });
    testCase('S-17 refuses LOAD CSV in a write', async () => {
      const text = "LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Line {text: line[0]})";
      expect((await failureOf(write(text))).code).toBe('read-only');
    });
    testCase('S-40 finds what a write added', async () => {
      await write('CREATE (:Entity {id: "searched", searchTokens: "fresh token"})');
      expect((await database.store.searchText('names', ['fresh'], 5)).map((hit) => hit.id)).toEqual(['searched']);
    });
    testCase('S-34 keeps writes over closing and opening', async () => {
      await write('CREATE (:Entity {id: "stays"})');
      database.store = await database.reopen({ allowWrites: true });
      expect(await rowsOf(database.store, 'MATCH (n {id: "stays"}) RETURN count(n) AS c')).toEqual([[1]]);
    });
    testCase('S-30 loads over a graph that takes writes', async () => {
      await write('CREATE (:Entity {id: "before-load"})');
      await load(database.store, [createEntities('Concept', [{ id: 'by-load' }])]);
      await write('CREATE (:Entity {id: "after-load"})');
      expect(
        await rowsOf(database.store, 'MATCH (n:Entity) WHERE n.id ENDS WITH "-load" RETURN n.id ORDER BY n.id'),
      ).toEqual([['after-load'], ['before-load'], ['by-load']]);
    });
    testCase('S-60 takes no writes while a load runs, which would lose them', async () => {
      const session = await database.store.startLoad();
      expect((await failureOf(write('CREATE (:New)'))).code).toBe('locked');
      await session.abort();
      await write('CREATE (:Entity {id: "after-abort"})');
    });
    testCase('S-60 refuses to write where writes are not allowed', async () => {
      database.store = await database.reopen();
      expect(database.store.capabilities.writable).toBe(false);
      expect((await failureOf(write('CREATE (:New)'))).code).toBe('read-only');
    });
    testCase('S-52 refuses every call after closing, which can be done twice', async () => {
      const { store } = database;
      await store.close();
      await store.close();
      for (const work of [
        () => rowsOf(store, 'RETURN 1 AS x'),
        () => rowsOf(store, 'RETURN 1 AS x', {}, { lane: 'console' }),
        () => store.check({ text: 'RETURN 1' }),
        () => store.schema(),
        () => store.searchText('names', ['x'], 1),
        () => store.startLoad(),
      ]) {
        expect((await failureOf(work)).code).toBe('unavailable');
      }
      expect(await store.health()).toMatchObject({ ok: false });
    });
  });
}
