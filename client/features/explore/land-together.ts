import type { GraphNode } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { addToCanvas } from '../../graph-view/placement/add-to-canvas.ts';
import type { Kind } from '../../state/schema.ts';
import { getState } from '../../state/use-store.ts';

export interface Landed {
  /** Entities and lines that came, or show again. */
  added: number;
  lines: number;
  /** Entities that were on the canvas already, drawn or in a group. */
  drawn: number;
  yearsGone: boolean;
}

/**
 * Puts several entities on the canvas beside each other, with the statements among them and to what is there, in one
 * step to undo. What was hidden shows again where it was.
 *
 * @throws what `call` throws
 */
export async function landTogether(nodes: readonly GraphNode[], kinds: readonly Kind[]): Promise<Landed> {
  const { graph } = getState();
  const ids = [...new Set(nodes.map(({ id }) => id))];
  const wanted = ids.filter((id) => !graph.nodes.has(id) || graph.hidden.has(id));
  const drawn = ids.length - wanted.length;
  if (wanted.length === 0) return { added: 0, lines: 0, drawn, yearsGone: false };
  const answer = await readForCanvas(wanted, [...graph.nodes.keys()]);
  const { relationships, degrees } = answer;
  // What came meanwhile by another way stays where it is.
  const before = getState().graph;
  if (answer.nodes.length === 0) return { added: 0, lines: 0, drawn, yearsGone: false };
  const { yearsGone } = addToCanvas({ nodes: answer.nodes, relationships, degrees }, kinds);
  const after = getState().graph;
  return {
    added: after.nodes.size - after.hidden.size - (before.nodes.size - before.hidden.size),
    lines: after.relationships.size - before.relationships.size,
    drawn,
    yearsGone,
  };
}
