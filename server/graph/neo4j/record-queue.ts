/**
 * Records as they arrive, taken by the batch, no more than two batches ahead of whoever takes them.
 *
 * Asked for with `_subscribe`, on which the driver's own iterator stands: `subscribe` can't hold the server back, and
 * the iterator takes as long for each record as all else that is done to it.
 */
import type { Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver';

/** The driver's handle on an answer that arrives. */
type Arriving = Awaited<ReturnType<Result['_subscribe']>>;

/** A batch that is not full goes out after so long, so that slow answers are seen as they grow. */
const FLUSH_AFTER_MS = 50;
const STOP_WITHIN_MS = 300;

export class RecordQueue {
  readonly #batch: number;
  #records: DriverRecord[] = [];
  #failure: { error: unknown } | null = null;
  #isOver = false;
  /** What arrives is of no use any more. */
  #isDropped = false;
  #hasBegun = false;
  /** The server is held back. */
  #isHeld = false;
  #arriving: Arriving | null = null;
  #wakeTaker: (() => void) | null = null;
  /** What the database says at the end; null before. */
  summary: ResultSummary | null = null;

  constructor(result: Result, batch: number) {
    this.#batch = batch;
    void this.#gather(result);
  }

  /** Up to a batch of records; none when the answer is over. @throws what the driver throws */
  async take(): Promise<DriverRecord[]> {
    if (this.#records.length === 0 && !this.#isOver) await this.#changed(null);
    if (this.#records.length < this.#batch && !this.#isOver) await this.#changed(FLUSH_AFTER_MS);
    // What came before is of no use then, and a failure that is known before the first row is told as such.
    if (this.#failure) throw this.#failure.error;
    const taken = this.#records.splice(0, this.#batch);
    if (this.#records.length < this.#batch) this.#goOn();
    return taken;
  }

  /** Throws away what comes, until the end. */
  async drain(): Promise<ResultSummary> {
    this.#isDropped = true;
    this.#records = [];
    this.#goOn();
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
    this.#isDropped = true;
    this.#records = [];
    if (!this.#hasBegun || this.#isOver) return;
    this.#arriving?.cancel();
    // Held back, it would not be told that it may stop.
    this.#goOn();
    await this.#changed(STOP_WITHIN_MS);
  }

  async #gather(result: Result): Promise<void> {
    const observer = {
      onNext: (record: DriverRecord) => this.#add(record),
      onCompleted: (summary: ResultSummary) => {
        this.summary = summary;
        this.#end();
      },
      onError: (error: Error) => {
        this.#failure ??= { error };
        this.#end();
      },
    };
    try {
      // oxlint-disable-next-line no-underscore-dangle -- in the driver's types, and the only way to hold the server back
      this.#arriving = await result._subscribe(observer, true);
      if (!this.#isHeld) this.#arriving.resume();
    } catch {
      // The observer has been told.
    }
  }

  #add(record: DriverRecord): void {
    this.#hasBegun = true;
    if (this.#isDropped) return;
    const count = this.#records.push(record);
    if (count === 1 || count === this.#batch) this.#wakeTaker?.();
    if (count >= 2 * this.#batch && !this.#isHeld) {
      this.#isHeld = true;
      this.#arriving?.pause();
    }
  }

  #goOn(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#arriving?.resume();
  }

  #end(): void {
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
