/** How a load tells of its progress, and how it is ended from outside. */

export type LoadPhase = 'prepare' | 'compare' | 'delete' | 'nodes' | 'relationships' | 'index' | 'commit';

export interface LoadProgress {
  phase: LoadPhase;
  /** Elements of this phase that are done, of `total`. */
  done: number;
  total: number;
}

export interface LoadOptions {
  onProgress?: (progress: LoadProgress) => void;
  /** Ends the load; the database stays as it was. */
  signal?: AbortSignal;
  /** Compares and reports, and writes nothing. */
  dryRun?: boolean;
}

export interface LoadCounts {
  created: number;
  updated: number;
  deleted: number;
}

/** The load was ended from outside; the database is as it was. */
export class LoadAbortedError extends Error {
  override readonly name = 'LoadAbortedError';

  constructor() {
    super('the load was ended before it was done; the database is as it was');
  }
}

/** @throws LoadAbortedError when the signal says so */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LoadAbortedError();
}
