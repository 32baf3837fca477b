import { describe, expect, it } from 'vitest';
import { generateGraph } from '../testing/generated-graph.ts';
import { startConcentricLayout } from './concentric-layout.ts';
import { finished, layoutNode, overlaps } from './testing/layout-fixtures.ts';

const link = (source: string, target: string) => ({ source, target });

describe('the concentric layout', () => {
  it('puts the chosen node in the middle, where it was, and the rest farther out with every step', () => {
    const { positions } = finished(
      startConcentricLayout({
        nodes: ['a', 'b', 'c', 'd', 'alone'].map((id) => ({ ...layoutNode(id), x: id === 'b' ? 300 : 0 })),
        links: [link('a', 'b'), link('c', 'b'), link('c', 'd')],
        fresh: false,
        around: 'b',
      }),
    );
    expect(positions['b']).toEqual({ x: 300, y: 0 });
    const distance = (id: string) => {
      const { x = 0, y = 0 } = positions[id] ?? {};
      return Math.hypot((x - 300) / 1.3, y);
    };
    expect(['b', 'a', 'c', 'd', 'alone'].toSorted((one, other) => distance(one) - distance(other)).slice(3)).toEqual([
      'd',
      'alone',
    ]);
    expect(distance('a')).toBeLessThan(distance('d'));
  });

  it('begins with the most connected node where none is chosen', () => {
    const { positions } = finished(
      startConcentricLayout({
        nodes: ['a', 'b', 'c'].map(layoutNode),
        links: [link('a', 'b'), link('b', 'c')],
        fresh: false,
      }),
    );
    expect(positions['b']).toEqual({ x: 0, y: 0 });
  });

  it('keeps boxes apart on crowded rings, and pinned nodes where they are', () => {
    const { nodes, relationships } = generateGraph(120, 240);
    const { positions } = finished(
      startConcentricLayout({
        nodes: nodes.map(({ id }) => ({ ...layoutNode(id), ...(id === 'n7' ? { x: 900, y: 900, pinned: true } : {}) })),
        links: relationships,
        fresh: false,
        around: 'n0',
      }),
    );
    expect(overlaps(positions)).toEqual([]);
    expect(positions['n7']).toEqual({ x: 900, y: 900 });
  });

  it('takes a graph without nodes', () => {
    expect(finished(startConcentricLayout({ nodes: [], links: [], fresh: false })).positions).toEqual({});
  });
});
