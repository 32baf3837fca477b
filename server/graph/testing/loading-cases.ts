import { afterAll, beforeAll, describe, expect } from 'vitest';
import { answer, cellOf, failureOf, rowsOf } from './collect.ts';
import { createEntities, ENTITY_INDEXES, load, loadFixture, relate } from './fixture-graph.ts';
import type { SuiteFrame, TestDatabase } from './suite-frame.ts';

export function loadingCases({ create, testCase }: SuiteFrame): void {
  describe('loading', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await create();
      await loadFixture(database.store);
    }, 300_000);
    afterAll(() => database.dispose());

    const count = (label: string) => cellOf(database.store, `MATCH (n:${label}) RETURN count(n) AS c`);

    testCase('S-30 shows its writes to itself at once and to others after the commit', async () => {
      const session = await database.store.startLoad();
      await session.write([createEntities('Early', [{ id: 'early-1' }, { id: 'early-2' }])]);
      expect(await cellOf(session, 'MATCH (n:Early) RETURN count(n) AS c')).toBe(2);
      expect(await count('Early')).toBe(0);
      await session.write([
        relate('NEXT', [{ source: 'early-1', target: 'early-2', properties: { id: 'early-1~NEXT~early-2' } }]),
      ]);
      expect(await cellOf(session, 'MATCH (:Early)-[r:NEXT]->(:Early) RETURN count(r) AS c')).toBe(1);
      await session.commit();
      expect(await count('Early')).toBe(2);
      expect(
        await rowsOf(database.store, 'MATCH (:Early)-[r:NEXT]->(n) RETURN r.id, n.id', {}, { lane: 'console' }),
      ).toEqual([['early-1~NEXT~early-2', 'early-2']]);
    });
    testCase('S-30 runs statements in order, each seeing those before it', async () => {
      const session = await database.store.startLoad();
      try {
        const counters = await session.write([
          { text: 'CREATE (:Step {n: 1})' },
          { text: 'MATCH (s:Step) SET s.n = s.n + 1' },
          { text: 'MATCH (s:Step {n: 2}) CREATE (s)-[:TO]->(:Step {n: 3})' },
        ]);
        expect(counters).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1 });
        expect(await rowsOf(session, 'MATCH (a:Step)-[:TO]->(b:Step) RETURN a.n, b.n')).toEqual([[2, 3]]);
      } finally {
        await session.abort();
      }
    });
    testCase('S-30 writes the same in bulk as one by one', async () => {
      const properties = {
        text: '引号"\'',
        list: ['a', 'b'],
        number: 1.5,
        big: { $type: 'Integer' as const, value: '9007199254740993' },
        nothing: null,
      };
      const session = await database.store.startLoad();
      try {
        const counters = await session.write([
          {
            text: 'UNWIND $rows AS row CREATE (n:Entity:Bulk) SET n = row',
            parameters: { rows: [{ id: 'b1', ...properties }, { id: 'b2' }] },
          },
          {
            text: 'UNWIND $rows AS row CREATE (n:Entity:Bulk) SET n.id = row.id, n += row',
            parameters: { rows: [{ id: 'b3', ...properties }] },
          },
          relate('LINK', [
            { source: 'b1', target: 'b2', properties: { id: 'l1', evidence: ['p1', 'p2'] } },
            { source: 'b1', target: 'missing', properties: { id: 'l2' } },
            { source: 'sovereignty', target: 'b3', properties: { id: 'l3' } },
          ]),
        ]);
        expect(counters).toMatchObject({ nodesCreated: 3, relationshipsCreated: 2 });
        const [one, , three] = await rowsOf(session, 'MATCH (n:Bulk) RETURN n{.*, id: 0} AS all ORDER BY n.id');
        expect(one).toEqual(three);
        expect(
          await rowsOf(session, 'MATCH (a)-[r:LINK]->(b) RETURN a.id, b.id, r.id, r.evidence ORDER BY r.id'),
        ).toEqual([
          ['b1', 'b2', 'l1', ['p1', 'p2']],
          ['sovereignty', 'b3', 'l3', null],
        ]);
      } finally {
        await session.abort();
      }
    });
    testCase('S-30 sees in bulk what single statements changed between', async () => {
      const session = await database.store.startLoad();
      try {
        await session.write([createEntities('Moved', [{ id: 'm1' }, { id: 'm2' }])]);
        await session.write([relate('AT', [{ source: 'm1', target: 'm2', properties: { id: 'at1' } }])]);
        await session.write([{ text: "MATCH (n:Entity {id: 'm2'}) SET n.id = 'm3'" }]);
        const counters = await session.write([
          relate('AT', [
            { source: 'm1', target: 'm2', properties: { id: 'at2' } },
            { source: 'm1', target: 'm3', properties: { id: 'at3' } },
          ]),
        ]);
        expect(counters.relationshipsCreated).toBe(1);
        expect(await rowsOf(session, 'MATCH ()-[r:AT]->(n) RETURN r.id, n.id ORDER BY r.id')).toEqual([
          ['at1', 'm3'],
          ['at3', 'm3'],
        ]);
      } finally {
        await session.abort();
      }
    });
    testCase('S-31 leaves everything as it was on abort', async () => {
      const before = await rowsOf(database.store, 'MATCH (n) RETURN n.id ORDER BY n.id');
      const session = await database.store.startLoad();
      await session.write([{ text: 'MATCH (n) DETACH DELETE n' }, createEntities('Gone', [{ id: 'gone' }])]);
      await session.abort();
      expect(await rowsOf(database.store, 'MATCH (n) RETURN n.id ORDER BY n.id')).toEqual(before);
    });
    testCase('S-31 can abort after a statement failed', async () => {
      const session = await database.store.startLoad();
      expect((await failureOf(session.write([{ text: 'CREATE (:Gone)' }, { text: 'RETRUN 1' }]))).code).toBe('syntax');
      await session.abort();
      expect(await count('Gone')).toBe(0);
    });
    testCase('S-31 refuses work after its end', async () => {
      const session = await database.store.startLoad();
      await session.abort();
      expect((await failureOf(session.write([{ text: 'CREATE (:Gone)' }]))).code).toBe('unavailable');
      await session.abort();
    });
    testCase('S-32 lets one load run at a time, and the next one after it', async () => {
      const session = await database.store.startLoad();
      expect((await failureOf(database.store.startLoad())).code).toBe('locked');
      await session.abort();
      const next = await database.store.startLoad();
      await next.abort();
    });
    testCase('S-32 serves readers all the while', async () => {
      const loading = { isOver: false };
      const reading = (async () => {
        let reads = 0;
        while (!loading.isOver) {
          expect(await rowsOf(database.store, 'MATCH (n:Actor) RETURN n.id')).toEqual([['un']]);
          reads += 1;
        }
        return reads;
      })();
      await load(database.store, [createEntities('Other', [{ id: 'while-reading' }])]);
      loading.isOver = true;
      expect(await reading).toBeGreaterThan(2);
    });
    testCase('S-33 makes indexes again without harm', async () => {
      const session = await database.store.startLoad();
      await session.ensureIndexes(ENTITY_INDEXES);
      await session.ensureIndexes(ENTITY_INDEXES);
      await session.commit();
      expect((await database.store.searchText('names', ['charter'], 5)).map((hit) => hit.id)).toEqual(['charter']);
    });
    testCase('S-33 refuses a second node with a unique key', async () => {
      const session = await database.store.startLoad();
      try {
        await session.ensureIndexes(ENTITY_INDEXES);
        for (const statement of [
          createEntities('Concept', [{ id: 'twice' }, { id: 'twice' }]),
          createEntities('Concept', [{ id: 'un' }]),
          { text: "CREATE (:Entity {id: 'un'})" },
        ]) {
          expect((await failureOf(session.write([statement]))).code).toBe('conflict');
        }
      } finally {
        await session.abort();
      }
    });
    testCase('S-33 refuses to make a unique key that is held twice', async () => {
      const session = await database.store.startLoad();
      try {
        await session.write([{ text: "CREATE (:Twin {id: 't'}), (:Twin {id: 't'})" }]);
        const error = await failureOf(
          session.ensureIndexes([{ kind: 'node-key', label: 'Twin', property: 'id', unique: true }]),
        );
        expect(error.code).toBe('conflict');
      } finally {
        await session.abort();
      }
    });
    testCase('S-34 keeps committed data over closing and opening', async () => {
      await load(database.store, [createEntities('Kept', [{ id: 'kept', searchTokens: 'kept token' }])]);
      const before = await rowsOf(database.store, 'MATCH (n) RETURN n.id ORDER BY n.id');
      database.store = await database.reopen();
      expect(await rowsOf(database.store, 'MATCH (n) RETURN n.id ORDER BY n.id')).toEqual(before);
      expect((await database.store.searchText('names', ['kept'], 5)).map((hit) => hit.id)).toEqual(['kept']);
    });
    testCase('S-35 changes nothing when nothing was written', async () => {
      const before = await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id');
      const session = await database.store.startLoad();
      expect((await answer(session, 'RETURN 1 AS x')).rows).toEqual([[1]]);
      await session.commit();
      expect(await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id')).toEqual(before);
    });

    testCase('S-50 counts labels, types and patterns, and hides what is internal', async () => {
      await load(database.store, [{ text: 'MATCH (n) DETACH DELETE n' }]);
      await loadFixture(database.store);
      const schema = await database.store.schema();
      expect(schema.labels.map(({ name, count: nodes }) => [name, nodes]).toSorted()).toEqual([
        ['Actor', 1],
        ['Concept', 2],
        ['Entity', 3],
        ['Loose', 2],
      ]);
      expect(schema.labels.find(({ name }) => name === 'Entity')?.properties).toEqual(['id', 'importance', 'nameZh']);
      expect(schema.relationshipTypes).toEqual([
        { name: 'BASED_ON', count: 2, properties: ['basis', 'evidence', 'id'] },
        { name: 'NEAR', count: 1, properties: ['far'] },
      ]);
      expect({ nodes: schema.nodes, relationships: schema.relationships, sampled: schema.propertiesSampled }).toEqual({
        nodes: 5,
        relationships: 3,
        sampled: false,
      });
      expect(schema.patterns).toContainEqual({ source: 'Actor', type: 'BASED_ON', target: 'Concept', count: 1 });
      expect(schema.patterns).toContainEqual({ source: 'Entity', type: 'BASED_ON', target: 'Entity', count: 2 });
    });
    testCase('S-50 drops a label whose last node is gone', async () => {
      await load(database.store, [{ text: 'MATCH (n:Loose) DETACH DELETE n' }]);
      const schema = await database.store.schema();
      expect(schema.labels.map(({ name }) => name)).not.toContain('Loose');
      expect(schema.relationshipTypes.map(({ name }) => name)).toEqual(['BASED_ON']);
    });
  });
}
