/** Puts an answer of the server on the canvas: places what is new where there is room, then one undoable action. */
import { drawnElements, drawnIds } from '../../state/drawn-elements.ts';
import type { Addition } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { nameGroups } from '../elements/name-groups.ts';
import { viewportControls } from '../viewport.ts';
import { planGroupedAddition } from './plan-grouped-addition.ts';

/**
 * What is there does not move; the camera does, by as little as shows what is new.
 *
 * @returns whether the years under a timeline had to go: newcomers do not lie at their dates
 */
export function addToCanvas(addition: Addition, kinds: readonly Kind[]): { yearsGone: boolean } {
  const state = getState();
  const { graph, view } = state;
  const controls = viewportControls();
  const [seen, covered] = [controls?.extent(), controls?.covered()];
  const drawn = nameGroups(drawnElements(state), kinds).graph;
  // Members of groups are there, too, though nothing of them is drawn.
  const fresh = { ...addition, nodes: addition.nodes.filter(({ id }) => !graph.nodes.has(id)) };
  const options = { kinds, labels: view.labels, seen, covered };
  const { positions, origin, groups } = planGroupedAddition(drawn, fresh, options);
  act('addElements', { ...addition, positions, origin, groups });
  const isNew = (id: (typeof addition.nodes)[number]['id']) => !graph.nodes.has(id) || graph.hidden.has(id);
  const newcomers = addition.nodes.flatMap(({ id }) => (isNew(id) ? [id] : []));
  const after = getState().graph;
  controls?.makeRoom(drawnIds(after, newcomers), addition.origin ?? null);
  return { yearsGone: graph.axis !== null && after.axis === null };
}
