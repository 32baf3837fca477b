/**
 * Records as they arrive, taken by the batch. The driver gives them one by one; racing each of them against a limit
 * takes longer than reading it, so that they are gathered beside, no more than two batches ahead of whoever takes them.
 */
import type { Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver';

/** A batch that is not full goes out after so long, so that slow answers are seen as they grow. */
const FLUSH_AFTER_MS = 50;
const STOP_WITHIN_MS = 300;

export class RecordQueue {
  readonly #batch: number;
  #records: DriverRecord[] = [];
  #failure: { error: unknown } | null = null;
  #isOver = false;
  #isDropped = false;
  #isStopping = false;
  #hasBegun = false;
  #wakeTaker: (() => void) | null = null;
  #wakeReader: (() => void) | null = null;
  /** What the database says at the end; null before. */
  summary: ResultSummary | null = null;

  constructor(result: Result, batch: number) {
    this.#batch = batch;
    void this.#gather(result[Symbol.asyncIterator]());
  }

  /** Up to a batch of records; none when the answer is over. @throws what the driver throws */
  async take(): Promise<DriverRecord[]> {
    if (this.#records.length === 0 && !this.#isOver) await this.#changed(null);
    if (this.#records.length < this.#batch && !this.#isOver) await this.#changed(FLUSH_AFTER_MS);
    // What came before is of no use then, and a failure that is known before the first row is told as such.
    if (this.#failure) throw this.#failure.error;
    const taken = this.#records.splice(0, this.#batch);
    this.#wakeReader?.();
    return taken;
  }

  /** Throws away what comes, until the end. */
  async drain(): Promise<ResultSummary> {
    this.#isDropped = true;
    this.#records = [];
    this.#wakeReader?.();
    while (!this.#isOver) await this.#changed(null);
    if (this.summary === null) throw this.#failure?.error ?? new Error('the answer ended without a summary');
    return this.summary;
  }

  /**
   * Has the server make no further rows, so that the connection is clean when the session is closed: its RESET may
   * else cross with an answer, and what the driver says to that answer fails the next statement on that connection.
   * A statement that keeps its rows waiting is left to the RESET.
   */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wakeReader?.();
    if (!this.#hasBegun || this.#isOver) return;
    await this.#changed(STOP_WITHIN_MS);
  }

  async #gather(records: AsyncIterator<DriverRecord, ResultSummary>): Promise<void> {
    try {
      for (;;) {
        if (this.#isStopping && this.#hasBegun) {
          await records.return?.();
          break;
        }
        const step = await records.next();
        if (step.done) {
          this.summary = step.value;
          break;
        }
        this.#hasBegun = true;
        if (this.#isDropped || this.#isStopping) continue;
        const count = this.#records.push(step.value);
        if (count === 1 || count === this.#batch) this.#wakeTaker?.();
        if (count >= 2 * this.#batch) {
          await new Promise<void>((wake) => {
            this.#wakeReader = wake;
          });
        }
      }
    } catch (error) {
      this.#failure = { error };
    }
    this.#isOver = true;
    this.#wakeTaker?.();
  }

  /** Resolves with the next change: a first record, a full batch, the end, or the time that passed. */
  #changed(withinMs: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = withinMs === null ? undefined : setTimeout(resolve, withinMs);
      this.#wakeTaker = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
