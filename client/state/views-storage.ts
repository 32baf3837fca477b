/** Keeps saved views on this device, for all tabs of it. */
import { savedView, mostViews, sortViews } from './saved-views.ts';
import type { SavedView } from './saved-views.ts';

/** Another form of what is kept gets another key: no page overwrites what it does not understand. */
const storageKey = 'zhitu.views.v1';

/** Why a change was not kept: no room, more than are kept, or (it lasts until the page closes) no storage at all. */
export type StorageTrouble = 'full' | 'many' | 'blocked';

type ViewStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Even reading the property throws where storage is forbidden. */
function deviceStorage(): ViewStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function readViews(storage: ViewStorage): SavedView[] {
  const text = storage.getItem(storageKey);
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return [];
    return sortViews(
      list.flatMap((view) => {
        const parsed = savedView.safeParse(view);
        return parsed.success ? [parsed.data] : [];
      }),
    );
  } catch {
    return [];
  }
}

export interface ViewsStore {
  /** Latest first; the same list until it changes. */
  views: () => readonly SavedView[];
  /** `blocked` from the start where the browser stores nothing. */
  trouble: () => StorageTrouble | null;
  /** Changes the list as it is now, in whichever tab it was changed last; null when it is kept. */
  change: (update: (views: readonly SavedView[]) => SavedView[]) => StorageTrouble | null;
  subscribe: (listener: () => void) => () => void;
}

export function createViewsStore(storage: ViewStorage | null = deviceStorage()): ViewsStore {
  const listeners = new Set<() => void>();
  let blocked = storage === null;
  let trouble: StorageTrouble | null = null;

  function read(otherwise: readonly SavedView[]): readonly SavedView[] {
    if (storage === null || blocked) return otherwise;
    try {
      return readViews(storage);
    } catch {
      blocked = true;
      return otherwise;
    }
  }
  let views = read([]);

  function tell() {
    for (const listener of listeners) listener();
  }

  function keep(next: readonly SavedView[]): StorageTrouble | null {
    if (storage === null || blocked) return 'blocked';
    try {
      storage.setItem(storageKey, JSON.stringify(next));
      return null;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (/quota/i.test(name)) return 'full';
      blocked = true;
      return 'blocked';
    }
  }

  // Without a key, all of the storage was emptied.
  const onOtherTab = ({ key: changed }: StorageEvent) => {
    if (changed !== null && changed !== storageKey) return;
    views = read(views);
    tell();
  };

  return {
    views: () => views,
    trouble: () => trouble ?? (blocked ? 'blocked' : null),
    change: (update) => {
      const now = read(views);
      const next = update(now);
      trouble = next.length > mostViews && next.length > now.length ? 'many' : keep(next);
      // Without any storage the list still serves until the page closes.
      if (trouble === null || trouble === 'blocked') views = next;
      tell();
      return trouble;
    },
    subscribe: (listener) => {
      if (listeners.size === 0) {
        globalThis.addEventListener?.('storage', onOtherTab);
        // Nobody has listened: another tab may have changed the list meanwhile.
        views = read(views);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) globalThis.removeEventListener?.('storage', onOtherTab);
      };
    },
  };
}
