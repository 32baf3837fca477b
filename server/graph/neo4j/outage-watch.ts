/** Tells the people who run the server that the database is away, and that it is back: one line each. */
import type { GraphStoreError } from '../graph-store.ts';

/** First wait before it is asked for again; each further one is twice as long, up to the longest. */
const FIRST_LOOK_MS = 1_000;
const LATEST_LOOK_MS = 30_000;

export class OutageWatch {
  readonly #warn: (line: string) => void;
  readonly #ask: () => Promise<unknown>;
  #down: { since: number; timer: NodeJS.Timeout } | null = null;
  #isClosed = false;

  /** @param ask resolves when the database answers; asked for while it is away, since nobody else may ask */
  constructor(warn: (line: string) => void, ask: () => Promise<unknown>) {
    this.#warn = warn;
    this.#ask = ask;
  }

  /** To be called with each failure; those that are no outage are let be. */
  noteFailure({ code, engineCode, message }: GraphStoreError): void {
    // That one statement is forbidden does not mean that the database is away.
    if (code !== 'unavailable' || engineCode?.endsWith('Security.Forbidden')) return;
    if (this.#down !== null || this.#isClosed) return;
    this.#warn(`the database is down, and tried again: ${message}`);
    this.#down = { since: Date.now(), timer: this.#lookIn(FIRST_LOOK_MS) };
  }

  /** To be called with each answer. */
  noteAnswer(database: string): void {
    if (this.#down === null) return;
    const seconds = Math.round((Date.now() - this.#down.since) / 1_000);
    this.#end();
    this.#warn(`the database is back after ${seconds} s: ${database}`);
  }

  close(): void {
    this.#isClosed = true;
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#down?.timer);
    this.#down = null;
  }

  #lookIn(ms: number): NodeJS.Timeout {
    const look = async (): Promise<void> => {
      await this.#ask().catch(() => undefined);
      // The answer has been noted by now, if there was one; an outage that began since looks by itself.
      if (this.#down?.timer === timer) this.#down.timer = this.#lookIn(Math.min(2 * ms, LATEST_LOOK_MS));
    };
    const timer = setTimeout(() => void look(), ms).unref();
    return timer;
  }
}
