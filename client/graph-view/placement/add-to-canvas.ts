/** Puts an answer of the server on the canvas: places what is new where there is room, then one undoable action. */
import type { Addition } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { viewportControls } from '../viewport.ts';
import { planAddition } from './plan-addition.ts';

/** What is there does not move; the camera does, by as little as shows what is new. */
export function addToCanvas(addition: Addition, kinds: readonly Kind[]): void {
  const { graph, view } = getState();
  const controls = viewportControls();
  const [seen, covered] = [controls?.extent(), controls?.covered()];
  act('addElements', planAddition(graph, addition, { kinds, labels: view.labels, seen, covered }));
  const isNew = (id: (typeof addition.nodes)[number]['id']) => !graph.nodes.has(id) || graph.hidden.has(id);
  const newcomers = addition.nodes.flatMap(({ id }) => (isNew(id) ? [id] : []));
  controls?.makeRoom(newcomers, addition.origin ?? null);
}
