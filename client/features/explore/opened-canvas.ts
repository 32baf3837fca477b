/** The canvas that was opened last from a link, a file or a view, as far as the data may have changed since. */
import { useSyncExternalStore } from 'react';
import type { DataMark } from '../../state/data-mark.ts';

export interface OpenedCanvasNote {
  made: DataMark | undefined;
  missing: readonly string[];
  relationships: readonly unknown[];
}

let current: OpenedCanvasNote | null = null;
const listeners = new Set<() => void>();

/** Null: what is on the canvas now was not kept by anybody, or the reader has read the notice. */
export function noteOpenedCanvas(note: OpenedCanvasNote | null): void {
  current = note;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOpenedCanvas(): OpenedCanvasNote | null {
  return useSyncExternalStore(subscribe, () => current);
}
