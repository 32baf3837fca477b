import { createTestDatabase } from '../../graph/neo4j/testing/neo4j-for-tests.ts';
import { shippedDataset } from '../testing/shipped-dataset.ts';
import { describeFindPaths } from './testing/find-paths-suite.ts';

describeFindPaths('Neo4j', () => createTestDatabase(), shippedDataset);
