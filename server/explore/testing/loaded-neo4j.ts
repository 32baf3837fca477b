/** The Neo4j of the tests with one dataset in it and nothing else. */
import type { Dataset } from '../../../contracts/dataset.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { emptyDatabase, openStoreForTests } from '../../graph/neo4j/testing/neo4j-for-tests.ts';
import { loadDataset } from '../load-dataset.ts';

export async function openLoadedNeo4j(
  dataset: Dataset,
): Promise<{ dataset: Dataset; store: GraphStore; dispose: () => Promise<void> }> {
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
}
