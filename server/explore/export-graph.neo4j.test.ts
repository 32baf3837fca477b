/** Export of a Neo4j database of others. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDatabase, openStoreForTests, rowsBeside } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { importGraph } from './import-graph.ts';
import { exportedSlowly, manyMovies } from './testing/foreign-graph.ts';

let store: GraphStore;
beforeEach(async () => {
  await emptyDatabase();
  store = openStoreForTests();
});
afterEach(() => store.close());
afterAll(emptyDatabase);

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

interface JsonGraph {
  graph: { nodes: Record<string, { metadata: object }>; edges: { source: string; target: string; metadata: object }[] };
}

test('a graph of others goes out whole and in order, however slowly it is taken', async () => {
  const { nodes, edges } = manyMovies(2_000);
  await importGraph(store, () => [JSON.stringify({ graph: { nodes, edges } })]);
  const text = await exportedSlowly(store, { statementMs: 5_000, pauseMs: 8_000 });
  const { graph } = JSON.parse(text) as JsonGraph;
  const metadata = Object.entries(graph.nodes).map(([id, node]) => [id, { metadata: node.metadata }]);
  expect(metadata).toEqual(Object.entries(nodes));
  expect(graph.edges).toEqual(edges.map((edge) => ({ ...edge, directed: true })));
});

test('nodes without an id go out under those of the database, with their relationships', async () => {
  await rowsBeside("UNWIND range(1, 1200) AS n CREATE (:Page {number: n})-[:NEXT {after: n}]->(:Mark {text: 'm' + n})");
  const text = await exportedSlowly(store, { statementMs: 60_000, pauseMs: 0 });
  const { nodes, edges } = (JSON.parse(text) as JsonGraph).graph;
  const pairs = edges.map(({ source, target, metadata }) => [
    nodes[source]?.metadata,
    metadata,
    nodes[target]?.metadata,
  ]);
  expect(Object.keys(nodes)).toHaveLength(2_400);
  expect(pairs.toSorted(byText)).toEqual(
    Array.from({ length: 1_200 }, (_, index) => [
      { labels: ['Page'], number: index + 1 },
      { after: index + 1 },
      { labels: ['Mark'], text: `m${index + 1}` },
    ]).toSorted(byText),
  );
});
