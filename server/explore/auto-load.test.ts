/** A server that starts before its database, or while that is busy. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import type { GraphStoreErrorCode, ReadEvent } from '../graph/graph-store.ts';
import { startAutoLoad } from './auto-load.ts';
import { readOwnershipMark } from './ownership.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

const SHIPPED = join(PROJECT_ROOT, 'data', 'cyberspace-community');

let loaded: LoadedStore;
beforeEach(async () => {
  loaded = await openLoadedStore();
});
afterEach(() => loaded.dispose());

/** Has the first reads of the store fail, one after another. */
function failFirst(codes: GraphStoreErrorCode[]): void {
  const read = loaded.store.read.bind(loaded.store);
  loaded.store.read = (statement, options): AsyncIterable<ReadEvent> => {
    const code = codes.shift();
    if (code !== undefined) throw new GraphStoreError(code, `the database said ${code}`);
    return read(statement, options);
  };
}

async function start(): Promise<{ lines: string[]; stop: () => Promise<void> }> {
  const lines: string[] = [];
  const report = (line: string): void => void lines.push(line);
  const settings = { enabled: true, datasetDir: SHIPPED, report, onLoaded: () => {}, retryMs: 20 };
  const { done, stop } = await startAutoLoad(loaded.store, settings);
  await done;
  return { lines, stop };
}

test('waits for a database that is away, slow or busy, and loads once it answers', async () => {
  failFirst(['unavailable', 'timeout', 'unavailable', 'busy', 'timeout']);
  const { lines } = await start();
  expect(lines).toEqual([
    'database  does not answer yet: the database said unavailable',
    expect.stringMatching(/^dataset {3}cyberspace-community \S+, loaded in [\d.]+ s$/),
  ]);
  expect(await readOwnershipMark(loaded.store)).toMatchObject({ id: 'cyberspace-community' });
}, 60_000);

test('does not wait for what can’t pass', async () => {
  failFirst(['unavailable', 'syntax']);
  const { lines } = await start();
  expect(lines).toEqual([
    'database  does not answer yet: the database said unavailable',
    'dataset   not loaded: the database said syntax',
  ]);
});
