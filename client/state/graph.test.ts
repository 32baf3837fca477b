import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import {
  addElements,
  applyLayout,
  collapseNode,
  emptyGraph,
  hideNodes,
  kindOf,
  moveNodes,
  pinNodes,
  removeNodes,
  showScene,
} from './graph.ts';
import { buildNode, buildRelationship } from './testing/arbitraries.ts';

const [a, b, c] = ['a', 'b', 'c'] as [NodeId, NodeId, NodeId];
const at = (x: number, y: number) => ({ x, y });

const pair = addElements({
  nodes: [buildNode('a'), buildNode('b')],
  relationships: [buildRelationship('a', 'b')],
  positions: { a: at(0, 0), b: { ...at(100, 0), labelSide: 'above' } },
  degrees: { a: 5, b: 1 },
})(emptyGraph);

describe('adding to the canvas', () => {
  it('keeps every old node where it is', () => {
    const more = addElements({
      nodes: [buildNode('a'), buildNode('c')],
      relationships: [buildRelationship('a', 'c')],
      positions: { a: at(900, 900), c: at(50, 50) },
      origin: a,
    })(pair);
    expect(more.nodes.get(a)).toBe(pair.nodes.get(a));
    expect(more.nodes.get(b)).toBe(pair.nodes.get(b));
    expect(more.nodes.get(c)).toEqual({
      node: buildNode('c'),
      position: at(50, 50),
      pinned: false,
      labelSide: 'below',
      origin: a,
    });
    expect(more.needsLayout).toBe(false);
  });

  it('leaves out relationships with an end that is not there', () => {
    const graph = addElements({ nodes: [], relationships: [buildRelationship('a', 'z')] })(pair);
    expect(graph).toBe(pair);
  });

  it('asks for a layout when positions are missing, and finite provisional ones stand in', () => {
    const graph = addElements({ nodes: [buildNode('x'), buildNode('y')], relationships: [] })(emptyGraph);
    const places = [...graph.nodes.values()].map(({ position }) => position);
    expect(graph.needsLayout).toBe(true);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(2);
  });

  it('shows a hidden node again when an answer brings it', () => {
    const hidden = hideNodes([b])(pair);
    expect(addElements({ nodes: [buildNode('b')], relationships: [] })(hidden).hidden.size).toBe(0);
  });
});

describe('taking away', () => {
  it('removes the relationships of a removed node and forgets the focus', () => {
    const scene = showScene({
      nodes: [buildNode('a'), buildNode('b')],
      relationships: [buildRelationship('a', 'b')],
      positions: {},
      focus: a,
      captions: [{ zh: '四项原则', en: '4 principles', x: 1, y: 1 }],
    })(emptyGraph);
    const rest = removeNodes([a])(scene);
    expect([...rest.nodes.keys()]).toEqual([b]);
    expect(rest.relationships.size).toBe(0);
    expect({ focus: rest.focus, captions: rest.captions }).toEqual({ focus: null, captions: [] });
  });

  it('collapses what an expansion brought, grandchildren included, and spares pinned nodes', () => {
    const grown = [
      addElements({
        nodes: [buildNode('c'), buildNode('d')],
        relationships: [],
        positions: { c: at(1, 1), d: at(2, 2) },
        origin: a,
      }),
      addElements({ nodes: [buildNode('e')], relationships: [], positions: { e: at(3, 3) }, origin: c }),
      pinNodes(['d' as NodeId], true),
    ].reduce((graph, change) => change(graph), pair);
    expect([...collapseNode(a)(grown).nodes.keys()]).toEqual(['a', 'b', 'd']);
  });
});

describe('moving', () => {
  it('changes nothing when a node is where it should go', () => {
    expect(moveNodes({ a: at(0, 0), nowhere: at(1, 1) })(pair)).toBe(pair);
  });

  it('keeps pinned nodes in place when a layout is applied', () => {
    const laid = applyLayout({ a: at(7, 7), b: at(8, 8) })(pinNodes([a], true)(pair));
    expect([laid.nodes.get(a)?.position, laid.nodes.get(b)?.position]).toEqual([at(0, 0), at(8, 8)]);
  });
});

describe('the kind of a node', () => {
  it('is the label that says more than Entity, or the only label there is', () => {
    expect(kindOf(buildNode('a', 'Actor'))).toBe('Actor');
    expect(kindOf({ ...buildNode('a'), labels: ['Person', 'Author'] })).toBe('Person');
    expect(kindOf({ ...buildNode('a'), labels: [] })).toBe('Entity');
  });
});
