/** What people see about the dataset that is not as it should be, for as long as it is so. */
import type { Meta } from '../../contracts/api.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { readOwnershipMark } from './ownership.ts';

type Notice = Meta['notices'][number];

export const FOREIGN: Notice = {
  code: 'foreign-database',
  messages: {
    zh: '这个数据库不是知图的数据集，只读显示。',
    en: 'This database holds a graph of its own; it is shown read-only.',
  },
};
export const EMPTY: Notice = {
  code: 'empty-database',
  messages: {
    zh: '数据库是空的：没有载入数据集，或已被清空。',
    en: 'The database is empty: no dataset was loaded into it, or it was emptied.',
  },
};
export const BROKEN: Notice = {
  code: 'dataset-not-loaded',
  messages: { zh: '数据集没有载入，原因见服务器日志。', en: "The dataset was not loaded; the server's log says why." },
};
export const OTHER_DATASET: Notice = {
  code: 'other-dataset',
  messages: {
    zh: '数据库里是另一个数据集，只读显示。',
    en: 'The database holds another dataset; it is shown read-only.',
  },
};

/** Milliseconds between looks whether what a notice says still holds. */
const LOOK_AGAIN_MS = 2_000;

/** What the database holds, and a text that changes whenever it is loaded anew. */
interface Held {
  what: 'nothing' | 'others' | { dataset: string };
  state: string;
}

/**
 * A load by another process, such as `zhitu load`, may mend what the server's own load could not, or make it another
 * thing: when what the database holds has changed, it says what is to be told.
 */
export class LoadNotices {
  readonly #store: GraphStore;
  /** Id of the dataset that the server would load; null where it is not known, or any is fine. */
  wanted: string | null = null;
  #notice: Notice | null = null;
  #reason: string | null = null;
  /** What the database held at the last look; null before a notice was put up. */
  #state: string | null = null;
  #lookedAt = 0;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  /** @param reason why a load failed, for the people who run the server */
  async show(notice: Notice, reason: string | null = null): Promise<void> {
    const held = await this.#look().catch(() => null);
    this.#state = held?.state ?? '';
    this.#notice = notice;
    this.#reason = reason;
  }

  /** What failed before has been done by now. */
  async clear(): Promise<void> {
    if (this.#notice === null) return;
    this.#state = (await this.#look().catch(() => null))?.state ?? '';
    this.#notice = null;
    this.#reason = null;
  }

  /** That of the notice which is shown, if it has one. */
  get reason(): string | null {
    return this.current.length === 0 ? null : this.#reason;
  }

  /** Those of the last look; a new look is begun where it is time. */
  get current(): Notice[] {
    const now = performance.now();
    if (this.#state !== null && now - this.#lookedAt > LOOK_AGAIN_MS) {
      this.#lookedAt = now;
      void this.#update();
    }
    return this.#notice === null ? [] : [this.#notice];
  }

  async #update(): Promise<void> {
    try {
      const { what, state } = await this.#look();
      if (state === this.#state) return;
      this.#state = state;
      this.#notice = this.#noticeOf(what);
      this.#reason = null;
    } catch {
      // A database that is away says so elsewhere; what was known of it stays until it is back.
    }
  }

  #noticeOf(what: Held['what']): Notice | null {
    if (what === 'nothing') return EMPTY;
    if (what === 'others') return FOREIGN;
    return this.wanted === null || what.dataset === this.wanted ? null : OTHER_DATASET;
  }

  async #look(): Promise<Held> {
    const mark = await readOwnershipMark(this.#store);
    if (mark !== null) {
      return { what: { dataset: mark.id }, state: `${mark.id} ${mark.contentHash} ${mark.loadedAt}` };
    }
    const what = (await this.#store.schema()).nodes === 0 ? 'nothing' : 'others';
    return { what, state: what };
  }
}
