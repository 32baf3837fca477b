/** Other processes in tests: real servers that run beside, and whether a process is there. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process that has ended but was not waited for still has a number.
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/\) [ZX]/.test(readFileSync(status, 'utf8'));
}

export async function untilGone(pids: number[], withinMs = 10_000): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until;) {
    if (!pids.some(isThere)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

export interface OtherServer {
  process: ChildProcess;
  /** The next message that the script sends. */
  next: () => Promise<{ stage: string; pids?: number[]; error?: string }>;
  kill: () => Promise<void>;
}

/** Runs `other-server.ts` with these arguments as a process of its own. */
export function startOtherServer(...args: string[]): OtherServer {
  const script = fileURLToPath(new URL('./other-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const messages: { stage: string }[] = [];
  let wake: (() => void) | null = null;
  child.on('message', (message: { stage: string }) => {
    messages.push(message);
    wake?.();
  });
  child.on('exit', () => {
    messages.push({ stage: 'exit' });
    wake?.();
  });
  return {
    process: child,
    next: async () => {
      while (messages.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return messages.shift() ?? { stage: 'exit' };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
