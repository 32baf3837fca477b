/** The one load at a time of a store: its lock, its draft, its process, and how the draft takes the file's place. */
import type { LoadSession } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import { draftPath, fileFailure, removeDraft, removeDrafts } from './database-file.ts';
import type { EngineProcess } from './engine-process.ts';
import { LoadLock } from './load-lock.ts';
import { EmbeddedLoadSession } from './load-session.ts';

export interface LoadsOptions {
  path: string;
  /** Starts the process that writes the draft. */
  start: (draft: string) => EngineProcess;
  /** Waits until nobody else writes, then copies the present graph. */
  copyTo: (draft: string) => Promise<void>;
  /** Puts the draft in the file's place and has the readers follow. */
  publish: (draft: string) => Promise<void>;
}

export class Loads {
  readonly #options: LoadsOptions;
  #isRunning = false;
  #session: LoadSession | null = null;
  #process: EngineProcess | null = null;
  /** Settles when the last `start` has. */
  #opening: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: LoadsOptions) {
    this.#options = options;
  }

  /** From the moment a load asks for its lock until it is over. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  get processIds(): number[] {
    return this.#process?.isAlive ? [this.#process.pid] : [];
  }

  /** @throws GraphStoreError `locked` when another load runs, `unavailable` */
  start(): Promise<LoadSession> {
    const opening = this.#open();
    this.#opening = opening.then(
      () => {},
      () => {},
    );
    return opening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    // A load that is still being opened cleans up after itself.
    if (this.#session === null) this.#process?.kill('closed');
    await this.#opening;
    await this.#session?.abort();
  }

  async #open(): Promise<LoadSession> {
    this.#refuseClosed();
    const { path, start, copyTo, publish } = this.#options;
    const lock = LoadLock.take(path);
    const draft = draftPath(path);
    this.#isRunning = true;
    const finish = () => {
      removeLeft(draft);
      lock.release();
      this.#isRunning = false;
      this.#session = null;
    };
    try {
      removeDrafts(path);
      await copyTo(draft);
      this.#refuseClosed();
      const process = start(draft);
      this.#process = process;
      const session = new EmbeddedLoadSession({ process, publish: () => publish(draft), finish });
      await process.ready;
      this.#refuseClosed();
      this.#session = session;
      return session;
    } catch (error) {
      this.#process?.kill('closed');
      finish();
      throw fileFailure(`a copy of ${path} can't be made to load into`, error, 'see that its disk has room');
    }
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new GraphStoreError('unavailable', 'the database has been closed');
  }
}

/** What the load was about is done or has failed by now: a file that stays behind is removed by the next load. */
function removeLeft(draft: string): void {
  try {
    removeDraft(draft);
  } catch {
    // See above.
  }
}
