/** Before the readers open the file: it is made where it is missing, and what killed processes left is cleared away. */
import { GraphStoreError } from '../graph-store.ts';
import {
  draftPath,
  fileFailure,
  findFile,
  hasDrafts,
  publishDraft,
  removeDraft,
  removeDrafts,
} from './database-file.ts';
import type { EngineProcess } from './engine-process.ts';
import { LoadLock } from './load-lock.ts';

export type StartEngine = (options: { path: string; mode: 'read' | 'write' | 'create' }) => EngineProcess;

const OTHERS_CREATE_WITHIN_MS = 10_000;

/** @throws GraphStoreError `unavailable` or `locked` */
export async function prepareFile(path: string, start: StartEngine): Promise<void> {
  const isThere = findFile(path);
  clearDrafts(path);
  if (!isThere) await createFile(path, start);
}

/** What a load left that died with its process; a load that lives is left alone. */
function clearDrafts(path: string): void {
  try {
    if (!hasDrafts(path)) return;
    const lock = LoadLock.take(path);
    try {
      removeDrafts(path);
    } finally {
      lock.release();
    }
  } catch {
    // A load runs, or nothing can be written here. Readers do without; the next load says what keeps it from its work.
  }
}

/** Several servers may start at once on a path without a file: one makes it, the others wait for it. */
async function createFile(path: string, start: StartEngine): Promise<void> {
  const lock = await lockUnlessThere(path);
  if (!lock) return;
  const draft = draftPath(path);
  try {
    const process = start({ path: draft, mode: 'create' });
    await process.ready;
    await process.close();
    publishDraft(draft, path);
  } catch (error) {
    throw fileFailure(`the database file ${path} can't be made`, error, 'see that its disk has room');
  } finally {
    try {
      removeDraft(draft);
    } catch {
      // What happened before is what people have to know; the next start clears the draft away.
    } finally {
      lock.release();
    }
  }
}

async function lockUnlessThere(path: string): Promise<LoadLock | null> {
  const until = Date.now() + OTHERS_CREATE_WITHIN_MS;
  while (!findFile(path)) {
    try {
      return LoadLock.take(path);
    } catch (error) {
      if (!(error instanceof GraphStoreError && error.code === 'locked') || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return null;
}
