import { describe, expect, it } from 'vitest';
import { generateGraph } from '../testing/generated-graph.ts';
import { startForceLayout } from './force-layout.ts';
import type { LayoutInput } from './layout.ts';

function input(nodes: number, changes: Partial<LayoutInput> = {}): LayoutInput {
  const graph = generateGraph(nodes, nodes * 2);
  return {
    nodes: graph.nodes.map(({ id }) => ({ id, x: 0, y: 0, pinned: false, radius: 20 })),
    links: graph.relationships,
    fresh: true,
    ...changes,
  };
}

function finish(layout: LayoutInput) {
  const run = startForceLayout(layout);
  while (run.advance(50) < 1);
  return run.result().positions;
}

describe('the force layout', () => {
  it('gives every node a finite place and keeps them apart', () => {
    const positions = Object.values(finish(input(60)));
    expect(positions).toHaveLength(60);
    for (const [index, one] of positions.entries())
      for (const other of positions.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30);
  });

  it('leaves pinned nodes where they are', () => {
    const { nodes, links } = input(20);
    const pinned = nodes.map((node, index) => (index === 3 ? { ...node, x: 500, y: -400, pinned: true } : node));
    expect(finish({ nodes: pinned, links, fresh: true })['n3']).toEqual({ x: 500, y: -400 });
  });

  it('gives the same places for the same graph', () => {
    expect(finish(input(30))).toEqual(finish(input(30)));
  });

  it('can be stopped on the way with places for all', () => {
    const run = startForceLayout(input(200));
    expect(run.advance(1)).toBeLessThan(1);
    expect(Object.keys(run.result().positions)).toHaveLength(200);
  });

  it('passes over lines with an unknown end and lines to themselves', () => {
    const { nodes } = input(3);
    const links = [
      { source: 'n0', target: 'nowhere' },
      { source: 'n1', target: 'n1' },
    ];
    expect(Object.keys(finish({ nodes, links, fresh: true }))).toEqual(['n0', 'n1', 'n2']);
  });
});
