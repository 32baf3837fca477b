/** Servers on one Neo4j, and a kept database that a new version of the dataset updates. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { emptyDatabase, openStoreForTests, rowsBeside } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { startAutoLoad } from './auto-load.ts';
import { loadDataset } from './load-dataset.ts';

const SHIPPED = join(PROJECT_ROOT, 'data', 'cyberspace-community');

let stores: GraphStore[];
beforeEach(async () => {
  await emptyDatabase();
  stores = [openStoreForTests(), openStoreForTests()];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
});
afterAll(emptyDatabase);

const loadTimes = () => rowsBeside('MATCH (d:ZhituDataset) RETURN d.loadedAt');
const countNodes = async () => (await rowsBeside('MATCH (n) RETURN count(n)'))[0]?.[0];

test('of two servers that start together on an empty database one loads, and both show the dataset', async () => {
  const lines: string[] = [];
  const settings = {
    enabled: true,
    datasetDir: SHIPPED,
    report: (line: string) => lines.push(line),
    onLoaded: () => {},
  };
  const loads = await Promise.all(stores.map((store) => startAutoLoad(store, settings)));
  await Promise.all(loads.map((load) => load.done));
  expect(loads.flatMap((load) => load.notices())).toEqual([]);
  expect(lines.filter((line) => /loaded in/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /up to date/.test(line))).toHaveLength(1);
  expect(await loadTimes()).toHaveLength(1);
});

test('a new version updates what a kept database holds, and the same one changes nothing', async () => {
  const [store] = stores;
  if (!store) throw new Error('no store');
  const dataset = smallDataset();
  expect((await loadDataset(store, dataset)).outcome).toBe('loaded');
  const nodes = await countNodes();
  const times = await loadTimes();
  expect((await loadDataset(store, dataset)).outcome).toBe('unchanged');
  expect(await loadTimes()).toEqual(times);

  dataset.manifest.version = '2.0.0';
  dataset.entities = dataset.entities.map((entity, index) =>
    index === 0 ? { ...entity, summaryEn: 'Anew.' } : entity,
  );
  dataset.mentions = dataset.mentions.slice(1);
  const result = await loadDataset(store, dataset);
  expect(result).toMatchObject({ outcome: 'loaded', nodes: { created: 0, updated: 1, deleted: 0 } });
  expect(result.relationships.deleted).toBe(1);
  expect(await countNodes()).toBe(nodes);
  expect(await rowsBeside('MATCH (d:ZhituDataset) RETURN d.version')).toEqual([['2.0.0']]);
});
