/** The invariants of a loaded graph (`cypher/checks`): they hold for what ships, and each finds what breaks it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import { cypherFile, cypherNames } from '../graph/cypher-files.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { readRows } from './read-rows.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

export interface OpenStore {
  store: GraphStore;
  dispose: () => Promise<void>;
}

const rowsOf = async (store: GraphStore, name: string): Promise<unknown[][]> =>
  (await readRows(store, { text: cypherFile(name).text })).rows;

/** `open` gives a store that holds the dataset and nothing else; one is open at a time. */
export function checkSuite(database: string, open: (dataset: Dataset) => Promise<OpenStore>): void {
  describe(`the invariants of what ships, on ${database}`, { timeout: 300_000 }, () => {
    let shipped: OpenStore;
    beforeAll(async () => {
      shipped = await open(await shippedDataset());
    }, 300_000);
    afterAll(() => shipped.dispose());

    it.each(cypherNames('checks'))('%s holds', async (name) => {
      expect(await rowsOf(shipped.store, name)).toEqual([]);
    });

    it('are all known here', () => {
      expect(cypherNames('checks')).toHaveLength(11);
    });
  });

  describe(`the invariants of a broken graph, on ${database}`, { timeout: 300_000 }, () => {
    let broken: OpenStore;
    beforeAll(async () => {
      broken = await open(smallDataset());
      const session = await broken.store.startLoad();
      await session.write(
        [
          "MATCH (a:Entity {id: 'china'}), (b:Entity {id: 'paper'}) CREATE (a)-[:ADVOCATES {id: 'x', evidence: []}]->(b)",
          "MATCH (a:Entity {id: 'paper'}), (b:Entity {id: 'china'}) CREATE (a)-[:ADVOCATES {id: 'y', evidence: ['lost', 'paper.s1.p01']}]->(b)",
          "MATCH (a:Entity {id: 'china'}), (b:Entity {id: 'paper'}) CREATE (a)-[:ADVOCATES {id: 'z', evidence: ['paper.s1.p01']}]->(b)",
          "CREATE (:Entity {id: 'alone', dataset: 'small'})",
          "CREATE (:Passage {id: 'alone', dataset: 'small'})",
          "CREATE (:Observation {id: 'figure', dataset: 'small'})",
        ].map((text) => ({ text })),
      );
      await session.commit();
    }, 300_000);
    afterAll(() => broken.dispose());

    it.each<[string, unknown[][]]>([
      ['statement-without-source', [['x']]],
      ['evidence-without-passage', [['y', 'lost']]],
      ['source-not-mentioned', [['y', 'paper.s1.p01']]],
      ['target-not-mentioned', [['z', 'paper.s1.p01']]],
      ['id-of-several-nodes', [['alone', 2]]],
      ['entity-without-one-kind', [['alone', ['Entity']]]],
      ['entity-without-search-keys', [['alone']]],
      [
        'wrong-degree',
        [
          ['china', 2, 5],
          ['paper', 1, 4],
        ],
      ],
      ['passage-without-section', [['alone']]],
      ['observation-without-indicator', [['figure']]],
      [
        'relationship-id-of-other-ends',
        [
          ['x', 'china~ADVOCATES~paper'],
          ['y', 'paper~ADVOCATES~china'],
          ['z', 'china~ADVOCATES~paper'],
        ],
      ],
    ])('%s finds what breaks it', async (name, rows) => {
      const found = await rowsOf(broken.store, `checks/${name}`);
      expect(found.map((row) => JSON.stringify(row)).sort()).toEqual(rows.map((row) => JSON.stringify(row)));
    });
  });
}
