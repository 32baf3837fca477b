import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../dataset/read-dataset.ts';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import { cypherFile, cypherNames } from '../graph/cypher-files.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { readRows } from './read-rows.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

const rowsOf = async (store: GraphStore, name: string): Promise<unknown[][]> =>
  (await readRows(store, { text: cypherFile(name).text })).rows;

describe('the invariants of a loaded graph', { timeout: 120_000 }, () => {
  let shipped: LoadedStore;
  let broken: LoadedStore;

  beforeAll(async () => {
    const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    if (!dataset) throw new Error('the shipped dataset can’t be read');
    shipped = await openLoadedStore(dataset);
    broken = await openLoadedStore(smallDataset());
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
  }, 120_000);
  afterAll(async () => {
    await shipped.dispose();
    await broken.dispose();
  });

  it.each(cypherNames('checks'))('%s holds for the shipped dataset', async (name) => {
    expect(await rowsOf(shipped.store, name)).toEqual([]);
  });

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

  it('covers every check', () => {
    expect(cypherNames('checks')).toHaveLength(11);
  });
});
