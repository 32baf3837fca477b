/** Layouts in the worker: at the reader's wish, and by itself when nodes came without positions. */
import { useEffect } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import type { DrawnNode } from '../../state/graph.ts';
import type { Kind, RelationshipType } from '../../state/schema.ts';
import type { LabelMode } from '../../state/view.ts';
import { drawnElements, drawnIds } from '../../state/drawn-elements.ts';
import type { VisibleElements } from '../../state/selectors.ts';
import { act, getState } from '../../state/use-store.ts';
import { nameGroups } from '../elements/name-groups.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { LayoutInput } from '../layouts/layout.ts';
import type { LayoutName } from '../layouts/layout-names.ts';
import { runLayout } from '../layouts/run-layout.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { showToast } from '../../ui/toasts.tsx';
import { getViewport, updateViewport } from '../viewport.ts';
import { wordsIn } from '../words.ts';

/** What the schema says of what is drawn. */
export interface Vocabulary {
  kinds: readonly Kind[];
  types: readonly RelationshipType[];
}

/** Letters grow when all of it is looked at from farther away. */
const letters = 1.1;

/** Wide screens are used, but nothing is stretched to a ribbon. */
const aspects = { least: 0.7, most: 1.9 } as const;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * Dates by node: its own, else the earliest on which it came about (“提出，2015-12”): types of the family `origin` lead
 * from whoever brought something about to what it is.
 */
export function datesOf(
  { nodes, relationships }: VisibleElements,
  types: readonly RelationshipType[],
): Map<NodeId, string> {
  const origins = new Set(types.flatMap(({ type, family }) => (family === 'origin' ? [type] : [])));
  const dates = new Map<NodeId, string>();
  for (const { type, target, properties } of relationships) {
    const date = textOf(properties['date']);
    const known = dates.get(target);
    if (date !== null && origins.has(type) && (known === undefined || date < known)) dates.set(target, date);
  }
  for (const { node } of nodes) {
    const { date, startDate, endDate } = node.properties;
    const own = textOf(date) ?? textOf(startDate) ?? textOf(endDate);
    if (own !== null) dates.set(node.id, own);
  }
  return dates;
}

/** The node that a concentric layout is about: the last one selected, else the one that the scene is about. */
function middleOf(nodes: readonly DrawnNode[]): NodeId | null {
  const { selection, graph } = getState();
  const [last] = drawnIds(graph, selection.nodes.slice(-1));
  const drawn = new Set(nodes.map(({ node }) => node.id));
  return [last, graph.focus].find((id) => id != null && drawn.has(id)) ?? null;
}

/** Half the room that a node and its name need, as the radius of a circle; a little tight for wide names. */
function layoutInput({ kinds, types }: Vocabulary, fresh: boolean): LayoutInput {
  const state = getState();
  const { view } = state;
  const modes: LabelMode[] = view.labels === 'both' ? ['zh', 'en', 'both'] : ['zh', 'en'];
  const looks = kindLooks(kinds, 'light');
  const { graph, visible } = nameGroups(drawnElements(state), kinds);
  const dates = datesOf(visible, types);
  const { width, height } = getViewport();
  return {
    nodes: visible.nodes.map((drawn) => {
      const { id } = drawn.node;
      const footprint = footprintOf(drawn, graph.degrees.get(id) ?? 0, graph.focus === id, looks, modes);
      const name = nameBox(drawn.position, footprint, letters);
      const box = unite([nodeBox(drawn.position, footprint), ...(name ? [name] : [])]);
      const radius = box ? (box.x2 - box.x1 + box.y2 - box.y1) / 4 + 6 : 20;
      const { x, y } = drawn.position;
      const reach = box && { left: x - box.x1, right: box.x2 - x, top: y - box.y1, bottom: box.y2 - y };
      return { id, x, y, pinned: drawn.pinned, radius, box: reach ?? undefined, date: dates.get(id) ?? null };
    }),
    links: visible.relationships.map(({ source, target }) => ({ source, target })),
    fresh,
    around: middleOf(visible.nodes),
    aspect: height === 0 ? 1.5 : Math.min(aspects.most, Math.max(aspects.least, width / height)),
  };
}

export function startLayout(name: LayoutName, vocabulary: Vocabulary, settle: boolean): void {
  const input = layoutInput(vocabulary, settle);
  if (name === 'timeline' && input.nodes.every(({ date }) => date == null)) {
    showToast(wordsIn(getState().view.lang).noDates, 'info');
    return;
  }
  updateViewport({ layoutProgress: 0 });
  runLayout(name, input, {
    onProgress: (share) => updateViewport({ layoutProgress: share }),
    onDone: ({ positions, axis }) => {
      updateViewport({ layoutProgress: null });
      act(settle ? 'settleLayout' : 'applyLayout', positions, axis);
      // After the canvas has taken the positions over.
      requestAnimationFrame(() => getViewport().controls?.fit());
    },
    onError: (error) => {
      updateViewport({ layoutProgress: null });
      // The worker's file may not have come, for instance. Nodes of a first scene stay on their provisional spiral.
      showToast(wordsIn(getState().view.lang).layoutFailed, 'alert');
      console.error(error);
    },
  });
}

export function useSettledLayout(needsLayout: boolean, vocabulary: Vocabulary): void {
  useEffect(() => {
    if (needsLayout) startLayout('force', vocabulary, true);
  }, [needsLayout, vocabulary]);
}
