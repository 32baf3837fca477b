import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrafeoDB } from '@grafeo-db/js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, failureOf, rowsOf } from '../testing/collect.ts';
import { StatementChecker } from './child/check-statement.ts';
import type { EmbeddedGraphStore } from './embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

const CONSOLE = { lane: 'console' } as const;
/** Each of these ends the engine's process while it plans them. */
const TOO_MUCH = [
  `RETURN ${'1='.repeat(49_000)}1 AS x`,
  `MATCH (n) ${'OPTIONAL MATCH (n)-->(m) '.repeat(3_900)}RETURN n`,
];

let folder: string;
let store: EmbeddedGraphStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-check-'));
  store = await openEmbeddedStore({ path: join(folder, 'graph.db'), consolePool: 1 });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('S-27 a text that ends the planner costs the console a process, time after time, and explore nothing', async () => {
  const { explore } = store.processIds;
  for (let round = 0; round < 3; round += 1) {
    for (const text of TOO_MUCH) {
      const error = await failureOf(store.check({ text }, CONSOLE));
      expect([error.code, error.message]).toEqual(['runtime', expect.stringContaining('make it shorter')]);
    }
  }
  expect((await failureOf(answer(store, TOO_MUCH[0] ?? '', {}, CONSOLE))).code).toBe('runtime');
  const started = Date.now();
  expect(await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE)).toEqual([[1]]);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(store.processIds.explore).toEqual(explore);
}, 30_000);

test('S-27 a check that is taken back ends no process, and one whose caller has gone does not begin', async () => {
  await store.check({ text: 'RETURN 1 AS x' }, CONSOLE);
  const { console } = store.processIds;
  const abort = new AbortController();
  const checks = Array.from({ length: 5 }, (_, x) =>
    failureOf(store.check({ text: `RETURN ${x} AS x` }, { ...CONSOLE, signal: abort.signal })),
  );
  abort.abort();
  expect(new Set((await Promise.all(checks)).map((error) => error.code))).toEqual(new Set(['cancelled']));
  expect((await store.check({ text: 'RETURN 2 AS x' }, CONSOLE)).readsOnly).toBe(true);
  expect(store.processIds.console).toEqual(console);
});

test('plans that were made are remembered up to a number of bytes, not of texts', async () => {
  const db = GrafeoDB.create();
  try {
    const checker = new StatementChecker(db);
    const small = await checker.check('RETURN 1 AS x');
    expect(await checker.check('RETURN 1 AS x')).toBe(small);
    const long = (x: number) => `RETURN '${String(x).padStart(90_000, 'x')}' AS x`;
    const first = await checker.check(long(0));
    expect(await checker.check(long(0))).toBe(first);
    for (let x = 1; x < 40; x += 1) await checker.check(long(x));
    expect(await checker.check(long(39))).toBe(await checker.check(long(39)));
    expect(await checker.check(long(0))).not.toBe(first);
    const huge = `MATCH (n${':A'.repeat(49_000)}) RETURN n`;
    expect(await checker.check(huge)).not.toBe(await checker.check(huge));
  } finally {
    db.close();
  }
});

test('a process that an answer left with much memory makes room for a fresh one', async () => {
  await store.close();
  store = await openEmbeddedStore({ path: join(folder, 'graph.db'), consolePool: 1, memoryLimitMb: 600 });
  expect(await rowsOf(store, 'RETURN 1 AS x', {}, CONSOLE)).toEqual([[1]]);
  const { console } = store.processIds;
  const rows = await rowsOf(
    store,
    "UNWIND range(1, 2500000) AS x RETURN x, 'a' AS a",
    {},
    { ...CONSOLE, rowLimit: 10 },
  );
  expect(rows.length).toBe(10);
  await expect.poll(() => store.processIds.console[0] !== console[0], { timeout: 5_000 }).toBe(true);
  expect(await rowsOf(store, 'RETURN 2 AS x', {}, CONSOLE)).toEqual([[2]]);
}, 20_000);
