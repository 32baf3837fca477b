import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GraphStoreError } from '../graph-store.ts';
import { LoadLock } from './load-lock.ts';

let folder: string;
const path = () => join(folder, 'graph.db');
const holder = (facts: object) => writeFileSync(`${path()}.lock`, JSON.stringify(facts));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('is taken once, and again after its release', () => {
  const lock = LoadLock.take(path());
  expect(() => LoadLock.take(path())).toThrow(GraphStoreError);
  lock.release();
  LoadLock.take(path()).release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 7, host: hostname(), started: '1' }],
  ['a number that another process has now', { pid: process.ppid, host: hostname(), started: 'long ago' }],
  ['our own number from an earlier life of a container', { pid: process.pid, host: hostname(), started: '1' }],
])('is taken over from %s', (_, facts) => {
  holder(facts);
  const lock = LoadLock.take(path());
  expect(readdirSync(folder)).toEqual(['graph.db.lock']);
  lock.release();
});

test('is left to a holder on another machine until that one falls silent', () => {
  holder({ pid: 1, host: 'another-machine', started: '1' });
  expect(() => LoadLock.take(path())).toThrow(/another load of .* is running/);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(`${path()}.lock`, longAgo, longAgo);
  LoadLock.take(path()).release();
});

test.each(['', '{"pid"', '[]', 'null'])('says so when its file holds %j, and is taken over within seconds', (text) => {
  writeFileSync(`${path()}.lock`, text);
  expect(() => LoadLock.take(path())).toThrow(/graph\.db\.lock names no process: .* try again$/);
  const before = new Date(Date.now() - 3_000);
  utimesSync(`${path()}.lock`, before, before);
  LoadLock.take(path()).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('is given back by a process that exits with it', () => {
  const module = new URL('./load-lock.ts', import.meta.url).href;
  const script = `import { LoadLock } from '${module}'; LoadLock.take(${JSON.stringify(path())}); process.exit(3);`;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
  expect({ status, left: readdirSync(folder) }).toEqual({ status: 3, left: [] });
});

test('goes to one of several processes that find a dead one at the same moment', async () => {
  const script = fileURLToPath(new URL('./testing/take-locks.ts', import.meta.url));
  const takers = Array.from({ length: 4 }, () => fork(script, { execArgv: ['--import', 'tsx'] }));
  try {
    await Promise.all(takers.map((taker) => once(taker, 'message')));
    const winners: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const database = join(folder, `${round}.db`);
      writeFileSync(`${database}.lock`, JSON.stringify({ pid: 2 ** 22 + 7, host: hostname(), started: '1' }));
      const answers = takers.map((taker) => once(taker, 'message'));
      for (const taker of takers) taker.send({ path: database, at: Date.now() + 20 });
      const said = (await Promise.all(answers)).map(([answer]) => String(answer));
      expect(said.filter((answer) => answer !== 'won' && answer !== 'lost')).toEqual([]);
      winners.push(said.filter((answer) => answer === 'won').length);
    }
    expect(winners).toEqual(winners.map(() => 1));
    expect(readdirSync(folder).filter((name) => !/^\d+\.db\.lock$/.test(name))).toEqual([]);
  } finally {
    for (const taker of takers) taker.kill('SIGKILL');
  }
});
