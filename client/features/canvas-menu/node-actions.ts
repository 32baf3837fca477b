/** What can be done with nodes on the canvas, for keys and menus alike. Each does nothing where there is nothing to do. */
import type { NodeId } from '../../../contracts/graph.ts';
import { visibleElements } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { act, getState } from '../../state/use-store.ts';
import { viewportControls } from '../../graph-view/viewport.ts';

export function arePinned(state: State, ids: readonly NodeId[]): boolean {
  return ids.length > 0 && ids.every((id) => state.graph.nodes.get(id)?.pinned === true);
}

/** Pins all of them, or unpins them where all of them are pinned. */
export function togglePin(ids: readonly NodeId[]): void {
  act(arePinned(getState(), ids) ? 'unpinNodes' : 'pinNodes', ids);
}

/** Whether anything on the canvas was brought by the expansion of a node. */
export function hasBrought(state: State, id: NodeId): boolean {
  return [...state.graph.nodes.values()].some(({ origin, pinned }) => origin === id && !pinned);
}

/** Nodes that can be seen next to some, themselves left out. */
export function neighboursOnCanvas(state: State, ids: readonly NodeId[]): NodeId[] {
  const own = new Set(ids);
  const found = new Set<NodeId>();
  for (const { source, target } of visibleElements(state).relationships) {
    if (own.has(source) && !own.has(target)) found.add(target);
    if (own.has(target) && !own.has(source)) found.add(source);
  }
  return [...found];
}

/** Adds the neighbours to the selection; the node itself stays the one that the address names. */
export function selectWithNeighbours(ids: readonly NodeId[]): void {
  act('selectNodes', [...neighboursOnCanvas(getState(), ids), ...ids]);
}

/** Rings around a node, which also becomes the selected one. */
export function arrangeAround(id: NodeId): void {
  act('selectNodes', [id]);
  viewportControls()?.layout('concentric');
}
