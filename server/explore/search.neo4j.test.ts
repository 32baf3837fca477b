/** Search answers the same on both databases: who, in which order, why. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../dataset/read-dataset.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { emptyDatabase, openStoreForTests } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { FIXED_LIMITS, createExploreContext } from './explore-context.ts';
import { loadDataset } from './load-dataset.ts';
import { searchEntities } from './search.ts';
import { NO_SOURCE_TEXTS } from './source-texts.ts';
import { openReader } from './statement-reader.ts';
import type { LoadedStore } from './testing/loaded-store.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import { SEARCH_INPUTS } from './testing/search-inputs.ts';

let embedded: LoadedStore;
let neo4j: GraphStore;

beforeAll(async () => {
  const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
  if (dataset === null) throw new Error('the shipped dataset has errors');
  await emptyDatabase();
  neo4j = openStoreForTests();
  await loadDataset(neo4j, dataset);
  embedded = await openLoadedStore(dataset);
});
afterAll(async () => {
  await embedded.dispose();
  await neo4j.close();
  await emptyDatabase();
});

const QUERIES = [
  'wlzq',
  '网络主权',
  'cyber sovereignty',
  '習近平',
  'wang luo',
  'zhongguo',
  'g',
  'ｌａｗ',
  '网luo',
  '2015',
  '人',
  'no such thing',
];

test.each([...QUERIES, ...SEARCH_INPUTS.map(({ typed }) => typed)])('for %j', async (q) => {
  expect(await search(neo4j, q)).toEqual(await search(embedded.store, q));
});

async function search(store: GraphStore, q: string) {
  const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
  const context = createExploreContext({ store, limits, sources: NO_SOURCE_TEXTS, allowWrites: false });
  const { results, atLeast, ...rest } = await searchEntities(context, openReader(store), { q });
  // Databases give the labels of a node in any order.
  const sorted = results.map(({ node, ...more }) => ({ ...more, node: { ...node, labels: node.labels.toSorted() } }));
  // Of more than were looked at, each full-text index proposes some others: only that there are more is the same.
  return { ...rest, hasMore: atLeast !== undefined, results: sorted };
}
