/** Layouts in the worker: at the reader's wish, and by itself when nodes came without positions. */
import { useEffect } from 'react';
import type { Kind } from '../../state/schema.ts';
import type { LabelMode } from '../../state/view.ts';
import { visibleElements } from '../../state/selectors.ts';
import { act, getState } from '../../state/use-store.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { LayoutInput } from '../layouts/force-layout.ts';
import type { LayoutName } from '../layouts/layouts.ts';
import { runLayout } from '../layouts/run-layout.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { getViewport, updateViewport } from '../viewport.ts';

/** Letters grow when all of it is looked at from farther away. */
const letters = 1.1;

/** Half the room that a node and its name need, as the radius of a circle; a little tight for wide names. */
function layoutInput(kinds: readonly Kind[], fresh: boolean): LayoutInput {
  const state = getState();
  const { graph, view } = state;
  const modes: LabelMode[] = view.labels === 'both' ? ['zh', 'en', 'both'] : ['zh', 'en'];
  const looks = kindLooks(kinds, 'light');
  const visible = visibleElements(state);
  return {
    nodes: visible.nodes.map((drawn) => {
      const { id } = drawn.node;
      const footprint = footprintOf(drawn, graph.degrees.get(id) ?? 0, graph.focus === id, looks, modes);
      const name = nameBox(drawn.position, footprint, letters);
      const box = unite([nodeBox(drawn.position, footprint), ...(name ? [name] : [])]);
      const radius = box ? (box.x2 - box.x1 + box.y2 - box.y1) / 4 + 6 : 20;
      const { x, y } = drawn.position;
      const reach = box && { left: x - box.x1, right: box.x2 - x, top: y - box.y1, bottom: box.y2 - y };
      return { id, x, y, pinned: drawn.pinned, radius, box: reach ?? undefined };
    }),
    links: visible.relationships.map(({ source, target }) => ({ source, target })),
    fresh,
  };
}

export function startLayout(name: LayoutName, kinds: readonly Kind[], settle: boolean): void {
  updateViewport({ layoutProgress: 0 });
  runLayout(name, layoutInput(kinds, settle), {
    onProgress: (share) => updateViewport({ layoutProgress: share }),
    onDone: (positions) => {
      updateViewport({ layoutProgress: null });
      act(settle ? 'settleLayout' : 'applyLayout', positions);
      // After the canvas has taken the positions over.
      requestAnimationFrame(() => getViewport().controls?.fit());
    },
    onError: (error) => {
      updateViewport({ layoutProgress: null });
      // Nodes stay on their provisional spiral: readable, and the reader can try the layout again.
      console.error(error);
    },
  });
}

export function useSettledLayout(needsLayout: boolean, kinds: readonly Kind[]): void {
  useEffect(() => {
    if (needsLayout) startLayout('force', kinds, true);
  }, [needsLayout, kinds]);
}
