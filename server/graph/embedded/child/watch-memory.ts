/** Looks at the resident memory: a runaway statement takes up to 750 MB a second. */
const EVERY_MS = 25;
/** Of what a process may take beyond what it opened with. */
const GROWN_FROM = 0.5;

/** Of what it opened with, whatever its limit is: a process that ends before its first statement serves nobody. */
const ROOM = 1.25;

/** The limit, or more where the opened graph leaves no room below it. */
export function limitWithRoom(limitBytes: number): number {
  return Math.max(limitBytes, Math.ceil(process.memoryUsage.rss() * ROOM));
}

export function watchMemory(limitBytes: number, onOver: (bytes: number) => void): void {
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes < limitBytes) return;
    clearInterval(timer);
    onOver(bytes);
  }, EVERY_MS);
  timer.unref();
}

/**
 * What an answer took stays with the process long after the answer is gone: the engine's memory is not the garbage
 * collector's to see.
 * @returns tells, once, when more than half of what the process may take is in use
 */
export function watchGrowth(limitBytes: number, onGrown: (bytes: number) => void): () => void {
  const opened = process.memoryUsage.rss();
  const grown = opened + Math.max(0, limitBytes - opened) * GROWN_FROM;
  let isTold = false;
  return () => {
    if (isTold) return;
    const bytes = process.memoryUsage.rss();
    if (bytes < grown) return;
    isTold = true;
    onGrown(bytes);
  };
}
