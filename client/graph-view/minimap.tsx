/** The whole canvas, small, with what is seen framed; pressing or dragging moves the view. Drawn from state. */
import { useEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { DrawnNode, Point } from '../state/graph.ts';
import type { Kind } from '../state/schema.ts';
import { drawnElements } from '../state/drawn-elements.ts';
import { useAppState } from '../state/use-store.ts';
import { useCanvasTokens } from './hooks/use-canvas-tokens.ts';
import type { Box } from './labels/label-box.ts';
import { importanceOf, kindLooks, lookOf } from './styles/kind-looks.ts';
import { nodeSizes } from './styles/shapes.ts';
import { useViewport, viewportControls } from './viewport.ts';
import { wordsIn } from './words.ts';

const size = { width: 148, height: 100 } as const;
const margin = 60;
/** Above this many nodes dots are smaller: they would run together. */
const mostLarge = 500;
/** Above this many lines they would only grey the picture. */
const mostLines = 2000;

interface Frame {
  scale: number;
  /** Minimap position of layout point 0, 0. */
  offset: Point;
}

/** All nodes and all that is seen, so that the frame never leaves the picture. */
function frameFor(nodes: readonly DrawnNode[], seen: Box): Frame {
  const xs = nodes.map(({ position }) => position.x);
  const ys = nodes.map(({ position }) => position.y);
  const least = (values: number[], other: number) => values.reduce((a, b) => Math.min(a, b), other);
  const most = (values: number[], other: number) => values.reduce((a, b) => Math.max(a, b), other);
  const box = {
    x1: Math.min(least(xs, Infinity) - margin, seen.x1),
    x2: Math.max(most(xs, -Infinity) + margin, seen.x2),
    y1: Math.min(least(ys, Infinity) - margin, seen.y1),
    y2: Math.max(most(ys, -Infinity) + margin, seen.y2),
  };
  const scale = Math.min(size.width / (box.x2 - box.x1), size.height / (box.y2 - box.y1));
  return {
    scale,
    offset: {
      x: size.width / 2 - ((box.x1 + box.x2) / 2) * scale,
      y: size.height / 2 - ((box.y1 + box.y2) / 2) * scale,
    },
  };
}

export function Minimap({ kinds }: { kinds: readonly Kind[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tokens = useCanvasTokens();
  const words = wordsIn(useAppState((state) => state.view.lang));
  const { graph, visible } = useAppState(drawnElements);
  const zoom = useViewport((viewport) => viewport.zoom);
  const pan = useViewport((viewport) => viewport.pan);
  const width = useViewport((viewport) => viewport.width);
  const height = useViewport((viewport) => viewport.height);
  const seen = useMemo(
    () => ({ x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom }),
    [pan, zoom, width, height],
  );
  const { scale, offset } = frameFor(visible.nodes, seen);
  const looks = useMemo(() => kindLooks(kinds, tokens.theme), [kinds, tokens.theme]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = globalThis.devicePixelRatio || 1;
    element.width = size.width * ratio;
    element.height = size.height * ratio;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * offset.x, ratio * offset.y);
    if (visible.relationships.length <= mostLines) {
      context.strokeStyle = tokens.edge;
      context.globalAlpha = 0.5;
      context.lineWidth = 0.5 / scale;
      context.beginPath();
      for (const { source, target } of visible.relationships) {
        const [from, to] = [graph.nodes.get(source)?.position, graph.nodes.get(target)?.position];
        if (!from || !to) continue;
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.stroke();
      context.globalAlpha = 1;
    }
    const least = visible.nodes.length > mostLarge ? 0.6 : 1.2;
    for (const { node, position } of visible.nodes) {
      const importance = importanceOf(node, graph.degrees.get(node.id) ?? 0);
      const radius = (graph.focus === node.id ? nodeSizes.focus : nodeSizes[importance]) / 2;
      context.fillStyle = lookOf(node, looks, tokens.theme).colour;
      context.beginPath();
      context.arc(position.x, position.y, Math.max(radius, least / scale), 0, Math.PI * 2);
      context.fill();
    }
  }, [visible, graph, looks, tokens, scale, offset.x, offset.y]);

  const look = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left - event.currentTarget.clientLeft - offset.x) / scale;
    const y = (event.clientY - box.top - event.currentTarget.clientTop - offset.y) / scale;
    viewportControls()?.panTo({ x, y });
  };
  return (
    <div
      className="minimap"
      role="img"
      aria-label={words.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) look(event);
      }}
    >
      <canvas ref={canvas} aria-hidden />
      <div
        className="minimap-seen"
        style={{
          width: (seen.x2 - seen.x1) * scale,
          height: (seen.y2 - seen.y1) * scale,
          transform: `translate(${seen.x1 * scale + offset.x}px, ${seen.y1 * scale + offset.y}px)`,
        }}
      />
    </div>
  );
}
