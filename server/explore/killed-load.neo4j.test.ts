/** A load whose process is killed: the graph of before or the new one, whole, and the next load goes on from there. */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { emptyDatabase, neo4jForTests, openStoreForTests, rowsBeside } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { startAutoLoad } from './auto-load.ts';
import { loadDataset } from './load-dataset.ts';
import type { LoadResult } from './load-dataset.ts';
import { readOwnership } from './ownership.ts';
import { changedDataset } from './testing/changed-dataset.ts';

/** Nodes that the changed dataset has otherwise. */
const CHANGED = changedDataset().entities.length;

let store: GraphStore;
let child: ChildProcess | null = null;
beforeEach(async () => {
  await emptyDatabase();
  store = openStoreForTests();
});
afterEach(async () => {
  if (child) await kill(child);
  await store.close();
});
afterAll(emptyDatabase);

/** A process that loads the changed dataset, once it has come to `phase`. */
async function startLoader(phase: string, manner: 'hold' | 'go-on' = 'hold'): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./testing/load-and-stop.ts', import.meta.url));
  const settings = JSON.stringify({ kind: 'neo4j', ...neo4jForTests() });
  const loader = fork(script, [settings, phase, manner], { execArgv: ['--import', 'tsx'] });
  child = loader;
  const [message] = (await once(loader, 'message')) as [unknown];
  expect(message).toBe(phase);
  return loader;
}

async function kill(loader: ChildProcess): Promise<void> {
  child = null;
  if (loader.exitCode !== null || loader.signalCode !== null) return;
  const ended = once(loader, 'exit');
  loader.kill('SIGKILL');
  await ended;
}

/** All nodes and relationships, but for the time of the load. */
async function content(): Promise<unknown> {
  return [
    await rowsBeside(
      'MATCH (n) WITH labels(n) AS l, n {.*, loadedAt: null} AS p RETURN l, p ORDER BY l[0], p.id, p.recordHash',
    ),
    await rowsBeside('MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY type(r), a.id, b.id, r.id'),
  ];
}

/** The load, once the database has noticed that the killed one is gone. */
async function loadAfter(): Promise<LoadResult> {
  let result: LoadResult | null = null;
  const tryIt = async (): Promise<boolean> => {
    try {
      result = await loadDataset(store, changedDataset());
      return true;
    } catch (error) {
      if (error instanceof GraphStoreError && error.code === 'locked') return false;
      throw error;
    }
  };
  await expect.poll(tryIt, { timeout: 60_000 }).toBe(true);
  if (result === null) throw new Error('not loaded');
  return result;
}

test.each(['index', 'nodes', 'relationships', 'commit'])(
  'killed at “%s” it leaves the old graph, which was served all the while, and the next load goes on',
  async (phase) => {
    await loadDataset(store, smallDataset());
    const before = await content();
    const loader = await startLoader(phase);
    expect((await readOwnership(store))?.version).toBe('1.0.0');
    await kill(loader);
    expect(await content()).toEqual(before);
    expect(await loadAfter()).toMatchObject({ outcome: 'loaded', nodes: { created: 0, updated: CHANGED, deleted: 0 } });
    expect((await readOwnership(store))?.version).toBe('2.0.0');
  },
  180_000,
);

test.each([0, 5, 20, 80])(
  'killed %i ms after its commit began it leaves the old graph or the new one, whole',
  async (afterMs) => {
    await loadDataset(store, changedDataset());
    const after = await content();
    await emptyDatabase();
    await loadDataset(store, smallDataset());
    const before = await content();
    const loader = await startLoader('commit', 'go-on');
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await kill(loader);
    const outcome = await loadAfter();
    // What the killed one had done was all of it or nothing.
    expect(outcome.nodes.updated).toBe(outcome.outcome === 'unchanged' ? 0 : CHANGED);
    expect(await content()).toEqual(after);
    expect(before).not.toEqual(after);
  },
  180_000,
);

test('killed in an empty database it leaves an empty one, of which readers are told', async () => {
  const loader = await startLoader('relationships');
  await kill(loader);
  expect(await content()).toEqual([[], []]);
  const settings = { enabled: false, datasetDir: '', report: () => {}, onLoaded: () => {} };
  const served = await startAutoLoad(store, settings);
  await served.done;
  expect(served.notices()).toEqual([expect.objectContaining({ code: 'empty-database' })]);
  // The indexes that it made are taken as they are.
  expect(await loadAfter()).toMatchObject({ outcome: 'loaded', nodes: { updated: 0 } });
  await expect.poll(() => served.notices(), { timeout: 60_000 }).toEqual([]);
  await served.stop();
});

test('a server that waits for a load which is killed loads in its place', async () => {
  const loader = await startLoader('relationships');
  const lines: string[] = [];
  const served = await startAutoLoad(store, {
    enabled: true,
    datasetDir: join(PROJECT_ROOT, 'data', 'cyberspace-community'),
    report: (line) => lines.push(line),
    onLoaded: () => {},
    retryMs: 200,
  });
  await expect.poll(() => lines, { timeout: 60_000 }).toEqual([expect.stringMatching(/another load runs; waiting/)]);
  expect(served.isLoading()).toBe(true);
  await kill(loader);
  await served.done;
  expect(lines.slice(1)).toEqual([expect.stringMatching(/, loaded in [\d.]+ s$/)]);
  expect(served.isLoading()).toBe(false);
  expect(served.notices()).toEqual([]);
  await served.stop();
});
