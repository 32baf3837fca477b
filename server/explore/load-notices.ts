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
  messages: { zh: '数据库是空的，AUTO_LOAD 已关闭。', en: 'The database is empty, and AUTO_LOAD is off.' },
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

/** A load by another process, such as `zhitu load`, mends what the server's own load could not: the notice then goes. */
export class LoadNotices {
  readonly #store: GraphStore;
  #notice: Notice | null = null;
  /** What the database held when the notice was put up. */
  #state = '';
  #lookedAt = 0;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  async show(notice: Notice): Promise<void> {
    this.#state = await this.#look().catch(() => '');
    this.#notice = notice;
  }

  /** Those of the last look; a new look is begun where it is time. */
  get current(): Notice[] {
    if (this.#notice === null) return [];
    const now = performance.now();
    if (now - this.#lookedAt > LOOK_AGAIN_MS) {
      this.#lookedAt = now;
      void this.#update();
    }
    return [this.#notice];
  }

  async #update(): Promise<void> {
    try {
      const state = await this.#look();
      if (state === this.#state) return;
      this.#state = state;
      this.#notice = state === 'others' ? FOREIGN : null;
    } catch {
      // A database that is away says so elsewhere; what was known of it stays until it is back.
    }
  }

  async #look(): Promise<string> {
    const mark = await readOwnershipMark(this.#store);
    if (mark !== null) return `${mark.id} ${mark.contentHash} ${mark.loadedAt}`;
    return (await this.#store.schema()).nodes === 0 ? 'nothing' : 'others';
  }
}
