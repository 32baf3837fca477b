/** Looks at the resident memory: a runaway statement takes up to 750 MB a second. */
const EVERY_MS = 25;

export function watchMemory(limitBytes: number, onOver: (bytes: number) => void): void {
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes < limitBytes) return;
    clearInterval(timer);
    onOver(bytes);
  }, EVERY_MS);
  timer.unref();
}
