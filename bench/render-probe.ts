/** What runs inside the measured page: it counts frames and long tasks, and waits for what an action leads to. */
import type { Page } from '@playwright/test';

interface Canvas {
  on: (event: string, listener: () => void) => void;
  /** Tasks that the page still has to run before all that it knows is drawn. */
  scratch: (key: '_tasksLeft') => number | undefined;
}

interface Probe {
  /** Starts (milliseconds since navigation) and lengths of tasks over 50 ms. */
  tasks: [start: number, length: number][];
  /** Moments at which the canvas was drawn. */
  frames: number[];
}

interface Measured {
  cy?: Canvas;
  zhituBench?: { act: (id: string, ...args: unknown[]) => void; undo: () => void };
  probe: Probe;
}

/** Before the scripts of the page. */
export async function installProbe(page: Page): Promise<void> {
  // tsx marks functions with a helper of its own, which functions that are sent to the page call there too.
  await page.addInitScript('globalThis.__name ??= (named) => named;');
  await page.addInitScript(() => {
    const measured = window as unknown as Measured;
    const probe: Probe = { tasks: [], frames: [] };
    measured.probe = probe;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) probe.tasks.push([startTime, duration]);
    }).observe({ entryTypes: ['longtask'] });
    const hook = () => {
      if (measured.cy) measured.cy.on('render', () => void probe.frames.push(performance.now()));
      else requestAnimationFrame(hook);
    };
    requestAnimationFrame(hook);
  });
}

/** Milliseconds of the longest task since a moment of the page; 0 where none was over 50 ms. */
export async function longestTaskSince(page: Page, from: number): Promise<number> {
  return page.evaluate(async (since) => {
    // Entries come a little after their tasks.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { tasks } = (window as unknown as Measured).probe;
    return Math.max(0, ...tasks.filter(([start, length]) => start + length > since).map(([, length]) => length));
  }, from);
}

export function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Resolves when for half a second nothing was drawn, nothing waited to be, and no task kept the page from answering. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { probe, cy } = window as unknown as Measured;
    const end = performance.now() + 30_000;
    let quiet = performance.now();
    let frames = probe.frames.length;
    while (performance.now() < end && performance.now() - quiet < 500) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const busy = cy !== undefined && (cy.scratch('_tasksLeft') ?? 0) > 0;
      if (busy || probe.frames.length !== frames || performance.now() - asked > 120) quiet = performance.now();
      frames = probe.frames.length;
    }
  });
}

/** What an action cost: until the last frame it led to, and the longest task on the way. */
export interface Cost {
  ms: number;
  longest: number;
}

/** @param action of the registry, with its arguments; `undo` takes the last step back */
export async function costOf(page: Page, action: string, ...args: unknown[]): Promise<Cost> {
  const started = await page.evaluate(
    ([id, given]) => {
      const { zhituBench } = window as unknown as Measured;
      // In a task of its own: what the debugger runs does not count as a task of the page.
      return new Promise<number>((resolve) => {
        setTimeout(() => {
          const start = performance.now();
          if (id === 'undo') zhituBench?.undo();
          else zhituBench?.act(id, ...given);
          resolve(start);
        });
      });
    },
    [action, args] as const,
  );
  await atRest(page);
  const last = await page.evaluate(() => (window as unknown as Measured).probe.frames.at(-1) ?? 0);
  return { ms: Math.max(0, last - started), longest: await longestTaskSince(page, started) };
}
