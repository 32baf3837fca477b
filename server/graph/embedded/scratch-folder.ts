/**
 * What engine processes set aside while they work. The engine makes a folder in the system's temporary one and removes
 * it when it is closed, which a killed process never is: each process gets a folder of its own, which the server
 * removes when the process has ended, and the next server when this one was killed.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFailure } from './database-file.ts';
import { isAlive, thisProcess } from './process-owner.ts';

const NAME = /^zhitu-engine-([0-9a-f]{8})-(\d+)-(\d*)-/;

export class ScratchFolder {
  #path: string | null = null;
  #count = 0;

  /** A new folder for one engine process. @throws GraphStoreError `unavailable` */
  make(): string {
    try {
      this.#path ??= makeRoot();
      const folder = join(this.#path, String((this.#count += 1)));
      mkdirSync(folder);
      return folder;
    } catch (error) {
      throw fileFailure(`no folder for the database's own work can be made in ${tmpdir()}`, error, 'set TMPDIR');
    }
  }

  /** Removes one of them, after its process has ended. */
  async drop(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true }).catch(() => {
      // It goes with all the others.
    });
  }

  /** Removes all of them. */
  remove(): void {
    if (this.#path === null) return;
    removeQuietly(this.#path);
    this.#path = null;
  }
}

/** Removes what servers of this machine left that were killed. */
export function removeOrphanedScratch(): void {
  for (const name of namesIn(tmpdir())) {
    const [, host, pid, started = ''] = NAME.exec(name) ?? [];
    if (host === thisHost() && !isAlive({ pid: Number(pid), started })) removeQuietly(join(tmpdir(), name));
  }
}

function makeRoot(): string {
  const { pid, started } = thisProcess();
  return mkdtempSync(join(tmpdir(), `zhitu-engine-${thisHost()}-${pid}-${started}-`));
}

/** Containers may share a temporary folder, and not their process numbers. */
function thisHost(): string {
  return createHash('sha1').update(hostname()).digest('hex').slice(0, 8);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Another user's, or a process that is just ending still writes there: the next start tries again.
  }
}
