import type { Overview } from '../../../contracts/api.ts';
import { canvasFragment } from '../../state/canvas-link.ts';
import type { CanvasFragment } from '../../state/canvas-link.ts';
import { noFilters } from '../../state/filters.ts';
import { emptyGraph, showScene } from '../../state/graph.ts';
import { saveCanvas } from '../../state/saved-canvas.ts';
import type { State } from '../../state/state.ts';
import { isPathAddress } from '../../ui/path-address.ts';
import { isTall, sceneOf } from './start-scene.ts';

/** Where to go from here: a whole address, and how much of the canvas it holds. */
export interface CanvasLink {
  address: string;
  holds: CanvasFragment['holds'];
}

/** Whether whoever opens the plain address sees this canvas anyway. */
function isStartView(state: State, overview: Overview): boolean {
  const view = { ...state.view, labels: state.view.lang, evidenceLens: false };
  const start = saveCanvas({ graph: showScene(sceneOf(overview, isTall()))(emptyGraph), filters: noFilters, view });
  return JSON.stringify(start) === JSON.stringify(saveCanvas(state));
}

/**
 * The address of what is on the screen: what is selected in its path, the canvas in its fragment. The start view as it
 * comes needs no fragment.
 */
export async function linkToCanvas(state: State, overview: Overview | undefined): Promise<CanvasLink> {
  const address = location.origin + location.pathname + (isPathAddress(location.pathname) ? location.search : '');
  if (state.graph.nodes.size === 0 || (overview !== undefined && isStartView(state, overview)))
    return { address, holds: 'all' };
  const saved = saveCanvas(state);
  if (saved === null) return { address, holds: 'nothing' };
  const { fragment, holds } = await canvasFragment(saved);
  return { address: address + fragment, holds };
}
