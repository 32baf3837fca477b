import type { NodeId } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { addToCanvas } from '../../graph-view/placement/add-to-canvas.ts';
import { openGroupsAround } from '../../graph-view/placement/group-on-canvas.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';

/**
 * Puts entities on the canvas with the statements that tie them to what is there; what is drawn already is shown again
 * if it was hidden or in a group, and stays where it is. Ids that the graph does not hold are passed over.
 *
 * @returns whether the years under a timeline had to go
 * @throws what `call` throws
 */
export async function landOnCanvas(ids: readonly NodeId[], kinds: readonly Kind[]): Promise<{ yearsGone: boolean }> {
  const { graph } = getState();
  const hidden = ids.filter((id) => graph.hidden.has(id));
  if (hidden.length > 0) act('showNodes', hidden);
  openGroupsAround(ids, kinds);
  const missing = ids.filter((id) => !graph.nodes.has(id));
  if (missing.length === 0) return { yearsGone: graph.axis !== null && getState().graph.axis === null };
  const { nodes, relationships, degrees } = await readForCanvas(missing, [...graph.nodes.keys()]);
  return nodes.length > 0 ? addToCanvas({ nodes, relationships, degrees }, kinds) : { yearsGone: false };
}
