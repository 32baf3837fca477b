/** Keeps the canvas for as long as the tab lives, so that a reload loses nothing. */
import { parseSavedCanvas, saveCanvas } from './saved-canvas.ts';
import type { Circumstances, SavedCanvas } from './saved-canvas.ts';
import type { State } from './state.ts';
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

/** The parts that are kept; the pointer moves over the canvas without a word of it. */
function keptParts({ graph, filters, view, selection }: State): unknown[] {
  const { nodes, relationship, path } = selection;
  return [graph, filters, view.labels, view.evidenceLens, view.drawer, nodes, relationship, path];
}

/**
 * Writes the canvas down whenever it has come to rest, and before the page goes.
 *
 * @param circumstances asked when the canvas is written
 * @param onLook calls back when the reader looks elsewhere; returns the way to stop
 * @returns the way to stop
 */
export function keepCanvas(circumstances: () => Circumstances, onLook: (moved: () => void) => () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writeKeptCanvas(saveCanvas(getState(), circumstances()));
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, rest);
  };
  const onLeave = () => {
    if (timer !== undefined) write();
  };
  const stop = subscribe((state, before) => {
    const was = keptParts(before);
    if (keptParts(state).some((part, at) => part !== was[at])) soon();
  });
  const stopLooking = onLook(() => {
    if (getState().graph.nodes.size > 0) soon();
  });
  addEventListener('pagehide', onLeave);
  return () => {
    onLeave();
    stop();
    stopLooking();
    removeEventListener('pagehide', onLeave);
  };
}

/** Whether this document came by a reload or by the browser's back and forward, not by an address. */
export function wasReloaded(): boolean {
  const [entry] = globalThis.performance?.getEntriesByType('navigation') ?? [];
  const type = (entry as PerformanceNavigationTiming | undefined)?.type;
  return type === 'reload' || type === 'back_forward';
}
