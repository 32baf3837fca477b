/** The lock that makes a load the only one, over all processes that know the file. */
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fileErrorCode } from '../../file-errors.ts';
import { GraphStoreError } from '../graph-store.ts';
import { fileFailure } from './database-file.ts';
import type { ProcessOwner } from './process-owner.ts';
import { isAlive, thisProcess } from './process-owner.ts';

const BEAT_MS = 5_000;
/** A holder on another machine or in another container is dead when it has not touched the file for so long. */
const SILENT_MS = 30_000;
/** What names no holder is one that is being written, or what a crash left: nobody takes longer than this to write it. */
const UNREADABLE_MS = 2_000;
const ATTEMPTS = 5;

const held = new Set<string>();
// Also where nobody waits for a load to give its lock back, as at a second signal.
process.on('exit', () => {
  for (const path of held) rmSync(path, { force: true });
});

export class LoadLock {
  readonly #path: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string) {
    this.#path = path;
    held.add(path);
    this.#beat = setInterval(() => touch(path), BEAT_MS);
    this.#beat.unref();
  }

  /**
   * @throws GraphStoreError `locked` when a load runs, in this process or in another one that lives; `unavailable`
   * when the lock's file can't be made
   */
  static take(databasePath: string): LoadLock {
    const path = `${databasePath}.lock`;
    try {
      return takeAt(path) ? new LoadLock(path) : refuse(databasePath, path);
    } catch (error) {
      if (error instanceof GraphStoreError) throw error;
      const remedy = 'loads need to write beside the database file';
      throw fileFailure(`the lock file ${path} can't be used`, error, remedy);
    }
  }

  release(): void {
    clearInterval(this.#beat);
    held.delete(this.#path);
    rmSync(this.#path, { force: true });
  }
}

interface FoundLock {
  /** Null for a file that names no holder. */
  holder: ProcessOwner | null;
  /** Tells this file from one that another process puts in its place. */
  identity: string;
  ageMs: number;
}

function takeAt(path: string): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (tryCreate(path)) return true;
    const found = findLock(path);
    if (found === null) continue;
    if (held.has(path) || isInUse(found)) return false;
    takeAway(path, found);
  }
  return false;
}

function refuse(databasePath: string, path: string): never {
  const found = findLock(path);
  const message =
    found !== null && found.holder === null
      ? `${path} names no process: if no load of ${databasePath} is just starting, it is put aside within seconds; try again`
      : `another load of ${databasePath} is running; wait for it to end (its process is in ${path})`;
  throw new GraphStoreError('locked', message);
}

/** The file appears with its content: nobody meets half a lock. */
function tryCreate(path: string): boolean {
  const own = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const content = JSON.stringify(thisProcess());
  writeFileSync(own, content, { flag: 'wx' });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    // Some file systems have no links.
    return fileErrorCode(error) === 'EEXIST' ? false : createDirectly(path, content);
  } finally {
    rmSync(own, { force: true });
  }
}

function createDirectly(path: string, content = ''): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (fileErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Null when there is none. @throws GraphStoreError for what is no file */
function findLock(path: string): FoundLock | null {
  try {
    const { ino, mtimeNs } = statSync(path, { bigint: true });
    const text = readFileSync(path, 'utf8');
    return {
      holder: parseHolder(text),
      identity: `${ino} ${mtimeNs} ${text}`,
      ageMs: Date.now() - Number(mtimeNs / 1_000_000n),
    };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT') return null;
    if (code === 'EISDIR') {
      throw new GraphStoreError('unavailable', `${path} is a folder, where loads keep their lock file: remove it`);
    }
    throw error;
  }
}

function parseHolder(text: string): ProcessOwner | null {
  try {
    const holder = JSON.parse(text) as Partial<ProcessOwner> | null;
    const { pid, host, started } = holder ?? {};
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof started !== 'string') return null;
    return { pid, host, started };
  } catch {
    return null;
  }
}

function isInUse({ holder, ageMs }: FoundLock): boolean {
  if (holder === null) return Math.abs(ageMs) < UNREADABLE_MS;
  if (holder.host !== hostname()) return ageMs < SILENT_MS;
  // Our own number is that of an earlier life of this container: what this process holds is known here.
  return holder.pid !== process.pid && isAlive(holder);
}

/**
 * Of several that found the same dead lock only one removes it: the one that has the claim on that very lock. Who is
 * late finds another lock in its place, and leaves it.
 */
function takeAway(path: string, found: FoundLock): void {
  const claim = `${path}.claim-${createHash('sha1').update(found.identity).digest('hex').slice(0, 12)}`;
  if (!createDirectly(claim)) {
    // One whose process died within the few lines below.
    if ((findLock(claim)?.ageMs ?? 0) > SILENT_MS) rmSync(claim, { force: true });
    return;
  }
  try {
    if (findLock(path)?.identity === found.identity) rmSync(path, { force: true });
  } finally {
    rmSync(claim, { force: true });
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // The folder is gone with the lock; the load itself will report it.
  }
}
