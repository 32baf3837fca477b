import { afterAll, beforeAll, describe, expect } from 'vitest';
import { createEntities, load, loadFixture } from './fixture-graph.ts';
import type { SuiteFrame, TestDatabase } from './suite-frame.ts';

export function searchCases({ create, testCase }: SuiteFrame): void {
  describe('searching', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await create();
      await loadFixture(database.store);
    }, 300_000);
    afterAll(() => database.dispose());

    const search = async (tokens: string[], limit = 10) =>
      (await database.store.searchText('names', tokens, limit)).map((hit) => hit.id);

    testCase('S-40 finds the nodes that hold all tokens', async () => {
      expect((await search(['联合'])).toSorted()).toEqual(['charter', 'un']);
      expect(await search(['联合', '宪章'])).toEqual(['charter']);
      expect(await search(['网络', '宪章'])).toEqual([]);
    });
    testCase('S-40 matches tokens whole', async () => {
      expect(await search(['sovereign'])).toEqual([]);
      expect(await search(['联'])).toEqual([]);
      expect(await search(['sovereignty'])).toEqual(['sovereignty']);
    });
    testCase('S-40 keeps to the limit, best first', async () => {
      const hits = await database.store.searchText('names', ['联合'], 1);
      const all = await database.store.searchText('names', ['联合'], 10);
      expect(hits).toEqual(all.slice(0, 1));
      expect(all.map((hit) => hit.score)).toEqual(all.map((hit) => hit.score).toSorted((a, b) => b - a));
    });
    testCase('S-40 answers many searches at once, each with its own hits', async () => {
      const asked = [['联合'], ['联合', '宪章'], ['nobody'], ['sovereignty'], ['联合', '宪章']];
      const alone: string[][] = [];
      for (const tokens of asked) alone.push(await search(tokens));
      expect(await Promise.all(asked.map((tokens) => search(tokens)))).toEqual(alone);
      expect(alone.map(({ length }) => length)).toEqual([2, 1, 0, 1, 1]);
    });
    testCase('S-40 finds nothing for no tokens', async () => {
      expect(await search([])).toEqual([]);
    });
    testCase('S-41 gives no hits where there is no index', async () => {
      expect(await database.store.searchText('summaries', ['联合'], 10)).toEqual([]);
    });
    testCase('S-41 gives hits as soon as a load has made the index', async () => {
      expect(await database.store.searchText('summaries', ['indexed'], 10)).toEqual([]);
      const session = await database.store.startLoad();
      await session.ensureIndexes([{ kind: 'text', name: 'summaries', label: 'Entity', property: 'tokensOfNote' }]);
      await session.write([{ text: "MATCH (n:Entity {id: 'un'}) SET n.tokensOfNote = 'indexed anew'" }]);
      await session.commit();
      const hits = await database.store.searchText('summaries', ['indexed'], 10);
      expect(hits.map((hit) => hit.id)).toEqual(['un']);
    });
    testCase('S-42 takes a token for data', async () => {
      expect(await search(['and'])).toEqual(['un']);
      for (const token of ['*', 'AND', '"', 'un*', 'u?', '(', 'searchTokens:un', '联合 AND 合国', 'un~', '/u.*/']) {
        expect(await search([token])).toEqual([]);
      }
    });
    testCase('S-40 finds a rare pair among many nodes with either token', async () => {
      const rows = Array.from({ length: 3_000 }, (_, index) => ({
        id: `many-${index}`,
        searchTokens: `${index % 2 ? 'left' : 'right'} ${'pad '.repeat(index % 5)}${index === 2_999 ? 'right' : ''}`,
      }));
      await load(database.store, [createEntities('Many', rows)]);
      expect(await search(['left', 'right'])).toEqual(['many-2999']);
      expect((await search(['left'], 5_000)).length).toBe(1_500);
    });
    testCase('S-40 follows a load that changes and removes tokens', async () => {
      await load(database.store, [
        { text: "MATCH (n:Entity {id: 'un'}) SET n.searchTokens = 'renamed'" },
        { text: "MATCH (n:Entity {id: 'charter'}) DETACH DELETE n" },
      ]);
      expect(await search(['联合'])).toEqual([]);
      expect(await search(['renamed'])).toEqual(['un']);
    });
  });
}
