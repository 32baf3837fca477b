/** Puts an answer of the server on the canvas: places what is new where there is room, then one undoable action. */
import type { Addition } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { viewportControls } from '../viewport.ts';
import { planAddition } from './plan-addition.ts';

export function addToCanvas(addition: Addition, kinds: readonly Kind[]): void {
  const { graph, view } = getState();
  const seen = viewportControls()?.extent();
  act('addElements', planAddition(graph, addition, { kinds, labels: view.labels, seen }));
}
