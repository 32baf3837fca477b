/** The places of one lane: so many statements at once, so many callers in line behind them (S-21). */
import { GraphStoreError } from '../graph-store.ts';

/** Longest wait for a place; it does not count against the statement's own time. */
const QUEUE_WITHIN_MS = 30_000;

interface Waiting {
  go: () => void;
}

export class LanePlaces {
  readonly #queueLimit: number;
  readonly #waiting: Waiting[] = [];
  #free: number;

  constructor(places: number, queueLimit: number) {
    this.#free = places;
    this.#queueLimit = queueLimit;
  }

  /** A place, to be given back with the function that is returned (twice does no harm). @throws `busy`, `cancelled` */
  async take(signal: AbortSignal | undefined): Promise<() => void> {
    if (signal?.aborted) throw cancelled();
    if (this.#free > 0) this.#free -= 1;
    else await this.#wait(signal);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const next = this.#waiting.shift();
      if (next) next.go();
      else this.#free += 1;
    };
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#queueLimit) {
      return Promise.reject(busy('too many statements wait already; try again in a moment'));
    }
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        const at = this.#waiting.indexOf(entry);
        if (at !== -1) this.#waiting.splice(at, 1);
        outcome();
      };
      const entry: Waiting = { go: () => settle(resolve) };
      const onAbort = () => settle(() => reject(cancelled()));
      const timer = setTimeout(
        () => settle(() => reject(busy('no place became free in time; try again in a moment'))),
        QUEUE_WITHIN_MS,
      );
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(entry);
    });
  }
}

function busy(message: string): GraphStoreError {
  return new GraphStoreError('busy', message);
}

function cancelled(): GraphStoreError {
  return new GraphStoreError('cancelled', 'the statement was cancelled');
}
