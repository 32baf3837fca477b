/** Which processes have the database file open, where the system tells (Linux). */
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import type { Config } from '../config.ts';
import { embeddedFile } from './open-store.ts';

export interface FileHolder {
  /** The process that a person knows: the server, not the engine process that it started. */
  pid: number;
  /** It has the file of before, which another one has replaced. */
  isOutdated: boolean;
}

/** What the kernel appends to the name of an open file that has been replaced. */
const REPLACED = ' (deleted)';

/** Servers on the embedded file; null where the system does not tell. None for Neo4j, which shows changes at once. */
export function findServers(config: Config): FileHolder[] | null {
  const file = embeddedFile(config);
  return file === null ? [] : findFileHolders(file);
}

/** What to tell after a load, or null: a server on the file changes over by itself. */
export function whoChangesOver(servers: FileHolder[] | null): string | null {
  if (servers === null || servers.length === 0) return null;
  return `The server that is running (${nameHolders(servers)}) shows it within seconds.`;
}

/** Null where the system does not tell. Processes of other users stay unseen. */
export function findFileHolders(file: string): FileHolder[] | null {
  if (process.platform !== 'linux') return null;
  const path = realPath(file);
  const holders = new Map<number, FileHolder>();
  for (const pid of listNames('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const open = new Set(listNames(`/proc/${pid}/fd`).map((fd) => linkTarget(`/proc/${pid}/fd/${fd}`)));
    const isOutdated = !open.has(path);
    if (isOutdated && !open.has(path + REPLACED)) continue;
    const owner = parentOf(pid) ?? pid;
    if (pid !== process.pid && owner !== process.pid) holders.set(owner, { pid: owner, isOutdated });
  }
  return [...holders.values()];
}

/** `process 4711`, `processes 4711 and 4712`. */
export function nameHolders(holders: FileHolder[]): string {
  return `${holders.length === 1 ? 'process' : 'processes'} ${holders.map((holder) => holder.pid).join(' and ')}`;
}

/** An empty list for a folder that is gone or that this user may not see. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkTarget(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name in brackets: state, then the parent.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return parent > 1 ? parent : null;
  } catch {
    return null;
  }
}
