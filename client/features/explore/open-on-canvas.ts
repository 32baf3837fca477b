import type { Overview } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { noFilters } from '../../state/filters.ts';
import { act, getState } from '../../state/use-store.ts';
import { goTo } from '../../ui/trail.ts';
import { isTall, sceneOf } from './start-scene.ts';

/** Nodes that a canvas shows at once and still reads well; more can be brought there one by one. */
const MOST_OPENED = 500;

/**
 * Opens the explorer with some nodes and all statements between them, in place of what was on the canvas: one step that
 * can be undone. Ids that are no entities are passed over.
 *
 * @returns how many of the nodes the canvas now holds; 0 where none can be drawn, and nothing has changed
 * @throws what `call` throws
 */
export async function openOnCanvas(ids: readonly NodeId[], overview: Overview | undefined): Promise<number> {
  const { nodes, relationships, degrees } = await readForCanvas(ids.slice(0, MOST_OPENED), []);
  if (nodes.length === 0) return 0;
  // Where nothing was drawn yet in this visit, undo leads to the start view.
  if (getState().graph.nodes.size === 0 && overview !== undefined) act('beginWith', sceneOf(overview, isTall()));
  act('openCanvas', { nodes, relationships, degrees }, noFilters);
  act('clearSelection');
  goTo('/');
  return nodes.length;
}
