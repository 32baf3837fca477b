/** Who made a lock or a folder, so that others can tell whether that process still lives. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessOwner {
  pid: number;
  host: string;
  /** Start of the process as the system counts it, so that a pid given out anew is not taken for the owner. */
  started: string;
}

export function thisProcess(): ProcessOwner {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) };
}

/** Whether a process of this machine is this owner. Not for owners on other machines or in other containers. */
export function isAlive({ pid, started }: Pick<ProcessOwner, 'pid' | 'started'>): boolean {
  return isRunning(pid) && startOf(pid) === started;
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
