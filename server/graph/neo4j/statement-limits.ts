/** Time limit and cancelling of one statement: when either comes, whoever waits is told at once. */
import { GraphStoreError } from '../graph-store.ts';

export interface StatementLimits {
  /** The work's outcome, or the reason why the statement was stopped. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Why the statement was stopped, or null while it may run. */
  stopped(): GraphStoreError | null;
  /** To be called when the statement has ended, in whatever way. */
  end(): void;
}

/** For statements that run as long as they need. */
export const NO_LIMITS: StatementLimits = { during: (work) => work, stopped: () => null, end: () => {} };

/** @param onStop ends the work in the database; called once */
export function watchLimits(timeoutMs: number, signal: AbortSignal | undefined, onStop: () => void): StatementLimits {
  let reason: GraphStoreError | null = null;
  let wake: ((error: GraphStoreError) => void) | null = null;
  const stop = (error: GraphStoreError) => {
    if (reason) return;
    reason = error;
    wake?.(error);
    onStop();
  };
  const onTimeout = () =>
    stop(new GraphStoreError('timeout', `the statement took longer than ${seconds(timeoutMs)} and was ended`));
  const onAbort = () => stop(new GraphStoreError('cancelled', 'the statement was cancelled'));
  const timer = setTimeout(onTimeout, timeoutMs);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  return {
    async during(work) {
      work.catch(() => {});
      if (reason) throw reason;
      try {
        return await new Promise((resolve, reject) => {
          wake = reject;
          work.then(resolve, reject);
        });
      } catch (error) {
        // What the database says about a statement that we ended is of no interest.
        throw reason ?? error;
      }
    },
    stopped: () => reason,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`;
}
