/** Hands on the canvas become actions: tap, double tap, box, drag, hover, context menu. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { NodeId, RelationshipId } from '../../../contracts/graph.ts';
import type { Placement, Point } from '../../state/graph.ts';
import { drawnIds } from '../../state/drawn-elements.ts';
import { act, getState } from '../../state/use-store.ts';
import { lineTarget, selectDrawn, selectLine, toggleDrawn } from '../select-drawn.ts';

export type ContextTarget = { node: NodeId } | { relationship: RelationshipId } | null;

export interface GestureCallbacks {
  /** Double tap, or E. @param at where the node is drawn, in pixels from the top left of the canvas */
  onExpand: (id: NodeId, at: Point) => void;
  /** Enter. */
  onOpen: (target: { node: NodeId } | { relationship: RelationshipId }) => void;
  /** Right click or long press. @param at in pixels from the top left of the canvas */
  onContextMenu: (target: ContextTarget, at: Point) => void;
}

/** A hover that lasts so long counts; a hand that passes by does not. */
const hoverDelay = 120;

const isThing = 'node[colour]';

/** Identity of a node or line in the canvas is its id in the state. */
function nodeIdOf(event: EventObject): NodeId {
  return (event.target as NodeSingular).id() as NodeId;
}

function relationshipIdOf(event: EventObject): RelationshipId {
  return (event.target as NodeSingular).id() as RelationshipId;
}

function withModifier(event: EventObject): boolean {
  const original = event.originalEvent as MouseEvent | undefined;
  return Boolean(original && (original.shiftKey || original.ctrlKey || original.metaKey));
}

function byFinger(event: EventObject): boolean {
  return (event.originalEvent as Event | undefined)?.type.startsWith('touch') ?? false;
}

export function useGestures(cy: Core | null, callbacks: GestureCallbacks): void {
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });

  useEffect(() => {
    if (!cy) return;
    // The library takes two quick taps on different nodes for a double tap.
    let taps: [NodeId | null, NodeId | null] = [null, null];
    // A finger that was held has asked for the menu: lifting it is no tap.
    let held = false;
    const onTapStart = () => {
      held = false;
    };
    const onTapNode = (event: EventObject) => {
      const id = nodeIdOf(event);
      taps = [taps[1], id];
      // On a phone the details rise over half the canvas: a second tap must come before them.
      if (byFinger(event)) return;
      if (withModifier(event)) toggleDrawn(id);
      else selectDrawn([id]);
    };
    const onSingleTapNode = (event: EventObject) => {
      if (byFinger(event) && !held) selectDrawn([nodeIdOf(event)]);
    };
    const onTapEdge = (event: EventObject) => {
      if (!held) selectLine(relationshipIdOf(event));
    };
    const onTapPaper = (event: EventObject) => {
      if (event.target === cy && !held && !withModifier(event)) act('clearSelection');
    };
    const onDoubleTap = (event: EventObject) => {
      const node = event.target as NodeSingular;
      if (taps[0] !== taps[1]) return;
      latest.current.onExpand(nodeIdOf(event), { ...node.renderedPosition() });
    };
    const onBoxEnd = () => {
      // The library emits `box` on each element right after `boxend`; one action takes them all.
      const boxed: NodeId[] = [];
      const collect = (event: EventObject) => boxed.push(nodeIdOf(event));
      cy.on('box', isThing, collect);
      queueMicrotask(() => {
        cy.off('box', isThing, collect);
        if (boxed.length > 0) selectDrawn(boxed, getState().selection.nodes);
      });
    };
    const onMenu = (event: EventObject) => {
      held = event.type === 'taphold';
      // A held mouse button is a drag that has not begun.
      if (held && !byFinger(event)) {
        held = false;
        return;
      }
      const target: ContextTarget =
        event.target === cy
          ? null
          : event.target.isNode()
            ? { node: nodeIdOf(event) }
            : lineTarget(relationshipIdOf(event));
      latest.current.onContextMenu(target, { ...event.renderedPosition });
    };
    cy.on('tapstart', onTapStart);
    cy.on('tap', isThing, onTapNode);
    cy.on('onetap', isThing, onSingleTapNode);
    cy.on('tap', 'edge', onTapEdge);
    cy.on('tap', onTapPaper);
    cy.on('dbltap', isThing, onDoubleTap);
    cy.on('boxend', onBoxEnd);
    cy.on('cxttap taphold', onMenu);
    const container = cy.container();
    const noBrowserMenu = (event: Event) => event.preventDefault();
    container?.addEventListener('contextmenu', noBrowserMenu);
    return () => {
      cy.off('tapstart', onTapStart);
      cy.off('tap', isThing, onTapNode);
      cy.off('onetap', isThing, onSingleTapNode);
      cy.off('tap', 'edge', onTapEdge);
      cy.off('tap', onTapPaper);
      cy.off('dbltap', isThing, onDoubleTap);
      cy.off('boxend', onBoxEnd);
      cy.off('cxttap taphold', onMenu);
      container?.removeEventListener('contextmenu', noBrowserMenu);
    };
  }, [cy]);

  useDragging(cy);
  useHovering(cy);
}

/** A dragged node takes the rest of the selection along; letting go is one undo step. */
function useDragging(cy: Core | null): void {
  useEffect(() => {
    if (!cy) return;
    let start: { grabbed: Point; others: Map<string, Point> } | null = null;
    const onGrab = (event: EventObject) => {
      const node = event.target as NodeSingular;
      const { selection, graph } = getState();
      const selected = drawnIds(graph, selection.nodes);
      const along = selected.includes(nodeIdOf(event)) ? selected : [];
      const others = along.filter((id) => id !== node.id()).map((id) => cy.getElementById(id));
      start = {
        grabbed: { ...node.position() },
        others: new Map(
          others.filter((other) => other.nonempty()).map((other) => [other.id(), { ...other.position() }]),
        ),
      };
    };
    const onDrag = (event: EventObject) => {
      if (!start || start.others.size === 0) return;
      const now = (event.target as NodeSingular).position();
      const moved = { x: now.x - start.grabbed.x, y: now.y - start.grabbed.y };
      cy.batch(() => {
        for (const [id, from] of start?.others ?? [])
          cy.getElementById(id).position({ x: from.x + moved.x, y: from.y + moved.y });
      });
    };
    const onDragEnd = (event: EventObject) => {
      const node = event.target as NodeSingular;
      const ids = [node.id(), ...(start?.others.keys() ?? [])];
      const placements = ids.map((id): [string, Placement] => {
        const { x, y } = cy.getElementById(id).position();
        return [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }];
      });
      start = null;
      act('moveNodes', Object.fromEntries(placements));
    };
    cy.on('grab', isThing, onGrab);
    cy.on('drag', isThing, onDrag);
    cy.on('dragfree', isThing, onDragEnd);
    return () => {
      cy.off('grab', isThing, onGrab);
      cy.off('drag', isThing, onDrag);
      cy.off('dragfree', isThing, onDragEnd);
    };
  }, [cy]);
}

function useHovering(cy: Core | null): void {
  useEffect(() => {
    if (!cy) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cursor = (value: string) => {
      const container = cy.container();
      if (container) container.style.cursor = value;
    };
    const onOver = (event: EventObject) => {
      if (event.target === cy || event.target.hasClass('caption')) return;
      const target = event.target.isNode() ? { node: nodeIdOf(event) } : { relationship: relationshipIdOf(event) };
      cursor('pointer');
      clearTimeout(timer);
      timer = setTimeout(() => act('hover', target), hoverDelay);
    };
    const onOut = () => {
      cursor('');
      clearTimeout(timer);
      if (getState().selection.hovered !== null) act('hover', null);
    };
    cy.on('mouseover', 'node, edge', onOver);
    cy.on('mouseout', 'node, edge', onOut);
    // A drag or a wheel turn is no reading: the rest comes back to full strength.
    cy.on('grab viewport', onOut);
    // The library says nothing when the hand leaves the canvas from a node.
    const container = cy.container();
    container?.addEventListener('mouseleave', onOut);
    return () => {
      clearTimeout(timer);
      cy.off('mouseover', 'node, edge', onOver);
      cy.off('mouseout', 'node, edge', onOut);
      cy.off('grab viewport', onOut);
      container?.removeEventListener('mouseleave', onOut);
    };
  }, [cy]);
}
