import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, load } from '../testing/fixture-graph.ts';
import { startOtherServer, untilGone } from '../testing/processes.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

let folder: string;
let temporary: string;
const system = process.env['TMPDIR'];
const path = () => join(folder, 'graph.db');

/** What lies in the temporary folder; the compiler of the tests keeps a cache there. */
function left(): string[] {
  return readdirSync(temporary).filter((name) => !name.startsWith('tsx-'));
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-scratch-'));
  temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  const store = await openEmbeddedStore({ path: path() });
  await load(store, [createEntities('Thing', [{ id: 'one' }])]);
  await store.close();
});

afterEach(() => {
  if (system === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = system;
  rmSync(folder, { recursive: true, force: true });
});

test('a store that is closed leaves nothing in the temporary folder', async () => {
  const store = await openEmbeddedStore({ path: path() });
  await rowsOf(store, 'MATCH (n) RETURN n.id AS id ORDER BY id', {}, { lane: 'console' });
  expect(left()).toEqual([expect.stringMatching(/^zhitu-engine-/)]);
  await store.close();
  expect(left()).toEqual([]);
});

test('what a killed server left is removed by the next one, and what a living one has is not', async () => {
  const killed = startOtherServer(path(), 'serve');
  const { pids = [] } = await killed.next();
  await killed.kill();
  await untilGone(pids);
  const [orphan] = left();
  expect(orphan).toMatch(/^zhitu-engine-/);
  const living = startOtherServer(path(), 'serve');
  await living.next();
  const [other, ...more] = left();
  expect(more).toEqual([]);
  expect(other).not.toBe(orphan);
  const store = await openEmbeddedStore({ path: path() });
  expect(left()).toContain(other);
  await store.close();
  expect(left()).toEqual([other]);
  await living.kill();
});

test('what an engine process set aside goes when it is ended', async () => {
  const store = await openEmbeddedStore({ path: path() });
  const inUse = () => readdirSync(join(temporary, left()[0] ?? '')).length;
  const processes = () => Object.values(store.processIds).flat().length;
  const text = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS c';
  const { code } = await failureOf(rowsOf(store, text, {}, { lane: 'console', timeoutMs: 500 }));
  expect(code).toBe('timeout');
  await rowsOf(store, 'MATCH (n) RETURN n.id AS id', {}, { lane: 'console' });
  await expect.poll(() => inUse() - processes()).toBe(0);
  await store.close();
  expect(left()).toEqual([]);
});
