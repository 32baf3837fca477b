import type { Circumstances } from '../../state/saved-canvas.ts';
import { saveCanvas } from '../../state/saved-canvas.ts';
import { newViewId, previewOf } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { getState } from '../../state/use-store.ts';

/** A view of the canvas as it is now; null when there is nothing on it, or too much. */
export function makeView(name: string, circumstances: Circumstances, id: string = newViewId()): SavedView | null {
  const state = getState();
  const canvas = saveCanvas(state, circumstances);
  if (canvas === null) return null;
  return { id, name, at: new Date().toISOString(), canvas, preview: previewOf(state) };
}
