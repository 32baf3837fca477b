import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, load } from '../testing/fixture-graph.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

let folder: string;
const at = (name: string) => join(folder, name);

/** The failure to open, as `code: message`. */
async function failureAt(path: string): Promise<string> {
  const { code, message } = await failureOf(openEmbeddedStore({ path }));
  return `${code}: ${message}`;
}

async function makeDatabase(path: string): Promise<void> {
  const store = await openEmbeddedStore({ path });
  await load(store, [createEntities('Thing', [{ id: 'one' }])]);
  await store.close();
}

/** Runs as a user without rights where the tests run as one with all. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-open-'));
});

afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test('a file where the folder of the database should be is named', async () => {
  writeFileSync(at('var'), '');
  expect(await failureAt(at('var/graph.db'))).toBe(
    `unavailable: the folder ${at('var')} of the database file ${at('var/graph.db')} can't be made: there is a file of this name; set EMBEDDED_PATH to a file in a folder that this user may write to`,
  );
  expect(await failureAt(at('var/deep/graph.db'))).toContain(`the folder ${at('var')} of`);
});

test('a folder where the database file should be is named', async () => {
  mkdirSync(at('graph.db'));
  expect(await failureAt(at('graph.db'))).toBe(
    `unavailable: ${at('graph.db')} is a folder, and the database is a file; set EMBEDDED_PATH to a file, such as ${at('graph.db/zhitu.grafeo')}`,
  );
});

test.runIf(process.platform === 'linux')('a place that takes no folders is named at once', async () => {
  const started = performance.now();
  expect(await failureAt('/proc/x/y/graph.db')).toMatch(
    /^unavailable: the folder \/proc\/x of the database file \/proc\/x\/y\/graph\.db can't be made: there is no such file or folder; set EMBEDDED_PATH/,
  );
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.skipIf(process.platform === 'win32')('a folder that this user may not write to is named', async () => {
  chmodSync(folder, 0o555);
  expect(await withoutRights(() => failureAt(at('var/graph.db')))).toMatch(
    /^unavailable: the folder \S+ of the database file \S+ can't be made: this user has no permission; set EMBEDDED_PATH/,
  );
});

test('a folder where the lock file should be is named, and readers do without the lock', async () => {
  mkdirSync(at('graph.db.lock'));
  const message = `unavailable: ${at('graph.db.lock')} is a folder, where loads keep their lock file: remove it`;
  expect(await failureAt(at('graph.db'))).toBe(message);
  rmSync(at('graph.db.lock'), { recursive: true });
  await makeDatabase(at('graph.db'));
  mkdirSync(at('graph.db.lock'));
  const store = await openEmbeddedStore({ path: at('graph.db') });
  expect(await rowsOf(store, 'MATCH (n) RETURN n.id AS id')).toEqual([['one']]);
  const failure = await failureOf(store.startLoad());
  expect(`${failure.code}: ${failure.message}`).toBe(message);
  await store.close();
});

test.skipIf(process.platform === 'win32')('a read-only folder with what a load left serves readers', async () => {
  await makeDatabase(at('graph.db'));
  writeFileSync(at('graph.db.draft-1'), '');
  chmodSync(folder, 0o555);
  chmodSync(at('graph.db'), 0o444);
  await withoutRights(async () => {
    const store = await openEmbeddedStore({ path: at('graph.db') });
    expect(await rowsOf(store, 'MATCH (n) RETURN n.id AS id')).toEqual([['one']]);
    const { code, message } = await failureOf(store.startLoad());
    expect(`${code}: ${message}`).toBe(
      `unavailable: the lock file ${at('graph.db.lock')} can't be used: this user has no permission; loads need to write beside the database file`,
    );
    await store.close();
  });
});

test.each([
  ['holds nothing', () => Buffer.alloc(0)],
  ['holds something else', () => Buffer.from('no database '.repeat(1_000))],
  ['breaks off', (whole: Buffer) => whole.subarray(0, 3_000)],
  [
    'has other bytes in its midst',
    (whole: Buffer) => whole.map((byte, index) => (index < 8_192 ? byte : ~byte & 0xff)),
  ],
])('a database file that %s is named, with how to make it anew', async (_, damage) => {
  await makeDatabase(at('graph.db'));
  const damaged = damage(readFileSync(at('graph.db')));
  writeFileSync(at('graph.db'), damaged);
  const failure = await failureAt(at('graph.db'));
  expect(failure.startsWith(`unavailable: ${at('graph.db')} can't be opened: `)).toBe(true);
  expect(failure).toMatch(/; move it away, and make it anew from the dataset folder with: npm run zhitu -- load$/);
  expect(failure.split('\n')).toHaveLength(1);
  // Nothing is done to a file that a person may still want to look at.
  expect(readFileSync(at('graph.db')).equals(damaged)).toBe(true);
  expect(readdirSync(folder).filter((name) => name !== 'graph.db')).toEqual([]);
  expect(existsSync(at('graph.db'))).toBe(true);
});
