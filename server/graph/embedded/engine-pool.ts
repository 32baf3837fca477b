/** A lane's processes: who runs where, who waits, and what happens when a process ends. */
import { GraphStoreError } from '../graph-store.ts';
import type { EndReason, EngineProcess } from './engine-process.ts';

export interface PoolOptions {
  /** Starts one process on the present file. */
  start: () => EngineProcess;
  /** Processes at most; unless `open` is called, even the first one starts when it is needed. */
  places: number;
  /** Statements that one process runs at a time. */
  capacity: number;
  /** Callers that may wait for a place. */
  queueLimit: number;
  /** A process that sits on memory which an answer left behind makes room for a fresh one. */
  replacesGrown?: boolean;
  /** Called when the pool is left without a process and can't have one at once, and again, with null, when it has one. */
  onDown?: (problem: GraphStoreError | null) => void;
}

/** The right to run one statement on one process. Released once, whatever happened. */
export interface Lease {
  process: EngineProcess;
  release: () => void;
}

interface Place {
  process: EngineProcess;
  isReady: boolean;
  inUse: number;
  /** Serves no new callers: its file was replaced. */
  isRetired: boolean;
  /** Ends as soon as nobody uses it; another one takes its place. */
  isGrown: boolean;
  startedAt: number;
}

interface Waiter {
  resolve: (lease: Lease) => void;
  reject: (error: GraphStoreError) => void;
}

/** A process that ends sooner than this counts as a failed start. */
const SETTLED_MS = 5_000;
const CRASHES_WITHOUT_DELAY = 3;
const BACK_OFF_MS = 250;
const BACK_OFF_AT_MOST_MS = 10_000;

export class EnginePool {
  readonly #options: PoolOptions;
  #places: Place[] = [];
  #waiters: Waiter[] = [];
  #crashes = 0;
  #problem: GraphStoreError | null = null;
  #isDown = false;
  #retry: NodeJS.Timeout | null = null;
  #isPaused = false;
  #wasServing = false;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Starts the first process. @throws GraphStoreError when the file can't be opened */
  async open(): Promise<string> {
    return this.#startPlace().process.ready;
  }

  /** Why the lane has no process at the moment, or null. */
  get problem(): GraphStoreError | null {
    return this.#places.some((place) => place.isReady) ? null : this.#problem;
  }

  /** A process that answers, whoever holds its places; for what takes no time of its own. */
  get readyProcess(): EngineProcess | undefined {
    return this.#places.find((place) => place.isReady && place.process.isAlive)?.process;
  }

  get processIds(): number[] {
    return this.#places.filter((place) => place.process.isAlive).map((place) => place.process.pid);
  }

  /**
   * Waits in line for a place.
   * @throws GraphStoreError `busy` when the line is full or after `waitMs` in it, `cancelled`, `unavailable`
   */
  lease(waitMs: number, signal?: AbortSignal): Promise<Lease> {
    if (this.#isClosed) return Promise.reject(closed());
    if (signal?.aborted) return Promise.reject(cancelled());
    const free = this.#waiters.length === 0 ? this.#freePlace() : undefined;
    if (free) return Promise.resolve(this.#occupy(free));
    if (this.#problem && this.#retry && this.#places.length === 0) return Promise.reject(this.#problem);
    if (this.#waiters.length >= this.#options.queueLimit) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      const leave = (error: GraphStoreError) => {
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        settle();
        reject(error);
      };
      const onAbort = () => leave(cancelled());
      const timer = setTimeout(() => leave(busy()), waitMs);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const waiter: Waiter = {
        resolve: (lease) => {
          settle();
          resolve(lease);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiters.push(waiter);
      this.#serve();
    });
  }

  /**
   * Serves from a new process on the present file from the moment it is open; those on the old file serve until then,
   * and end with their last reader.
   */
  async replace(): Promise<void> {
    if (this.#places.length === 0 && !this.#retry) return;
    const fresh = this.#makePlace();
    await fresh.process.ready;
    if (this.#isClosed) {
      fresh.process.kill('closed');
      throw closed();
    }
    const old = this.#places;
    this.#places = [fresh];
    this.#admit(fresh);
    for (const place of old) {
      place.isRetired = true;
      if (place.inUse === 0) place.process.kill('closed');
    }
  }

  /** Lets running statements finish, closes the file and makes callers wait until `resume`. */
  async pause(): Promise<void> {
    this.#isPaused = true;
    this.#wasServing = this.#places.length > 0;
    for (const place of this.#places) {
      while (place.inUse > 0) await new Promise((resolve) => setTimeout(resolve, 10));
      place.isRetired = true;
      await place.process.close();
    }
    this.#places = [];
  }

  async resume(): Promise<void> {
    this.#isPaused = false;
    if (this.#wasServing) await this.open();
    else this.#serve();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#retry) clearTimeout(this.#retry);
    for (const waiter of this.#waiters.splice(0)) waiter.reject(closed());
    await Promise.all(this.#places.map((place) => place.process.close(2_000)));
  }

  #startPlace(): Place {
    const place = this.#makePlace();
    this.#places.push(place);
    place.process.ready.then(
      () => this.#admit(place),
      (error: GraphStoreError) => {
        this.#problem = error;
      },
    );
    return place;
  }

  #makePlace(): Place {
    const process = this.#options.start();
    const place: Place = { process, isReady: false, inUse: 0, isRetired: false, isGrown: false, startedAt: Date.now() };
    void process.ended.then((reason) => this.#replaceEnded(place, reason));
    if (this.#options.replacesGrown === true) {
      process.onGrown = () => {
        place.isGrown = true;
        this.#endGrown(place);
      };
    }
    return place;
  }

  #endGrown(place: Place): void {
    if (place.isGrown && place.inUse === 0 && !this.#isPaused) place.process.kill('killed');
  }

  #admit(place: Place): void {
    place.isReady = true;
    this.#problem = null;
    if (this.#isDown) this.#options.onDown?.(null);
    this.#isDown = false;
    this.#serve();
  }

  /** Fills the place again: at once after an end that a statement brought about, later and later after crashes. */
  #replaceEnded(place: Place, reason: EndReason): void {
    const wasServing = this.#places.includes(place);
    this.#places = this.#places.filter((other) => other !== place);
    if (!wasServing || place.isRetired || this.#isClosed || this.#isPaused) return;
    const isByStatement = place.isReady && reason !== 'crashed';
    if (isByStatement || Date.now() - place.startedAt > SETTLED_MS) this.#crashes = 0;
    if (!isByStatement) this.#crashes += 1;
    if (place.isReady && this.#crashes <= CRASHES_WITHOUT_DELAY) this.#startPlace();
    else this.#startLater();
  }

  #startLater(): void {
    this.#problem ??= new GraphStoreError('unavailable', 'the built-in database keeps ending; it is being restarted');
    const delay = Math.min(BACK_OFF_AT_MOST_MS, BACK_OFF_MS * 2 ** (this.#crashes - 1));
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      if (!this.#isClosed && this.#places.length === 0) this.#startPlace();
    }, delay);
    if (this.#places.length > 0) return;
    if (!this.#isDown) this.#options.onDown?.(this.#problem);
    this.#isDown = true;
    for (const waiter of this.#waiters.splice(0)) waiter.reject(this.#problem);
  }

  #freePlace(): Place | undefined {
    if (this.#isPaused) return undefined;
    return this.#places
      .filter((place) => place.isReady && place.process.isAlive && place.inUse < this.#options.capacity)
      .toSorted((a, b) => a.inUse - b.inUse)[0];
  }

  #serve(): void {
    while (this.#waiters.length > 0) {
      const place = this.#freePlace();
      if (!place) break;
      this.#waiters.shift()?.resolve(this.#occupy(place));
    }
    const isStarting = this.#places.some((place) => !place.isReady);
    if (
      this.#waiters.length > 0 &&
      !isStarting &&
      !this.#isPaused &&
      this.#places.length < this.#options.places &&
      !this.#retry
    ) {
      this.#startPlace();
    }
  }

  #occupy(place: Place): Lease {
    place.inUse += 1;
    let isReleased = false;
    return {
      process: place.process,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        place.inUse -= 1;
        if (place.isRetired && place.inUse === 0) place.process.kill('closed');
        this.#endGrown(place);
        this.#serve();
      },
    };
  }
}

function busy(): GraphStoreError {
  return new GraphStoreError('busy', 'too many statements are waiting for the database; try again in a moment');
}

function cancelled(): GraphStoreError {
  return new GraphStoreError('cancelled', 'the statement was cancelled before it started');
}

function closed(): GraphStoreError {
  return new GraphStoreError('unavailable', 'the database has been closed');
}
