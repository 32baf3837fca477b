import type { Paths } from '../../../contracts/api.ts';
import type { GraphNode } from '../../../contracts/graph.ts';
import { readForCanvas } from '../../api/canvas-reads.ts';
import { addToCanvas } from '../../graph-view/placement/add-to-canvas.ts';
import { openGroupsAround } from '../../graph-view/placement/group-on-canvas.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import type { GraphState } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { nodesOf, selectionOf, statementsOf } from './path-steps.ts';
import type { DrawablePath } from './path-steps.ts';

/** Nodes of a path that the canvas does not show. */
export function missingNodes(path: DrawablePath, graph: GraphState): GraphNode[] {
  return nodesOf(path).filter(({ id }) => !graph.nodes.has(id) || graph.hidden.has(id));
}

/** Whether the canvas has all of a path. */
export function isDrawn(path: DrawablePath, graph: GraphState): boolean {
  return missingNodes(path, graph).length === 0 && statementsOf(path).every(({ id }) => graph.relationships.has(id));
}

/**
 * Puts what is missing of a path on the canvas, as one step that can be undone, and highlights the path. What is drawn
 * stays where it is.
 *
 * @throws what `call` throws
 */
export async function showPath(
  path: DrawablePath,
  degrees: Paths['degrees'],
  address: string,
  kinds: readonly Kind[],
): Promise<void> {
  openGroupsAround(
    nodesOf(path).map(({ id }) => id),
    kinds,
  );
  const { graph } = getState();
  if (!isDrawn(path, graph)) {
    const missing = missingNodes(path, graph);
    // A newcomer brings its other statements too, as wherever something lands on the canvas.
    const together =
      missing.length === 0
        ? { relationships: [], degrees: {} }
        : await readForCanvas(
            missing.map(({ id }) => id),
            [...graph.nodes.keys()],
          );
    addToCanvas(
      {
        nodes: missing,
        relationships: [...together.relationships, ...statementsOf(path)],
        degrees: { ...degrees, ...together.degrees },
      },
      kinds,
    );
  }
  highlight(path, address);
}

/** Highlights a path that is drawn, and brings it into sight. */
export function highlight(path: DrawablePath, address: string): void {
  act('showPath', selectionOf(path, address));
  viewportControls()?.reveal(nodesOf(path).map(({ id }) => id));
}
