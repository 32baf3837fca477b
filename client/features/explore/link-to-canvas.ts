import type { Overview } from '../../../contracts/api.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { canvasFragment } from '../../state/canvas-link.ts';
import type { CanvasFragment } from '../../state/canvas-link.ts';
import { noFilters } from '../../state/filters.ts';
import { emptyGraph, showScene } from '../../state/graph.ts';
import { saveCanvas } from '../../state/saved-canvas.ts';
import type { Circumstances } from '../../state/saved-canvas.ts';
import { keepsFilters } from '../../state/saved-filters.ts';
import { emptySelection } from '../../state/selection.ts';
import type { State } from '../../state/state.ts';
import { pathAddress, pathQuestionOf } from '../../ui/path-address.ts';
import { isTall, sceneOf } from './start-scene.ts';

/** Where to go from here: a whole address, and how much of the canvas it holds. */
export interface CanvasLink {
  address: string;
  holds: CanvasFragment['holds'];
}

/** Whether whoever opens the plain address sees this canvas anyway. */
function isStartView(state: State, overview: Overview): boolean {
  const view = { ...state.view, labels: state.view.lang, evidenceLens: false, drawer: null };
  const graph = showScene(sceneOf(overview, isTall()))(emptyGraph);
  const start = saveCanvas({ graph, filters: noFilters, view, selection: emptySelection });
  const alone = state.selection.nodes.length < 2 && state.selection.path === null;
  const now = saveCanvas({ ...state, view: { ...state.view, drawer: null }, selection: emptySelection });
  return alone && JSON.stringify(start) === JSON.stringify(now);
}

/**
 * The address of what is on the screen: what is selected in its path, the canvas in its fragment. The start view as it
 * comes needs no fragment, unless a hand has moved the camera.
 */
export async function linkToCanvas(
  state: State,
  overview: Overview | undefined,
  circumstances: Circumstances,
): Promise<CanvasLink> {
  const question = pathQuestionOf(location.pathname, location.search);
  const address = location.origin + (question === null ? location.pathname : pathAddress(question));
  const isStart = state.graph.nodes.size === 0 || (overview !== undefined && isStartView(state, overview));
  if (isStart && viewportControls()?.keeps() !== 'nothing') return { address, holds: 'all' };
  const saved = saveCanvas(state, circumstances);
  if (saved === null) return { address, holds: state.graph.nodes.size === 0 ? 'all' : 'nothing' };
  const { fragment, holds } = await canvasFragment(saved);
  const whole = holds !== 'nodes' && holds !== 'all' ? holds : keepsFilters(state.filters) ? holds : 'ids';
  return { address: address + fragment, holds: whole };
}
