/** Takes the lock of each database path it is told, at the moment it is told, and says whether it got it. Keeps it. */
import { GraphStoreError } from '../../graph-store.ts';
import { LoadLock } from '../load-lock.ts';

// A busy machine may stop a process for a while between its look at the holder and what it does then.
const kill = process.kill.bind(process);
process.kill = (pid, signal) => {
  try {
    return kill(pid, signal);
  } finally {
    waitUntil(now() + Math.random() * 4);
  }
};

process.on('message', ({ path, at }: { path: string; at: number }) => {
  waitUntil(at);
  try {
    LoadLock.take(path);
    process.send?.('won');
  } catch (error) {
    process.send?.(error instanceof GraphStoreError && error.code === 'locked' ? 'lost' : String(error));
  }
});
process.send?.('ready');

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Not a timer: all of them start within a part of a millisecond. */
function waitUntil(moment: number): void {
  while (now() < moment);
}
