import type { Overview } from '../../../contracts/api.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { savedIds } from '../../state/saved-canvas.ts';
import type { SavedCanvas } from '../../state/saved-canvas.ts';
import { act } from '../../state/use-store.ts';
import { subjectOf } from '../../ui/address.ts';
import { goTo } from '../../ui/trail.ts';
import { markPath, openCanvas, selectDrawn } from './open-canvas.ts';

/** Puts a saved view on the canvas, from whichever screen, as one step that can be undone. */
export async function openView(
  canvas: SavedCanvas,
  overview: Overview | undefined,
): Promise<'opened' | 'gone' | 'failed'> {
  try {
    const found = await readForCanvas(savedIds(canvas), []);
    const selection = openCanvas(canvas, found, { first: false, overview });
    if (selection === null) return 'gone';
    // A question about paths would take what is selected for one of its ends.
    if (subjectOf(location.pathname) === null) goTo('/');
    act('showPath', null);
    markPath(selection);
    if (!selectDrawn(selection)) act('clearSelection');
    viewportControls()?.focusCanvas();
    return 'opened';
  } catch {
    return 'failed';
  }
}
