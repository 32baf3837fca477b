import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { smallDataset, writeDataset } from '../dataset/testing/small-dataset.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import { startAutoLoad } from './auto-load.ts';
import type { AutoLoad } from './auto-load.ts';
import { loadDataset } from './load-dataset.ts';
import { readOwnershipMark } from './ownership.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

let loaded: LoadedStore;
beforeEach(async () => {
  loaded = await openLoadedStore();
});
afterEach(() => loaded.dispose());

const start = (more: { enabled: boolean; datasetDir: string }) =>
  startAutoLoad(loaded.store, { ...more, report: () => {}, onLoaded: () => {} });
const within = { timeout: 60_000, interval: 200 };

/** As `zhitu load` does while a server runs. */
async function loadBeside(dataset = smallDataset()): Promise<void> {
  const beside = await openGraphStore({ kind: 'embedded', path: loaded.path });
  await loadDataset(beside, dataset);
  await beside.close();
}

/** An empty file in its place, as another program may put there. */
async function emptyBeside(): Promise<void> {
  const path = `${loaded.path}.new`;
  await (await openGraphStore({ kind: 'embedded', path })).close();
  renameSync(path, loaded.path);
}

/** Another dataset than that of the folder. */
function otherDataset(version: string): Dataset {
  const dataset = smallDataset();
  return { ...dataset, manifest: { ...dataset.manifest, id: 'other', version } };
}

const codes = (load: AutoLoad) => load.notices().map(({ code }) => code);

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

test('that it is another dataset is told for as long as it is, in whatever version', async () => {
  await loadBeside(otherDataset('1.0.0'));
  const folder = join(dirname(loaded.path), 'dataset');
  mkdirSync(folder);
  writeDataset(folder, smallDataset());
  const load = await start({ enabled: true, datasetDir: folder });
  await load.done;
  expect(codes(load)).toEqual(['other-dataset']);
  await loadBeside(otherDataset('2.0.0'));
  await expect.poll(async () => (await readOwnershipMark(loaded.store))?.version, within).toBe('2.0.0');
  // Several looks.
  for (let look = 0; look < 3; look += 1) {
    expect(codes(load)).toEqual(['other-dataset']);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
  }
  await emptyBeside();
  await expect.poll(() => codes(load), within).toEqual(['empty-database']);
  await loadBeside();
  await expect.poll(() => codes(load), within).toEqual([]);
  await emptyBeside();
  await expect.poll(() => codes(load), within).toEqual(['empty-database']);
  await load.stop();
}, 240_000);
