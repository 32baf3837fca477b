/** The lock that makes a load the only one, over all processes that know the file. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { GraphStoreError } from '../graph-store.ts';

interface Holder {
  pid: number;
  host: string;
  /** Start of the process as the system counts it, so that a pid given out anew is not taken for the holder. */
  started: string;
}

const BEAT_MS = 5_000;
/** A holder on another machine or in another container is dead when it has not touched the file for so long. */
const SILENT_MS = 30_000;

const held = new Set<string>();

export class LoadLock {
  readonly #path: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string) {
    this.#path = path;
    held.add(path);
    this.#beat = setInterval(() => touch(path), BEAT_MS);
    this.#beat.unref();
  }

  /** @throws GraphStoreError `locked` when a load runs, in this process or in another one that lives */
  static take(databasePath: string): LoadLock {
    const path = `${databasePath}.lock`;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryCreate(path)) return new LoadLock(path);
      if (held.has(path) || isAlive(path)) break;
      takeAway(path);
    }
    throw new GraphStoreError(
      'locked',
      `another load of ${databasePath} is running; wait for it to end (its process is in ${path})`,
    );
  }

  release(): void {
    clearInterval(this.#beat);
    held.delete(this.#path);
    rmSync(this.#path, { force: true });
  }
}

function tryCreate(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  const holder: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  writeSync(file, JSON.stringify(holder));
  closeSync(file);
  return true;
}

function isAlive(path: string): boolean {
  const holder = readHolder(path);
  if (holder && holder.host === hostname()) {
    return isRunning(holder.pid) && startOf(holder.pid) === holder.started && holder.pid !== process.pid;
  }
  try {
    return Date.now() - statSync(path).mtimeMs < SILENT_MS;
  } catch {
    return false;
  }
}

function readHolder(path: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

/** By way of a name of its own, so that of two who take it away only one removes it. */
function takeAway(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another process was faster; the next attempt sees its lock.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux: the 22nd field of /proc/<pid>/stat. Elsewhere unknown, and equal for all. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
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
