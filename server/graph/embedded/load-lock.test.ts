import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('is taken over when its file is damaged and old', () => {
  writeFileSync(`${path()}.lock`, '{"pid"');
  expect(() => LoadLock.take(path())).toThrow(GraphStoreError);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(`${path()}.lock`, longAgo, longAgo);
  LoadLock.take(path()).release();
});
