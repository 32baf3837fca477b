import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, collect, failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, load } from '../testing/fixture-graph.ts';
import { isThere, startOtherServer, untilGone } from '../testing/processes.ts';
import type { EmbeddedGraphStore, EmbeddedSettings } from './embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

const CONSOLE = { lane: 'console' } as const;
let folder: string;
let stores: EmbeddedGraphStore[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-isolation-'));
  stores = [];
});

afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  rmSync(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'graph.db');

async function open(settings: Partial<EmbeddedSettings> = {}): Promise<EmbeddedGraphStore> {
  const store = await openEmbeddedStore({ path: path(), consolePool: 1, ...settings });
  stores.push(store);
  return store;
}

test('the death of the console process leaves the explore process and its answers alone', async () => {
  const store = await open();
  await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE);
  const before = store.processIds;
  const reading = Promise.all(Array.from({ length: 30 }, (_, x) => rowsOf(store, 'RETURN $x AS x', { x })));
  process.kill(before.console[0] ?? -1, 'SIGKILL');
  expect((await reading).map((rows) => rows[0]?.[0])).toEqual(Array.from({ length: 30 }, (_, x) => x));
  expect(await untilGone(before.console)).toBe(true);
  expect(await rowsOf(store, 'RETURN 2 AS x', {}, CONSOLE)).toEqual([[2]]);
  expect(store.processIds.explore).toEqual(before.explore);
  expect(store.processIds.console).not.toEqual(before.console);
});

test('S-36 a graph that another store loads into the file is served without a restart, and counts as a new one', async () => {
  const [first, second] = [await open(), await open()];
  expect(first.generation).toBe(0);
  await load(second, [createEntities('Concept', [{ id: 'from-second' }])]);
  expect(second.generation).toBe(1);
  await expect
    .poll(() => rowsOf(first, 'MATCH (n:Concept) RETURN n.id'), { timeout: 8_000, interval: 200 })
    .toEqual([['from-second']]);
  expect(await rowsOf(first, 'MATCH (n:Concept) RETURN n.id', {}, CONSOLE)).toEqual([['from-second']]);
  expect(first.generation).toBe(1);
});

test('a runaway ends with its process, by time as by memory', async () => {
  const store = await open({ memoryLimitMb: 500 });
  await load(store, [
    createEntities(
      'Concept',
      Array.from({ length: 400 }, (_, index) => ({ id: `n${index}` })),
    ),
  ]);
  const { explore } = store.processIds;
  for (const [text, code] of [
    ['MATCH (a), (b), (c), (d) RETURN count(*)', 'timeout'],
    ['UNWIND range(1, 1000000000) AS x RETURN x', 'memory'],
  ] as const) {
    await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE);
    const { console } = store.processIds;
    expect(console.map(isThere)).toEqual([true]);
    const error = await failureOf(
      answer(store, text, {}, { ...CONSOLE, timeoutMs: code === 'timeout' ? 500 : 20_000 }),
    );
    expect(error.code).toBe(code);
    expect(await untilGone(console)).toBe(true);
  }
  expect(store.processIds.explore).toEqual(explore);
}, 40_000);

test('a statement whose process the system ends is not run again, and is told of memory', async () => {
  const store = await open();
  await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE);
  const { console } = store.processIds;
  const text = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c';
  const failing = failureOf(answer(store, text, {}, { ...CONSOLE, timeoutMs: 8_000 }));
  setTimeout(() => process.kill(console[0] ?? -1, 'SIGKILL'), 200);
  expect(await failing).toMatchObject({ code: 'memory', message: expect.stringContaining('SIGKILL') });
  expect(await rowsOf(store, 'RETURN 2 AS x', {}, CONSOLE)).toEqual([[2]]);
});

test('a process has room for statements whatever its limit is', async () => {
  const store = await open({ memoryLimitMb: 64 });
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
});

test('cancelling ends the work within the budget', async () => {
  const store = await open();
  await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE);
  const { console } = store.processIds;
  const abort = new AbortController();
  const cancelled = failureOf(
    answer(
      store,
      'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c',
      {},
      { ...CONSOLE, signal: abort.signal },
    ),
  );
  setTimeout(() => abort.abort(), 200);
  expect((await cancelled).code).toBe('cancelled');
  expect(await untilGone(console, 2_500)).toBe(true);
});

test('reads under way when the explore process ends are answered by the next one', async () => {
  const store = await open();
  const { explore } = store.processIds;
  const reading = Promise.all(
    Array.from({ length: 20 }, (_, x) => rowsOf(store, 'UNWIND range(1, 20000) AS y RETURN $x + count(y) AS c', { x })),
  );
  setTimeout(() => process.kill(explore[0] ?? -1, 'SIGKILL'), 5);
  expect((await reading).map((rows) => rows[0]?.[0])).toEqual(Array.from({ length: 20 }, (_, x) => 20_000 + x));
  expect(await store.health()).toEqual({ ok: true, database: 'Grafeo 0.6.0' });
});

test('a write whose process ends is reported as of unknown outcome', async () => {
  const store = await open({ allowWrites: true });
  const { explore } = store.processIds;
  const text = 'UNWIND range(1, 100000000) AS x WITH count(x) AS c CREATE (:Counted {c: c}) RETURN c';
  const writing = failureOf(collect(store.write({ text })));
  setTimeout(() => process.kill(explore[0] ?? -1, 'SIGKILL'), 100);
  expect((await writing).code).toBe('unknown-outcome');
  expect(await rowsOf(store, 'MATCH (n:Counted) RETURN count(n) AS c')).toEqual([[0]]);
});

test('a write that runs away ends by its cause, and says that it may have happened', async () => {
  const store = await open({ allowWrites: true, memoryLimitMb: 500 });
  const failures = [
    await failureOf(collect(store.write({ text: 'UNWIND range(1, 1000000000) AS x CREATE (:Many {x: x})' }))),
    await failureOf(
      collect(
        store.write(
          {
            text: 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH count(*) AS c CREATE (:Late {c: c})',
          },
          { timeoutMs: 300 },
        ),
      ),
    ),
  ];
  expect(failures.map(({ code, mayHaveHappened }) => [code, mayHaveHappened])).toEqual([
    ['memory', true],
    ['timeout', true],
  ]);
  expect(await rowsOf(store, 'MATCH (n) RETURN count(n) AS c')).toEqual([[0]]);
}, 40_000);

test('no process outlives a server that is killed, whatever it computes', async () => {
  const server = startOtherServer(path(), 'runaway');
  const { stage, pids = [] } = await server.next();
  expect(stage).toBe('running');
  expect(pids.map(isThere)).toEqual([true, true]);
  await server.kill();
  expect(await untilGone(pids)).toBe(true);
});

test('servers that only read share the file', async () => {
  const server = startOtherServer(path(), 'serve');
  expect((await server.next()).stage).toBe('serving');
  const store = await open();
  expect(await rowsOf(store, 'MATCH (n) RETURN count(n) AS c')).toEqual([[0]]);
  await server.kill();
});

test('a server beside one that writes says in one line that the file is in use', async () => {
  const server = startOtherServer(path(), 'serve-writable');
  expect((await server.next()).stage).toBe('serving');
  for (const allowWrites of [false, true]) {
    const error = await failureOf(openEmbeddedStore({ path: path(), allowWrites }));
    expect(error.code).toBe('locked');
    expect(error.message).toContain(path());
    expect(error.message).not.toContain('\n');
  }
  await server.kill();
});

test('what a killed writer had acknowledged is there for readers', async () => {
  const server = startOtherServer(path(), 'write');
  const { stage, pids = [] } = await server.next();
  expect(stage).toBe('written');
  await server.kill();
  expect(await untilGone(pids)).toBe(true);
  expect(await rowsOf(await open(), 'MATCH (n:Written) RETURN n.id')).toEqual([['w']]);
});

test('says which file it can not open, and that it is not a database', async () => {
  writeFileSync(path(), 'these are notes, not a graph\n'.repeat(500));
  const error = await failureOf(openEmbeddedStore({ path: path() }));
  expect(error.code).toBe('unavailable');
  expect(error.message).toContain(path());
  expect(error.message).not.toContain('\n');
});

test('keeps trying after its file came back, and answers again', async () => {
  const store = await open();
  renameSync(path(), `${path()}.away`);
  process.kill(store.processIds.explore[0] ?? -1, 'SIGKILL');
  const error = await failureOf(rowsOf(store, 'RETURN 1 AS x'));
  expect(error.code).toBe('unavailable');
  expect(await store.health()).toMatchObject({ ok: false, problem: expect.stringContaining(path()) });
  renameSync(`${path()}.away`, path());
  for (const until = Date.now() + 10_000; Date.now() < until && !(await store.health()).ok;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
});

test('a process that is still starting when its server dies ends as well', async () => {
  await (await open()).close();
  const server = startOtherServer(path(), 'start-only');
  const { stage, pids = [] } = await server.next();
  expect(stage).toBe('starting');
  await server.kill();
  expect(await untilGone(pids)).toBe(true);
});

test('a lane whose places and line are taken is still well', async () => {
  const store = await open();
  await load(store, [
    createEntities(
      'Concept',
      Array.from({ length: 400 }, (_, index) => ({ id: `n${index}` })),
    ),
  ]);
  const runaways = Array.from({ length: 12 }, () =>
    failureOf(answer(store, 'MATCH (a), (b), (c), (d) RETURN count(*)', {}, { timeoutMs: 3_000 })),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await store.health()).toEqual({ ok: true, database: expect.stringMatching(/^Grafeo \d/) });
  await store.close();
  await Promise.all(runaways);
}, 40_000);

test('answers that their callers gave up take no memory from those who come next', async () => {
  const store = await open({ memoryLimitMb: 1_600 });
  const text = "UNWIND range(1, 600000) AS x RETURN x, 'a text of some length, number ' + toString(x) AS t";
  for (let time = 0; time < 18; time += 1) {
    const abort = new AbortController();
    // Kept open: whoever stopped reading does not say so.
    const events = store.read({ text }, { ...CONSOLE, signal: abort.signal })[Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ kind: 'header' });
    abort.abort();
  }
  expect(await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE)).toEqual([[1]]);
}, 60_000);

test('closing ends a load that is still being opened, and leaves nothing of it', async () => {
  const store = await open();
  const starting = failureOf(() => store.startLoad());
  await store.close();
  expect(store.processIds.load).toEqual([]);
  expect((await starting).code).toBe('unavailable');
  expect(store.processIds.load).toEqual([]);
  expect(readdirSync(folder).filter((name) => /draft|lock/.test(name))).toEqual([]);
});
