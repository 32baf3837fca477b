import { checkSuite } from './load-checks.suite.ts';
import { openLoadedNeo4j } from './testing/loaded-neo4j.ts';

checkSuite('Neo4j', openLoadedNeo4j);
