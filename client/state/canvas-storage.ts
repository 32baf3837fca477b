/** Keeps the canvas for as long as the tab lives, so that a reload loses nothing. */
import { parseSavedCanvas, saveCanvas } from './saved-canvas.ts';
import type { SavedCanvas } from './saved-canvas.ts';
import { getState, subscribe } from './use-store.ts';

const key = 'zhitu.canvas';

/** Milliseconds without a change before the canvas is written down. */
const rest = 400;

/** Even reading the property throws where storage is forbidden. */
function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

/** The canvas of this tab before it was loaded anew; null where there is none that can be read. */
export function readKeptCanvas(storage: Pick<Storage, 'getItem'> | null = tabStorage()): SavedCanvas | null {
  try {
    const text = storage?.getItem(key);
    return text == null ? null : parseSavedCanvas(text);
  } catch {
    return null;
  }
}

export function writeKeptCanvas(
  saved: SavedCanvas | null,
  storage: Pick<Storage, 'setItem' | 'removeItem'> | null = tabStorage(),
): void {
  try {
    if (saved === null) storage?.removeItem(key);
    else storage?.setItem(key, JSON.stringify(saved));
  } catch {
    // Full or forbidden storage: a reload begins with the start view.
  }
}

/** Writes the canvas down whenever it has come to rest, and before the page goes; returns the way to stop. */
export function keepCanvas(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writeKeptCanvas(saveCanvas(getState()));
  };
  const onLeave = () => {
    if (timer !== undefined) write();
  };
  const stop = subscribe((state, before) => {
    const { labels, evidenceLens } = state.view;
    const sameView = labels === before.view.labels && evidenceLens === before.view.evidenceLens;
    if (state.graph === before.graph && state.filters === before.filters && sameView) return;
    clearTimeout(timer);
    timer = setTimeout(write, rest);
  });
  addEventListener('pagehide', onLeave);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('pagehide', onLeave);
  };
}

/** Whether this document came by a reload or by the browser's back and forward, not by an address. */
export function wasReloaded(): boolean {
  const [entry] = globalThis.performance?.getEntriesByType('navigation') ?? [];
  const type = (entry as PerformanceNavigationTiming | undefined)?.type;
  return type === 'reload' || type === 'back_forward';
}
