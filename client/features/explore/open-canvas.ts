import type { Overview, Subgraph } from '../../../contracts/api.ts';
import { wantLook, viewportControls } from '../../graph-view/viewport.ts';
import { openSavedCanvas } from '../../state/saved-canvas.ts';
import type { SavedCanvas } from '../../state/saved-canvas.ts';
import type { OpenedSelection } from '../../state/saved-selection.ts';
import { act, getState } from '../../state/use-store.ts';
import { isTall, sceneOf } from './start-scene.ts';
import { noteOpenedCanvas } from './opened-canvas.ts';

/**
 * Puts a saved canvas on the page, looked at as it was saved. A later one is a step that can be undone.
 *
 * @param found what the graph holds of its nodes now
 * @returns what it says of the selection; null where nothing of it is left in the graph, and nothing has changed
 */
export function openCanvas(
  saved: SavedCanvas,
  found: Subgraph,
  { first, overview }: { first: boolean; overview: Overview | undefined },
): OpenedSelection | null {
  if (found.nodes.length === 0) return null;
  const start =
    overview === undefined ? null : { focus: overview.focus, captions: sceneOf(overview, isTall()).captions ?? [] };
  const { scene, filters, lens, labels, selection, look, drawer } = openSavedCanvas(saved, found, start);
  act(first ? 'beginWithCanvas' : 'openCanvas', scene, filters);
  wantLook(getState().graph.nodes, look);
  viewportControls()?.lookAt(look);
  if (labels !== null) act('setView', { labels });
  if (lens || !first) act('setView', { evidenceLens: lens });
  if (drawer !== null || !first) act('setView', { drawer });
  noteOpenedCanvas({ made: saved.data, missing: found.missing, relationships: found.relationships });
  return selection;
}

/** Selects nodes that are on the canvas; false where none of them is. */
export function selectDrawn({ nodes, relationship }: OpenedSelection): boolean {
  const { graph } = getState();
  const drawn = nodes.filter((id) => graph.nodes.has(id) && !graph.hidden.has(id));
  if (drawn.length > 0) act('selectNodes', drawn);
  else if (relationship !== null && graph.relationships.has(relationship)) act('selectRelationship', relationship);
  else return false;
  return true;
}

/** Marks the path of a saved canvas where all of it is still there. */
export function markPath({ path }: OpenedSelection): void {
  if (path === null) return;
  const { nodes, hidden, relationships } = getState().graph;
  const drawn = path.nodes.every((id) => nodes.has(id) && !hidden.has(id));
  if (drawn && path.relationships.every((id) => relationships.has(id))) act('showPath', path);
}
