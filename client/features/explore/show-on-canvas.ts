import type { NodeId } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { entityPath } from '../../ui/address.ts';
import { goTo } from '../../ui/trail.ts';
import { landOnCanvas } from './land-on-canvas.ts';

/** More than these are not compared with each other in the details. */
const MOST_SELECTED = 30;

/**
 * Puts what another place speaks of on the canvas, selects it if it is not too much, and goes there. A canvas that was
 * never opened begins with it.
 *
 * @returns how many nodes are new on the canvas
 * @throws what `call` throws
 */
export async function showOnCanvas(ids: readonly string[], kinds: readonly Kind[]): Promise<number> {
  const wanted = [...new Set(ids)] as NodeId[];
  const before = getState().graph.nodes.size;
  if (before === 0) {
    const { nodes, relationships, degrees } = await readForCanvas(wanted, []);
    act('beginWith', { nodes, relationships, degrees, focus: null });
  } else {
    await landOnCanvas(wanted, kinds);
  }
  const { nodes } = getState().graph;
  const present = wanted.filter((id) => nodes.has(id));
  const [first] = present;
  if (first === undefined) return 0;
  // The last one selected is what the details are about, and the address.
  act('selectNodes', present.length > MOST_SELECTED ? [first] : present.toReversed());
  goTo(entityPath(first));
  return nodes.size - before;
}
