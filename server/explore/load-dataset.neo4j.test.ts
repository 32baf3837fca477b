/** Loading into a Neo4j: nothing is written twice, others' nodes are let be, and the invariants hold. */
import { afterAll, beforeEach, afterEach, expect, test } from 'vitest';
import { entity, smallDataset } from '../dataset/testing/small-dataset.ts';
import { cypherFile, cypherNames } from '../graph/cypher-files.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { emptyDatabase, openStoreForTests, rowsBeside } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { loadDataset } from './load-dataset.ts';
import { LoadAbortedError } from './load-progress.ts';
import { OwnershipError } from './ownership.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

let store: GraphStore;
beforeEach(async () => {
  await emptyDatabase();
  store = openStoreForTests();
});
afterEach(() => store.close());
afterAll(emptyDatabase);

/** All nodes and relationships with their engine's ids, which change when one is made anew. */
async function everything(where = 'true'): Promise<unknown> {
  return [
    await rowsBeside(`MATCH (n) WHERE ${where} RETURN elementId(n) AS id, labels(n), properties(n) ORDER BY id`),
    await rowsBeside(
      `MATCH (n)-[r]->(m) WHERE ${where} RETURN elementId(r) AS id, type(r), properties(r), elementId(m) ORDER BY id`,
    ),
    await rowsBeside('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
  ];
}

const NO_CHANGES = { created: 0, updated: 0, deleted: 0 };

test('the shipped dataset is whole: every invariant holds, and a second load writes nothing', async () => {
  const dataset = await shippedDataset();
  expect((await loadDataset(store, dataset)).outcome).toBe('loaded');
  for (const name of cypherNames('checks')) {
    expect([name, await rowsBeside(cypherFile(name).text)]).toEqual([name, []]);
  }
  const before = await everything();
  const again = await loadDataset(store, dataset);
  expect(again).toMatchObject({ outcome: 'unchanged', nodes: NO_CHANGES, relationships: NO_CHANGES });
  expect(await everything()).toEqual(before);
});

test('a new version writes only what has changed', async () => {
  const dataset = smallDataset();
  await loadDataset(store, dataset);
  const before = await rowsBeside("MATCH (n) WHERE n.id <> 'china' AND n.dataset IS NOT NULL RETURN n ORDER BY n.id");
  dataset.manifest.version = '2.0.0';
  dataset.entities = dataset.entities.map((item) => (item.id === 'china' ? { ...item, summaryEn: 'Anew.' } : item));
  const result = await loadDataset(store, dataset);
  expect(result).toMatchObject({ outcome: 'loaded', nodes: { created: 0, updated: 1, deleted: 0 } });
  expect(result.relationships).toMatchObject(NO_CHANGES);
  expect(await rowsBeside("MATCH (n) WHERE n.id <> 'china' AND n.dataset IS NOT NULL RETURN n ORDER BY n.id")).toEqual(
    before,
  );
  expect(await rowsBeside("MATCH (n:Entity {id: 'china'}) RETURN n.summaryEn")).toEqual([['Anew.']]);
});

test('nodes that others keep beside ours are let be, also when ours change and go', async () => {
  const dataset = smallDataset();
  dataset.entities = [...dataset.entities, entity('to-go', 'Concept', '将去', 'To go')];
  await loadDataset(store, dataset);
  await rowsBeside(`
    CREATE (a:Note {id: 'china', text: 'mine', searchTokens: 'x'}), (b:Note {text: 'of another dataset', dataset: 'other'}),
           (c:Person {name: 'somebody'}), (a)-[:NEXT {id: 'china~NEXT~x'}]->(b), (b)-[:BY]->(c)`);
  const theirs = 'n:Note OR n:Person';
  const before = await everything(theirs);
  dataset.manifest.version = '2.0.0';
  dataset.entities = dataset.entities
    .filter(({ id }) => id !== 'to-go')
    .map((item) => (item.id === 'china' ? { ...item, summaryEn: 'Anew.' } : item));
  expect((await loadDataset(store, dataset)).nodes).toMatchObject({ created: 0, updated: 1, deleted: 1 });
  expect(await everything(theirs)).toEqual(before);
});

test('a database that holds something else is refused, and left without a trace', async () => {
  await rowsBeside("CREATE (:Person {name: 'Keanu'})-[:ACTED_IN]->(:Movie {title: 'The Matrix'})");
  const before = await everything();
  await expect(loadDataset(store, smallDataset())).rejects.toBeInstanceOf(OwnershipError);
  expect(await everything()).toEqual(before);
});

test('a load that is given up half-way leaves the graph of before', async () => {
  const dataset = smallDataset();
  await loadDataset(store, dataset);
  const before = await everything();
  dataset.manifest.version = '2.0.0';
  dataset.entities = dataset.entities.map((item) => ({ ...item, summaryEn: 'Anew.' }));
  const abort = new AbortController();
  const given = loadDataset(store, dataset, {
    signal: abort.signal,
    onProgress: ({ phase }) => {
      if (phase === 'nodes') abort.abort();
    },
  });
  await expect(given).rejects.toBeInstanceOf(LoadAbortedError);
  expect(await everything()).toEqual(before);
});
