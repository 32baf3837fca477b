/** The database file, what lies beside it, and how one file takes the place of another. */
import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileErrorCode, fileErrorReason } from '../../file-errors.ts';
import { GraphStoreError } from '../graph-store.ts';

const CHOOSE_ANOTHER = 'set EMBEDDED_PATH to a file in a folder that this user may write to';

/** A failure of the file system in one line. @param what a clause, such as `the folder /x can't be made` */
export function fileFailure(what: string, error: unknown, remedy: string): GraphStoreError {
  if (error instanceof GraphStoreError) return error;
  return new GraphStoreError('unavailable', `${what}: ${fileErrorReason(error)}; ${remedy}`, { cause: error });
}

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

/**
 * Makes the folder of the database file where it is missing, and looks whether the file can be one.
 * @returns whether the file is there
 * @throws GraphStoreError `unavailable`
 */
export function findFile(path: string): boolean {
  makeFolder(dirname(path), path);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return false;
    if (found.isDirectory()) {
      const inside = join(path, 'zhitu.grafeo');
      const message = `${path} is a folder, and the database is a file; set EMBEDDED_PATH to a file, such as ${inside}`;
      throw new GraphStoreError('unavailable', message);
    }
    accessSync(path, constants.R_OK);
    return true;
  } catch (error) {
    throw fileFailure(`the database file ${path} can't be read`, error, 'give this user the right, or another file');
  }
}

/** Step by step: Node's own `recursive` goes round for ever where a file system takes no folders (`/proc/x`). */
function makeFolder(folder: string, path: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent, path);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another server that starts just now made it.
    if (isFolder(folder)) return;
    const what = `the folder ${folder} of the database file ${path} can't be made`;
    if (fileErrorCode(error) !== 'EEXIST') throw fileFailure(what, error, CHOOSE_ANOTHER);
    throw new GraphStoreError('unavailable', `${what}: there is a file of this name; ${CHOOSE_ANOTHER}`);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
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
