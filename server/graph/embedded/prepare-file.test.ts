/** A lock that stays held would refuse every load of this process, and be renewed for as long as it lives. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { GraphStoreError } from '../graph-store.ts';
import type * as DatabaseFile from './database-file.ts';
import type { EngineProcess } from './engine-process.ts';
import { LoadLock } from './load-lock.ts';
import { prepareFile } from './prepare-file.ts';

// Whoever may do everything can remove every file, so that the failure has to be made.
vi.mock('./database-file.ts', async (original) => ({
  ...(await original<typeof DatabaseFile>()),
  removeDrafts: () => {
    throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY', syscall: 'unlink' });
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'zhitu-prepare-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const takeLock = (path: string) => (): void => LoadLock.take(path).release();

test('gives the lock back when an old draft can’t be removed', async () => {
  const path = join(folder, 'there.grafeo');
  writeFileSync(path, '');
  writeFileSync(`${path}.draft-01020304`, '');
  await prepareFile(path, () => {
    throw new Error('there is nothing to make');
  });
  expect(takeLock(path)).not.toThrow();
});

test('gives the lock back, and says what happened, when the file can’t be made and its draft not removed', async () => {
  const path = join(folder, 'new.grafeo');
  const failure = new GraphStoreError('unavailable', 'the engine did not start');
  const start = ({ path: draft }: { path: string }): EngineProcess => {
    // A folder is not removed as a file.
    mkdirSync(draft);
    const engine: Partial<EngineProcess> = { ready: Promise.reject(failure) };
    return engine as EngineProcess;
  };
  await expect(prepareFile(path, start)).rejects.toBe(failure);
  expect(takeLock(path)).not.toThrow();
});
