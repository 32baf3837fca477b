/** What a benchmark gives, and how it is set beside its budget. */

export interface Figure {
  what: string;
  value: number;
  unit: 'ms' | 's' | 'KB' | 'MB' | 'per s' | '×' | 'px';
  /** The most (or with `atLeast` the least) that is allowed; absent where a figure only informs. */
  budget?: number;
  atLeast?: boolean;
  note?: string;
}

/** One benchmark: a name for the command line and what it measures. */
export interface Benchmark {
  name: string;
  run: () => Promise<Figure[]>;
}

export function isWithin({ value, budget, atLeast }: Figure): boolean {
  if (budget === undefined) return true;
  return atLeast ? value >= budget : value <= budget;
}

/** The value below which the share `p` (0 to 1) of the values lies. */
export function percentile(values: number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that the work took, with its answer. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { ms: performance.now() - start, answer };
}

/** Milliseconds of each run; `runs` inputs, one after the other, after a few that do not count. */
export async function timeEach<T>(inputs: T[], work: (input: T) => Promise<unknown>): Promise<number[]> {
  for (const input of inputs.slice(0, 5)) await work(input);
  const times: number[] = [];
  for (const input of inputs) times.push((await timed(() => work(input))).ms);
  return times;
}
