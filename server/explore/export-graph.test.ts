import { afterAll, beforeAll, expect, test } from 'vitest';
import { importGraph } from './import-graph.ts';
import { exportedSlowly, manyMovies } from './testing/foreign-graph.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

let loaded: LoadedStore;
beforeAll(async () => {
  loaded = await openLoadedStore();
});
afterAll(() => loaded.dispose());

test('a graph of others goes out whole and in order, however slowly it is taken', async () => {
  const { nodes, edges } = manyMovies(2_000);
  await importGraph(loaded.store, () => [JSON.stringify({ graph: { nodes, edges } })]);
  const text = await exportedSlowly(loaded.store, { statementMs: 5_000, pauseMs: 8_000 });
  const { graph } = JSON.parse(text) as { graph: { nodes: Record<string, { metadata: object }>; edges: object[] } };
  const metadata = Object.entries(graph.nodes).map(([id, node]) => [id, { metadata: node.metadata }]);
  expect(metadata).toEqual(Object.entries(nodes));
  expect(graph.edges).toEqual(edges.map((edge) => ({ ...edge, directed: true })));
}, 60_000);
