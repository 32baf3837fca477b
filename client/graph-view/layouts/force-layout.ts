/** Force-directed layout with d3-force, in slices so that a caller can report progress and stop. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { separateBoxes } from './separate-boxes.ts';

export interface LayoutNode {
  id: string;
  x: number;
  y: number;
  /** Stays where it is. */
  pinned: boolean;
  /** Radius in pixels that other nodes keep clear of, the name included. */
  radius: number;
  /** How far the node and its name reach from the centre, in pixels; boxes end up beside each other. */
  box?: { left: number; right: number; top: number; bottom: number } | undefined;
}

export interface LayoutInput {
  nodes: readonly LayoutNode[];
  links: readonly { source: string; target: string }[];
  /** Ignores where nodes are and starts from an even spiral. */
  fresh: boolean;
}

export type LayoutPositions = Record<string, { x: number; y: number }>;

interface Body extends SimulationNodeDatum {
  id: string;
  radius: number;
}

export interface ForceRun {
  /** Goes on for about `milliseconds`; returns the share that is done. */
  advance(milliseconds: number): number;
  positions(): LayoutPositions;
}

/** Nodes above which a layout takes fewer steps and coarser forces. */
const largeFrom = 1500;
const mostSeparated = 600;

export function startForceLayout({ nodes, links, fresh }: LayoutInput): ForceRun {
  const bodies: Body[] = nodes.map((node, index) => {
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const distance = 40 * Math.sqrt(index + 0.5);
    const start = fresh && !node.pinned ? { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance } : node;
    return {
      id: node.id,
      x: start.x,
      y: start.y,
      radius: node.radius,
      ...(node.pinned ? { fx: node.x, fy: node.y } : {}),
    };
  });
  const known = new Set(bodies.map(({ id }) => id));
  const ends: SimulationLinkDatum<Body>[] = links
    .filter(({ source, target }) => known.has(source) && known.has(target) && source !== target)
    .map(({ source, target }) => ({ source, target }));
  const large = bodies.length > largeFrom;
  const ticks = large ? 160 : 280;
  const simulation = forceSimulation(bodies)
    .stop()
    // Cools down to d3's minimum in just these steps.
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(ends)
        .id(({ id }) => id)
        .distance(110),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-320)
        .theta(large ? 1.2 : 0.9)
        .distanceMax(large ? 900 : 1400),
    )
    .force('x', forceX<Body>(0).strength(0.045))
    .force('y', forceY<Body>(0).strength(0.06));
  const collide = forceCollide<Body>(({ radius }) => radius).iterations(large ? 1 : 2);
  // Collision costs as much as everything else and matters only once the shape is there.
  const collideFrom = large ? Math.floor(ticks * 0.4) : Math.floor(ticks * 0.25);
  let done = 0;
  return {
    advance(milliseconds) {
      const until = performance.now() + milliseconds;
      do {
        if (done >= ticks) break;
        if (done === collideFrom) simulation.force('collide', collide);
        simulation.tick();
        done += 1;
      } while (performance.now() < until);
      return done / ticks;
    },
    positions() {
      const places = bodies.map(({ x = 0, y = 0 }, index) => {
        const node = nodes[index];
        const { left, right, top, bottom } = node?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
        return { x, y, left, right, top, bottom, pinned: node?.pinned === true };
      });
      // Of more than these no name is read at once, and it would take long.
      if (places.length <= mostSeparated) separateBoxes(places.filter(({ left, right }) => left + right > 0));
      return Object.fromEntries(
        places.map(({ x, y }, index) => [
          bodies[index]?.id ?? '',
          { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 },
        ]),
      );
    },
  };
}
