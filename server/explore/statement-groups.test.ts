import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateDataset } from '../../bench/generate-dataset.ts';
import { readGroups } from './statement-groups.ts';
import { openReader } from './statement-reader.ts';
import type { LoadedStore } from './testing/loaded-store.ts';
import { openLoadedStore } from './testing/loaded-store.ts';

let loaded: LoadedStore;

beforeAll(async () => {
  loaded = await openLoadedStore(generateDataset({ entities: 300, statements: 2_000 }));
});
afterAll(() => loaded.dispose());

it.each(['e0', 'e1', 'e150', 'e299'])('counts %s kind by kind just as by labels', async (id) => {
  const graph = await loaded.context.graph();
  const reader = openReader(loaded.store);
  const byLabels = await readGroups(reader, graph, id, 1);
  const byKind = await readGroups(reader, graph, id, 1_000_000);
  expect(byLabels.length).toBeGreaterThan(0);
  expect(byKind).toEqual(byLabels);
  expect(reader.statements(graph.statementTypes).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['statement-counts-in', 'statement-counts-in-of-kind']),
  );
});
