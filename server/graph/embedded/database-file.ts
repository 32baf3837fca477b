/** The database file, what lies beside it, and how one file takes the place of another. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A new name beside the file for a graph that is being made; the engine adds a folder `<name>.wal`. */
export function draftPath(path: string): string {
  return `${path}.draft-${randomBytes(4).toString('hex')}`;
}

export function hasDrafts(path: string): boolean {
  return drafts(path).length > 0;
}

/** Removes what an ended load left. Only for the holder of the load lock. */
export function removeDrafts(path: string): void {
  for (const draft of drafts(path)) rmSync(draft, { recursive: true, force: true });
}

function drafts(path: string): string[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(path)}.draft-`))
    .map((name) => join(folder, name));
}

export function removeDraft(draft: string): void {
  rmSync(draft, { force: true });
  rmSync(`${draft}.wal`, { recursive: true, force: true });
}

/** Puts the closed draft in the file's place, in one step, safe against a loss of power. */
export function publishDraft(draft: string, path: string): void {
  sync(draft);
  // A log that a writer left would be replayed onto the new graph.
  rmSync(`${path}.wal`, { recursive: true, force: true });
  renameSync(draft, path);
  syncFolder(dirname(path));
  rmSync(`${draft}.wal`, { recursive: true, force: true });
}

/** Tells one file at this path from another that takes its place; null while there is none. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

export function makeFolder(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  // Windows has no such call, and needs none.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
