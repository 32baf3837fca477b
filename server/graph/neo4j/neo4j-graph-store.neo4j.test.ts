import { describeGraphStore } from '../graph-store.suite.ts';
import { createTestDatabase } from './testing/neo4j-for-tests.ts';

describeGraphStore('neo4j', createTestDatabase);
