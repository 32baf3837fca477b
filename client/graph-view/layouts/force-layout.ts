/** Force-directed layout with d3-force, in slices so that a caller can report progress and stop. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { finishPlaces } from './finish-places.ts';
import type { LayoutInput, LayoutRun } from './layout.ts';

interface Body extends SimulationNodeDatum {
  id: string;
  radius: number;
}

/** Nodes above which a layout takes fewer steps and coarser forces. */
const largeFrom = 1500;

export function startForceLayout({ nodes, links, fresh }: LayoutInput): LayoutRun {
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
    result() {
      const placeOf = (_: unknown, index: number) => ({ x: bodies[index]?.x ?? 0, y: bodies[index]?.y ?? 0 });
      return { positions: finishPlaces(nodes, placeOf, { shift: false, separate: true }), axis: null };
    },
  };
}
