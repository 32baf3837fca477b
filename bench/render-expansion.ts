/** Fifty neighbours of the largest hub come to a canvas: how long until they are drawn, and what it did to the rest. */
import type { Page } from '@playwright/test';
import type { CanvasData } from './served-page.ts';
import { longestTaskSince } from './render-probe.ts';

export interface Expansion {
  /** Milliseconds from the answer until a frame that holds everything was painted. */
  ms: number;
  longest: number;
  /** Layout pixels that the old node that moved most has moved. */
  moved: number;
  /** Pairs of boxes (node or name, as drawn) of which one is new and that overlap by more than a pixel. */
  overlaps: number;
}

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
interface CanvasNode {
  id: () => string;
  data: (key: string) => string;
  position: () => { x: number; y: number };
  boundingBox: (options: Record<string, boolean>) => Box;
}
interface Canvas {
  nodes: (selector: string) => { map: <T>(call: (node: CanvasNode) => T) => T[] };
  getElementById: (id: string) => { nonempty: () => boolean };
  one: (event: string, call: () => void) => void;
  on: (event: string, call: () => void) => void;
  off: (event: string, call: () => void) => void;
}
interface Measured {
  cy: Canvas;
  zhituBench: { addToCanvas: (addition: unknown, kinds: unknown) => void };
}

export async function measureExpansion(page: Page, addition: CanvasData, hub: string): Promise<Expansion> {
  const { start, ...outcome } = await page.evaluate(
    async ([{ nodes, relationships }, origin]) => {
      const { cy, zhituBench } = window as unknown as Measured;
      const schema = (await (await fetch('/api/schema')).json()) as { kinds: unknown };
      const isThing = 'node[colour]';
      const positions = () => new Map(cy.nodes(isThing).map((node) => [node.id(), { ...node.position() }] as const));
      const before = positions();
      const ids = [...nodes, ...relationships].map(({ id }) => id);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const begun = await new Promise<{ start: number; ms: number }>((resolve) => {
        setTimeout(() => {
          const start = performance.now();
          zhituBench.addToCanvas({ nodes, relationships, origin }, schema.kinds);
          const onRender = () => {
            if (!ids.every((id) => cy.getElementById(id).nonempty())) return;
            cy.off('render', onRender);
            // A message comes after the frame that was just drawn has been painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => resolve({ start, ms: performance.now() - start }));
            port1.start();
            port2.postMessage(null);
          };
          cy.on('render', onRender);
        });
      });
      // The camera may still move, letters may still be set anew.
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const after = positions();
      const moved = Math.max(
        0,
        ...[...before].map(([id, at]) => {
          const now = after.get(id);
          return now ? Math.hypot(now.x - at.x, now.y - at.y) : Infinity;
        }),
      );
      const none = { includeEdges: false, includeOverlays: false, includeUnderlays: false, includeOutlines: false };
      const boxes = cy.nodes(isThing).map((node) => ({
        id: node.id(),
        parts: [
          node.boundingBox({ ...none, includeLabels: false }),
          ...(node.data('label') === ''
            ? []
            : [node.boundingBox({ ...none, includeNodes: false, includeLabels: true })]),
        ],
      }));
      const fresh = new Set<string>(nodes.map(({ id }) => id));
      const meet = (a: Box, b: Box) => a.x1 + 1 < b.x2 && b.x1 + 1 < a.x2 && a.y1 + 1 < b.y2 && b.y1 + 1 < a.y2;
      let overlaps = 0;
      for (const one of boxes) {
        if (!fresh.has(one.id)) continue;
        for (const other of boxes) {
          if (other.id === one.id || (fresh.has(other.id) && other.id < one.id)) continue;
          if (one.parts.some((part) => other.parts.some((theirs) => meet(part, theirs)))) overlaps += 1;
        }
      }
      return { ...begun, moved, overlaps };
    },
    [addition, hub] as const,
  );
  return { ...outcome, longest: await longestTaskSince(page, start) };
}
