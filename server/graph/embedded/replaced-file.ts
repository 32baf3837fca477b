/** Notices that another process put a graph of its own in the file's place: an open file goes on as it was. */
import { fileIdentity } from './database-file.ts';

const LOOK_EVERY_MS = 1_000;

export class ReplacedFileWatch {
  readonly #path: string;
  readonly #onReplaced: () => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  #known: string | null;
  #isBusy = false;
  #looking: Promise<void> = Promise.resolve();

  /** @param onReplaced called once a replacement; until it has ended, nothing is looked at */
  constructor(path: string, onReplaced: () => Promise<void>) {
    this.#path = path;
    this.#onReplaced = onReplaced;
    this.#known = fileIdentity(path);
    this.#timer = setInterval(() => {
      if (!this.#isBusy) void this.look();
    }, LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** The file that is there now is the one that is served. */
  acknowledge(): void {
    this.#known = fileIdentity(this.#path);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /**
   * Changes over now, if there is another file. Ends well in any case: what was put there and can't be opened (yet)
   * leaves the graph of before, and the next look tries again.
   */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#lookOnce());
    return this.#looking;
  }

  async #lookOnce(): Promise<void> {
    const found = fileIdentity(this.#path);
    // A file that is gone is no graph to change to; the one that is open goes on.
    if (found === null || found === this.#known) return;
    this.#isBusy = true;
    try {
      await this.#onReplaced();
      this.#known = found;
    } catch {
      // The next look tries again.
    } finally {
      this.#isBusy = false;
    }
  }
}
