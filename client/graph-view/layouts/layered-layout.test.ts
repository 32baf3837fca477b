import { describe, expect, it } from 'vitest';
import { generateGraph } from '../testing/generated-graph.ts';
import { startLayeredLayout } from './layered-layout.ts';
import { directedGraph, layersOf } from './layers.ts';
import { finished, layoutNode, overlaps } from './testing/layout-fixtures.ts';

const link = (source: string, target: string) => ({ source, target });

describe('layers', () => {
  it('run from the beginnings of lines to their ends', () => {
    const graph = directedGraph(['c', 'a', 'b'], [link('a', 'b'), link('b', 'c'), link('a', 'c')]);
    expect(Object.fromEntries(layersOf(graph))).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('hold no line within one of them, circles included', () => {
    const { nodes, relationships } = generateGraph(60, 150);
    const layers = layersOf(
      directedGraph(
        nodes.map(({ id }) => id),
        relationships,
      ),
    );
    expect(relationships.filter(({ source, target }) => layers.get(source) === layers.get(target))).toEqual([]);
    expect(Math.min(...layers.values())).toBe(0);
  });
});

describe('the layered layout', () => {
  it('puts what comes first to the left', () => {
    const { positions } = finished(
      startLayeredLayout({
        nodes: ['a', 'b', 'c'].map(layoutNode),
        links: [link('a', 'b'), link('b', 'c')],
        fresh: false,
      }),
    );
    expect(Object.keys(positions).toSorted((a, b) => (positions[a]?.x ?? 0) - (positions[b]?.x ?? 0))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('folds a layer of many leaves, so that the whole is about as wide as the screen', () => {
    const leaves = Array.from({ length: 80 }, (_, index) => `leaf ${index}`);
    const { positions } = finished(
      startLayeredLayout({
        nodes: ['hub', ...leaves].map(layoutNode),
        links: leaves.map((leaf) => link('hub', leaf)),
        fresh: false,
        aspect: 1.5,
      }),
    );
    const places = Object.values(positions);
    const span = (of: (place: { x: number; y: number }) => number) =>
      Math.max(...places.map(of)) - Math.min(...places.map(of));
    expect(span(({ x }) => x) / span(({ y }) => y)).toBeGreaterThan(0.8);
    expect(overlaps(positions)).toEqual([]);
  });

  it('keeps boxes apart, leaves pinned nodes where they are and gives the same again', () => {
    const { nodes, relationships } = generateGraph(80, 160);
    const input = {
      nodes: nodes.map(({ id }, index) => ({
        ...layoutNode(id),
        ...(index === 5 ? { x: 700, y: 80, pinned: true } : {}),
      })),
      links: relationships,
      fresh: false,
    };
    const { positions } = finished(startLayeredLayout(input));
    expect(positions['n5']).toEqual({ x: 700, y: 80 });
    expect(overlaps(positions)).toEqual([]);
    expect(finished(startLayeredLayout(input)).positions).toEqual(positions);
  });

  it('takes a graph without nodes', () => {
    expect(finished(startLayeredLayout({ nodes: [], links: [], fresh: false })).positions).toEqual({});
  });
});
