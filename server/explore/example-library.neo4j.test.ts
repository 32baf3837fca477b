import { exampleSuite } from './example-library.suite.ts';
import { openLoadedNeo4j } from './testing/loaded-neo4j.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

exampleSuite('Neo4j', async () => openLoadedNeo4j(await shippedDataset()));
