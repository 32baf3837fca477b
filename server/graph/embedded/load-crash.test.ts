import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, load } from '../testing/fixture-graph.ts';
import { startOtherServer } from '../testing/processes.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

/** Holds the old graph, made once. */
let prepared: string;
let folder: string;
const OLD = [['Old', 2]];
const path = () => join(folder, 'graph.db');
const contents = 'MATCH (n) RETURN labels(n)[1] AS kind, count(n) AS c';

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'zhitu-crash-'));
  const store = await openEmbeddedStore({ path: join(prepared, 'graph.db') });
  await load(store, [createEntities('Old', [{ id: 'old-1' }, { id: 'old-2' }])]);
  await store.close();
});

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-crash-'));
  copyFileSync(join(prepared, 'graph.db'), path());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const [moment, afterMs] of [
  ['started', 0],
  ['writing', 0],
  ['committing', 0],
  ['committing', 15],
  ['committing', 60],
] as const) {
  test(`a server killed ${afterMs} ms after “${moment}” leaves the old graph or the new one, whole`, async () => {
    const server = startOtherServer(path(), 'load');
    for (;;) {
      const { stage } = await server.next();
      if (stage === moment) break;
      if (stage === 'exit' || stage === 'failed') throw new Error('the other server failed');
    }
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    await server.kill();

    const store = await openEmbeddedStore({ path: path() });
    const rows = (await rowsOf(store, contents)).toSorted();
    const outcomes = [OLD, ...(moment === 'committing' ? [[['New', 20_000], ...OLD]] : [])];
    expect(outcomes).toContainEqual(rows);
    const session = await store.startLoad();
    await session.abort();
    await store.close();
    expect(readdirSync(folder)).toEqual(['graph.db']);
  });
}

test('the death of the loading process fails the load and nothing else', async () => {
  const store = await openEmbeddedStore({ path: path() });
  const session = await store.startLoad();
  await session.write([createEntities('New', [{ id: 'new' }])]);
  const writing = failureOf(
    session.write([{ text: 'UNWIND range(1, 100000000) AS x WITH count(x) AS c CREATE (:New {c: c})' }]),
  );
  setTimeout(() => process.kill(store.processIds.load[0] ?? -1, 'SIGKILL'), 100);
  expect((await writing).code).toBe('unavailable');
  expect((await failureOf(session.commit())).code).toBe('unavailable');
  expect(await rowsOf(store, contents)).toEqual([['Old', 2]]);
  await load(store, [createEntities('New', [{ id: 'new' }])]);
  expect((await rowsOf(store, contents)).toSorted()).toEqual([
    ['New', 1],
    ['Old', 2],
  ]);
  await store.close();
  expect(readdirSync(folder)).toEqual(['graph.db']);
});

test('a load in another process holds the lock, and its death frees it', async () => {
  const server = startOtherServer(path(), 'load');
  expect((await server.next()).stage).toBe('started');
  const store = await openEmbeddedStore({ path: path() });
  const error = await failureOf(store.startLoad());
  expect(error.code).toBe('locked');
  await server.kill();
  const session = await store.startLoad();
  await session.abort();
  await store.close();
});

test('a load whose readers can’t follow at once has happened, and they follow by themselves', async () => {
  const store = await openEmbeddedStore({ path: path() });
  const session = await store.startLoad();
  await session.write([createEntities('New', [{ id: 'new' }])]);
  const node = process.execPath;
  process.execPath = join(folder, 'no-such-program');
  try {
    await session.commit();
    expect(await rowsOf(store, contents)).toEqual(OLD);
    expect(store.generation).toBe(0);
  } finally {
    process.execPath = node;
  }
  await expect.poll(() => store.generation, { timeout: 10_000 }).toBe(1);
  expect((await rowsOf(store, contents)).toSorted()).toEqual([['New', 1], ...OLD]);
  await store.close();
  expect(readdirSync(folder)).toEqual(['graph.db']);
});

test('so does a store that takes writes, whose one process has to start anew', async () => {
  const store = await openEmbeddedStore({ path: path(), allowWrites: true });
  const session = await store.startLoad();
  await session.write([createEntities('New', [{ id: 'new' }])]);
  const node = process.execPath;
  process.execPath = join(folder, 'no-such-program');
  try {
    await session.commit();
    expect((await failureOf(rowsOf(store, contents))).code).toBe('unavailable');
  } finally {
    process.execPath = node;
  }
  await expect.poll(async () => (await store.health()).ok, { timeout: 15_000 }).toBe(true);
  expect((await rowsOf(store, contents)).toSorted()).toEqual([['New', 1], ...OLD]);
  await store.close();
  expect(readdirSync(folder)).toEqual(['graph.db']);
});
