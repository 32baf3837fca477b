/** A load in a process of its own, for tests that kill it or compete with it: begins, writes, and holds still. */
import { createEntities, ENTITY_INDEXES } from '../../testing/fixture-graph.ts';
import type { Neo4jSettings } from '../neo4j-graph-store.ts';
import { openNeo4jStore } from '../neo4j-graph-store.ts';

const store = openNeo4jStore(JSON.parse(process.argv[2] ?? '{}') as Neo4jSettings);
const session = await store.startLoad();
await session.ensureIndexes(ENTITY_INDEXES);
await session.write([
  { text: 'MATCH (n) DETACH DELETE n' },
  createEntities(
    'New',
    Array.from({ length: 500 }, (_, index) => ({ id: `new-${index}` })),
  ),
]);
process.send?.('written');
// Until it is killed.
setInterval(() => {}, 1_000);
