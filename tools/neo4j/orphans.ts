/** Servers of ours whose starter was killed before it could stop them. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HOME_PREFIX = 'zhitu-neo4j-';
const MARK = 'zhitu.json';

/** Notes in a home who started which server in it. */
export function markHome(home: string, server: number | undefined): void {
  writeFileSync(join(home, MARK), JSON.stringify({ starter: process.pid, server }));
}

/** Ends servers whose starter is gone and removes their homes. A process is known by the home on its command line. */
export function removeOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(HOME_PREFIX))) {
    const home = join(tmpdir(), name);
    const mark = readMark(home);
    if (mark === undefined || isAlive(mark.starter)) continue;
    if (mark.server !== undefined && commandLine(mark.server).includes(home)) process.kill(mark.server, 'SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readMark(home: string): { starter: number; server?: number } | undefined {
  const file = join(home, MARK);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as { starter: number; server?: number };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Empty where the system does not tell (no /proc), or the process is gone. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
