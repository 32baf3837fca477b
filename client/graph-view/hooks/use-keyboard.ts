/** The canvas by keyboard: arrows walk from node to node, Enter opens, E expands. */
import type { KeyboardEvent } from 'react';
import { drawnElements, drawnIds } from '../../state/drawn-elements.ts';
import type { State } from '../../state/state.ts';
import { act, getState } from '../../state/use-store.ts';
import type { DrawnNode } from '../../state/graph.ts';
import { getViewport, viewportControls } from '../viewport.ts';
import { keys, pressedKey } from '../../ui/shortcuts.ts';
import type { Shortcut } from '../../ui/shortcuts.ts';
import { selectAll } from '../select-all.ts';
import { selectDrawn } from '../select-drawn.ts';
import { nearestInDirection } from './nearest-in-direction.ts';
import type { Direction } from './nearest-in-direction.ts';
import type { GestureCallbacks } from './use-gestures.ts';

/** The node where the keyboard is: the last one selected that can be seen, or the group that it is in. */
export function currentNode(state: State): DrawnNode | null {
  const { nodes } = drawnElements(state).visible;
  const [id] = drawnIds(state.graph, state.selection.nodes.slice(-1));
  return nodes.find(({ node }) => node.id === id) ?? null;
}

/** The node nearest to the middle of what is seen: where a first arrow key begins. */
function middleNode(state: State): DrawnNode | null {
  const { pan, zoom, width, height } = getViewport();
  const middle = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom };
  let best: { drawn: DrawnNode; distance: number } | null = null;
  for (const drawn of drawnElements(state).visible.nodes) {
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
    if (first) selectDrawn([first.node.id]);
    return;
  }
  const { nodes } = drawnElements(state).visible;
  const next = nearestInDirection(
    from.position,
    nodes.map((drawn) => [drawn, drawn.position] as const),
    direction,
  );
  if (!next) return;
  selectDrawn([next.node.id], extend ? state.selection.nodes : []);
  viewportControls()?.reveal([next.node.id]);
}

const { left, right, up, down, alongLeft, alongRight, alongUp, alongDown } = keys.canvas;
const walks: Readonly<Record<Direction, Shortcut>> = { left, right, up, down };
const walksAlong: Readonly<Record<Direction, Shortcut>> = {
  left: alongLeft,
  right: alongRight,
  up: alongUp,
  down: alongDown,
};
const { open, selectAll: everything, menu, menuOther, zoomIn, zoomInOther, zoomOut } = keys.canvas;
const { expand, escape, fit } = keys.page;
const others = { open, everything, menu, menuOther, zoomIn, zoomInOther, zoomOut, expand, escape, fit };

/** True when the key was one of the canvas's own. */
function press(event: KeyboardEvent, callbacks: GestureCallbacks): boolean {
  const along = pressedKey(event, walksAlong);
  const direction = along ?? pressedKey(event, walks);
  if (direction !== null) {
    walk(direction, along !== null);
    return true;
  }
  const state = getState();
  const node = currentNode(state);
  const controls = viewportControls();
  const { relationship } = state.selection;
  const key = pressedKey(event, others);
  switch (key) {
    case 'open':
      if (node) callbacks.onOpen({ node: node.node.id });
      else if (relationship !== null) callbacks.onOpen({ relationship });
      return node !== null || relationship !== null;
    case 'expand':
      if (node) callbacks.onExpand(node.node.id, controls?.renderedPosition(node.node.id) ?? { x: 0, y: 0 });
      return node !== null;
    case 'escape':
      if (state.selection.nodes.length === 0 && relationship === null) return false;
      act('clearSelection');
      return true;
    case 'everything':
      selectAll();
      return true;
    case 'menu':
    case 'menuOther': {
      const middle = { x: getViewport().width / 2, y: getViewport().height / 2 };
      const at = node && controls?.renderedPosition(node.node.id);
      if (node) callbacks.onContextMenu({ node: node.node.id }, at ?? middle);
      else callbacks.onContextMenu(relationship === null ? null : { relationship }, middle);
      return true;
    }
    case 'zoomIn':
    case 'zoomInOther':
      controls?.zoomIn();
      return true;
    case 'zoomOut':
      controls?.zoomOut();
      return true;
    case 'fit':
      controls?.fit();
      return true;
    case null:
      return false;
  }
}

export function keyHandler(callbacks: GestureCallbacks): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing) return;
    if (!press(event, callbacks)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
