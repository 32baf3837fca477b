import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { addElements, emptyGraph, showScene } from '../../state/graph.ts';
import type { DrawnNode, GraphState } from '../../state/graph.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { boxesOverlap, nameBox, nodeBox } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { segmentMeetsBox } from '../labels/segments.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { generateGraph } from '../testing/generated-graph.ts';
import { depthIn, outlineOf } from './hull.ts';
import { planAddition } from './plan-addition.ts';

const looks = kindLooks(fixtureKinds, 'light');
const options = { kinds: fixtureKinds, labels: 'zh' as const };

function boxes(graph: GraphState, drawn: DrawnNode): Box[] {
  const degree = graph.degrees.get(drawn.node.id) ?? 0;
  const footprint = footprintOf(drawn, degree, graph.focus === drawn.node.id, looks);
  const name = nameBox(drawn.position, footprint);
  return [nodeBox(drawn.position, footprint), ...(name ? [name] : [])];
}

/** Pairs that overlap and of which at least one is new. */
function overlaps(graph: GraphState, isNew: (id: NodeId) => boolean): string[] {
  const all = [...graph.nodes.values()].map((drawn) => ({ id: drawn.node.id, boxes: boxes(graph, drawn) }));
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => isNew(one.id) || isNew(other.id))
      .filter((other) => one.boxes.some((a) => other.boxes.some((b) => boxesOverlap(a, b))))
      .map((other) => `${one.id} ${other.id}`),
  );
}

function newNodes(count: number): GraphNode[] {
  return generateGraph(count, 0, 7).nodes.map((node) => ({ ...node, id: `new-${node.id}` as NodeId }));
}

function star(origin: NodeId, nodes: readonly GraphNode[]) {
  return nodes.map(({ id }) => ({
    id: `${origin}~PART_OF~${id}` as RelationshipId,
    type: 'PART_OF',
    source: origin,
    target: id,
    properties: {},
  }));
}

describe('placing new nodes', () => {
  it('overlaps nothing and moves nothing, for any canvas, origin and number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(1000),
        (old, count, seed) => {
          const generated = generateGraph(old, Math.min(old, 40) > 2 ? old : 0, seed);
          const before = showScene({ ...generated, focus: seed % 2 ? ('n0' as NodeId) : null })(emptyGraph);
          const origin = `n${seed % old}` as NodeId;
          const nodes = newNodes(count);
          const addition = planAddition(before, { nodes, relationships: star(origin, nodes), origin }, options);
          const after = addElements(addition)(before);
          expect(after.needsLayout).toBe(false);
          expect(overlaps(after, (id) => id.startsWith('new-'))).toEqual([]);
          for (const [id, drawn] of before.nodes) expect(after.nodes.get(id)).toBe(drawn);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds 50 places among 500 nodes without trying everything', () => {
    const before = showScene(generateGraph(500, 1500))(emptyGraph);
    const nodes = newNodes(50);
    const origin = 'n3' as NodeId;
    const plan = () => planAddition(before, { nodes, relationships: star(origin, nodes), origin }, options);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      plan();
      return performance.now() - start;
    });
    const addition = plan();
    // The budget of 150 ms is the benchmark's; on a busy machine this only tells a search that got out of hand.
    const elapsed = Math.min(...times);
    const after = addElements(addition)(before);
    expect(overlaps(after, (id) => id.startsWith('new-'))).toEqual([]);
    expect(elapsed).toBeLessThan(2_500);
  });

  it('goes to the empty side', () => {
    // Everything drawn lies to the left of the origin.
    const left = Array.from({ length: 6 }, (_, index) => ({ x: -150 - 60 * (index % 2), y: -150 + index * 60 }));
    const nodes = generateGraph(7, 0).nodes;
    const positions = Object.fromEntries(nodes.map(({ id }, index) => [id, left[index - 1] ?? { x: 0, y: 0 }]));
    const before = showScene({ nodes, relationships: [], positions })(emptyGraph);
    const planned = planAddition(before, { nodes: newNodes(3), relationships: [], origin: nodes[0]?.id }, options);
    expect(Object.values(planned.positions ?? {}).every(({ x }) => x > 0)).toBe(true);
  });

  it('stays near the node it came from and in sight when there is room', () => {
    const before = showScene({ ...generateGraph(1, 0), positions: { n0: { x: 0, y: 0 } } })(emptyGraph);
    const seen = { x1: -400, y1: -300, x2: 400, y2: 300 };
    const planned = planAddition(
      before,
      { nodes: newNodes(12), relationships: [], origin: 'n0' as NodeId },
      { ...options, seen },
    );
    for (const { x, y } of Object.values(planned.positions ?? {})) {
      expect(Math.hypot(x, y)).toBeLessThan(360);
      expect(Math.abs(y)).toBeLessThan(300);
    }
  });

  it('puts what nothing is tied to at the rim, off every line and name', () => {
    const ring = generateGraph(13, 0).nodes;
    const [hub, ...others] = ring;
    if (!hub) throw new Error('no hub');
    const positions = Object.fromEntries(
      ring.map(({ id }, index) => {
        const angle = (index / others.length) * 2 * Math.PI;
        return [id, index === 0 ? { x: 0, y: 0 } : { x: Math.cos(angle) * 300, y: Math.sin(angle) * 220 }];
      }),
    );
    const before = showScene({ nodes: ring, relationships: star(hub.id, others), positions, focus: hub.id })(
      emptyGraph,
    );
    const planned = planAddition(
      before,
      { nodes: newNodes(2), relationships: [] },
      { ...options, seen: { x1: -400, y1: -350, x2: 400, y2: 350 } },
    );
    const after = addElements(planned)(before);
    expect(overlaps(after, (id) => id.startsWith('new-'))).toEqual([]);
    const outline = outlineOf([...before.nodes.values()].map(({ position }) => position));
    const lines = others.map(({ id }) => [before.nodes.get(hub.id), before.nodes.get(id)] as const);
    for (const drawn of after.nodes.values()) {
      if (!drawn.node.id.startsWith('new-')) continue;
      expect(depthIn(outline, drawn.position)).toBeLessThan(0);
      for (const [from, to] of lines)
        expect(boxes(after, drawn).some((box) => from && to && segmentMeetsBox(from.position, to.position, box))).toBe(
          false,
        );
    }
  });

  it('leads newcomers of a node of the ring outwards, those of one phrase side by side', () => {
    const ring = generateGraph(13, 0).nodes;
    const positions = Object.fromEntries(
      ring.map(({ id }, index) => {
        const angle = (index / 12) * 2 * Math.PI + Math.PI / 2;
        return [id, index === 0 ? { x: 0, y: 0 } : { x: Math.cos(angle) * 300, y: Math.sin(angle) * 220 }];
      }),
    );
    const before = showScene({ nodes: ring, relationships: [], positions, focus: ring[0]?.id })(emptyGraph);
    // The lowest one.
    const origin = ring[12];
    if (!origin) throw new Error('no origin');
    const nodes = newNodes(8);
    const relationships = star(origin.id, nodes).map((one, index) => ({
      ...one,
      type: index % 2 ? 'ISSUED' : 'PART_OF',
    }));
    const planned = planAddition(before, { nodes, relationships, origin: origin.id }, options);
    const outline = outlineOf(ring.filter((node) => node !== origin).map(({ id }) => positions[id] ?? { x: 0, y: 0 }));
    const places = nodes.map(({ id }) => planned.positions?.[id] ?? { x: 0, y: 0 });
    expect(places.filter((at) => depthIn(outline, at) > 0)).toEqual([]);
    const from = before.nodes.get(origin.id)?.position ?? { x: 0, y: 0 };
    const byAngle = places
      .map(({ x, y }, index) => ({ phrase: index % 2, angle: Math.atan2(y - from.y, x - from.x) }))
      .toSorted((a, b) => a.angle - b.angle);
    const changes = byAngle.filter(({ phrase }, index) => index > 0 && byAngle[index - 1]?.phrase !== phrase);
    expect(changes.length).toBeLessThanOrEqual(3);
  });

  it('puts a first node into the middle of what is seen', () => {
    const seen = { x1: 0, y1: 0, x2: 1000, y2: 800 };
    const planned = planAddition(emptyGraph, { nodes: newNodes(1), relationships: [] }, { ...options, seen });
    expect(Object.values(planned.positions ?? {})[0]).toMatchObject({ x: 500, y: 400 });
  });
});
