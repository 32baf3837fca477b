import { emptyDatabase, openStoreForTests } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { describeApi } from './testing/api-suite.ts';

describeApi('Neo4j', async () => {
  await emptyDatabase();
  return openStoreForTests();
});
