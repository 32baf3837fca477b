/** What the people who run the server hear of a lane without a process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../testing/collect.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-lanes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('says once that a lane is down, and once that it is back', async () => {
  const path = join(folder, 'graph.db');
  const lines: string[] = [];
  const store = await openEmbeddedStore({ path, warn: (line) => lines.push(line) });
  const file = readFileSync(path);
  expect(lines).toEqual([]);
  // In place: a file that takes its place would be noticed.
  writeFileSync(path, 'no database any more');
  for (const pid of store.processIds.explore) process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => lines, { timeout: 10_000 })
    .toEqual([expect.stringMatching(/^the explore lane is down.*: .+/)]);
  // Several tries.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(lines).toHaveLength(1);
  writeFileSync(path, file);
  await expect.poll(() => lines.slice(1), { timeout: 20_000 }).toEqual(['the explore lane is back']);
  expect(await rowsOf(store, 'RETURN 1 AS one')).toEqual([[1]]);
  await store.close();
  expect(lines).toHaveLength(2);
}, 40_000);
