import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallDataset, writeDataset } from '../dataset/testing/small-dataset.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import { startAutoLoad } from './auto-load.ts';
import { loadDataset } from './load-dataset.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

let loaded: LoadedStore;
beforeEach(async () => {
  loaded = await openLoadedStore();
});
afterEach(() => loaded.dispose());

const start = (more: { enabled: boolean; datasetDir: string }) =>
  startAutoLoad(loaded.store, { ...more, report: () => {}, onLoaded: () => {} });
const within = { timeout: 15_000, interval: 200 };

/** As `zhitu load` does while a server runs. */
async function loadBeside(): Promise<void> {
  const beside = await openGraphStore({ kind: 'embedded', path: loaded.path });
  await loadDataset(beside, smallDataset());
  await beside.close();
}

test('that nothing is loaded is told until another process has loaded it', async () => {
  const load = await start({ enabled: false, datasetDir: 'nowhere' });
  await load.done;
  expect(load.notices().map(({ code }) => code)).toEqual(['empty-database']);
  await loadBeside();
  await expect.poll(() => load.notices(), within).toEqual([]);
  await load.stop();
});

test('that a folder is broken is told until what the database holds is another load', async () => {
  const folder = join(dirname(loaded.path), 'dataset');
  mkdirSync(folder);
  writeDataset(folder, { ...smallDataset(), mentions: [] });
  const load = await start({ enabled: true, datasetDir: folder });
  await load.done;
  expect(load.notices().map(({ code }) => code)).toEqual(['dataset-not-loaded']);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(load.notices().map(({ code }) => code)).toEqual(['dataset-not-loaded']);
  await loadBeside();
  await expect.poll(() => load.notices(), within).toEqual([]);
  await load.stop();
});
