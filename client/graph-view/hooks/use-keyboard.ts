/** The canvas by keyboard: arrows walk from node to node, Enter opens, E expands, the menu key asks. */
import type { KeyboardEvent } from 'react';
import { visibleElements } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { act, getState } from '../../state/use-store.ts';
import type { DrawnNode } from '../../state/graph.ts';
import { getViewport, viewportControls } from '../viewport.ts';
import { nearestInDirection } from './nearest-in-direction.ts';
import type { Direction } from './nearest-in-direction.ts';
import type { GestureCallbacks } from './use-gestures.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The node where the keyboard is: the last one selected that can be seen. */
export function currentNode(state: State): DrawnNode | null {
  const { nodes } = visibleElements(state);
  const id = state.selection.nodes.at(-1);
  return nodes.find(({ node }) => node.id === id) ?? null;
}

/** The node nearest to the middle of what is seen: where a first arrow key begins. */
function middleNode(state: State): DrawnNode | null {
  const { pan, zoom, width, height } = getViewport();
  const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom };
  let best: { drawn: DrawnNode; distance: number } | null = null;
  for (const drawn of visibleElements(state).nodes) {
    const distance = Math.hypot(drawn.position.x - middle.x, drawn.position.y - middle.y);
    if (best === null || distance < best.distance) best = { drawn, distance };
  }
  return best?.drawn ?? null;
}

function walk(direction: Direction, extend: boolean): void {
  const state = getState();
  const from = currentNode(state);
  if (!from) {
    const first = middleNode(state);
    if (first) act('selectNodes', [first.node.id]);
    return;
  }
  const { nodes } = visibleElements(state);
  const next = nearestInDirection(
    from.position,
    nodes.map((drawn) => [drawn, drawn.position] as const),
    direction,
  );
  if (!next) return;
  act('selectNodes', extend ? [...state.selection.nodes, next.node.id] : [next.node.id]);
  viewportControls()?.reveal([next.node.id]);
}

/** True when the key was one of the canvas's own. */
function press(event: KeyboardEvent, callbacks: GestureCallbacks): boolean {
  const direction = arrows[event.key];
  if (direction) {
    walk(direction, event.shiftKey);
    return true;
  }
  const state = getState();
  const node = currentNode(state);
  const controls = viewportControls();
  const at = (node && controls?.renderedPosition(node.node.id)) ?? { x: 0, y: 0 };
  const { relationship } = state.selection;
  switch (event.key) {
    case 'Enter':
      if (node) callbacks.onOpen({ node: node.node.id });
      else if (relationship !== null) callbacks.onOpen({ relationship });
      return node !== null || relationship !== null;
    case 'e':
    case 'E':
      if (node) callbacks.onExpand(node.node.id, at);
      return node !== null;
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return false;
      callbacks.onContextMenu(node ? { node: node.node.id } : null, at);
      return true;
    case 'Escape':
      if (state.selection.nodes.length === 0 && relationship === null) return false;
      act('clearSelection');
      return true;
    case '+':
    case '=':
      controls?.zoomIn();
      return true;
    case '-':
      controls?.zoomOut();
      return true;
    case '0':
      controls?.fit();
      return true;
    default:
      return false;
  }
}

export function keyHandler(callbacks: GestureCallbacks): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!press(event, callbacks)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
