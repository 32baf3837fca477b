import type { NodeId } from '../../../contracts/graph.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { getState } from '../../state/use-store.ts';
import { entityPath } from '../../ui/address.ts';
import { goTo } from '../../ui/trail.ts';

/** The path of what was looked for by name, until it is on the canvas. */
let sought: string | null = null;

/** Shows what was found, where it is seen, with the keyboard on it. What is in sight already moves nothing. */
export function presentOnCanvas(id: NodeId): void {
  const controls = viewportControls();
  controls?.reveal([id]);
  controls?.focusCanvas();
}

/** Opens an entity that the reader looked for by name, and so does not know where it is. */
export function seekOnCanvas(id: NodeId): void {
  const { graph, selection } = getState();
  if (selection.nodes.at(-1) === id && graph.nodes.has(id)) presentOnCanvas(id);
  else sought = entityPath(id);
  goTo(entityPath(id));
}

/** Whether the entity of a path was looked for by name; asked once. */
export function takeSought(path: string): boolean {
  const was = sought === path;
  sought = null;
  return was;
}
