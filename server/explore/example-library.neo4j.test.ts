import { emptyDatabase, openStoreForTests } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { exampleSuite } from './example-library.suite.ts';
import { loadDataset } from './load-dataset.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

exampleSuite('Neo4j', async () => {
  const dataset = await shippedDataset();
  await emptyDatabase();
  const store = openStoreForTests();
  await loadDataset(store, dataset);
  return {
    dataset,
    store,
    dispose: async () => {
      await store.close();
      await emptyDatabase();
    },
  };
});
