import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { perform } from '../../state/actions.ts';
import { drawnElements } from '../../state/drawn-elements.ts';
import { emptyGraph, showScene } from '../../state/graph.ts';
import { groupableLeaves } from '../../state/group-nodes.ts';
import { groupIdOf, isGroupId } from '../../state/groups.ts';
import { initialState } from '../../state/state.ts';
import type { State } from '../../state/state.ts';
import { buildNode } from '../../state/testing/arbitraries.ts';
import { nameGroups } from '../elements/name-groups.ts';
import { boxesOverlap, grow } from '../labels/label-box.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { generateGraph } from '../testing/generated-graph.ts';
import { boxesOfNodes } from './drawn-boxes.ts';
import { planAddition } from './plan-addition.ts';
import { placeGroups, planOpening, tolerance } from './plan-groups.ts';
import { planGroupedAddition } from './plan-grouped-addition.ts';

const options = { kinds: fixtureKinds, labels: 'zh' as const };
const hub = 'n0' as NodeId;

function statements(nodes: readonly GraphNode[]) {
  return nodes.map(({ id }) => ({
    id: `${hub}~PART_OF~${id}` as RelationshipId,
    type: 'PART_OF',
    source: hub,
    target: id,
    properties: {},
  }));
}

function leaves(count: number, prefix: string): GraphNode[] {
  return generateGraph(count, 0, 7).nodes.map((node) => ({ ...node, id: `${prefix}${node.id}` as NodeId }));
}

/** A canvas whose hub has leaves that lie on nothing, more of them than kinds. */
function canvas(old: number, count: number, seed: number): State {
  const generated = generateGraph(old, old > 2 ? old : 0, seed);
  // No other leaves: those of a generated graph may lie on each other.
  const apart = generated.relationships.filter(({ source, target }) => source !== hub && target !== hub);
  const graph = showScene({ ...generated, relationships: apart })(emptyGraph);
  const nodes = leaves(count, 'leaf-');
  const addition = planAddition(graph, { nodes, relationships: statements(nodes), origin: hub }, options);
  return perform('addElements', addition)({ ...initialState, graph, view: { ...initialState.view, labels: 'zh' } });
}

function grouped(state: State): State {
  return perform('groupNodes', placeGroups(state, groupableLeaves(state, hub), fixtureKinds))(state);
}

function opened(state: State): State {
  const ids = [...state.graph.groups.keys()];
  return perform('openGroups', ids, planOpening(state, ids, fixtureKinds))(state);
}

/** Pairs of drawn things that overlap, names in one language, of which one is meant. */
function overlaps(state: State, isMeant: (id: string) => boolean): string[] {
  const { graph } = nameGroups(drawnElements(state), fixtureKinds);
  const measure = {
    looks: kindLooks(fixtureKinds, 'light'),
    modes: ['zh' as const],
    degreeOf: (id: NodeId) => graph.degrees.get(id) ?? 0,
  };
  const all = [...graph.nodes.values()].map((one) => ({ id: one.node.id, boxes: boxesOfNodes(graph, [one], measure) }));
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => isMeant(one.id) || isMeant(other.id))
      .filter((other) => one.boxes.some((a) => other.boxes.some((b) => boxesOverlap(grow(a, -tolerance), b))))
      .map((other) => `${one.id} ${other.id}`),
  );
}

const canvases = fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 10, max: 20 }), fc.nat(1000));

describe('grouping leaves', () => {
  it('draws groups where they lie on nothing, and moves nothing', () => {
    fc.assert(
      fc.property(canvases, ([old, count, seed]) => {
        const before = canvas(old, count, seed);
        const after = grouped(before);
        expect(after.graph.groups.size).toBeGreaterThan(0);
        expect(overlaps(after, isGroupId)).toEqual([]);
        expect(after.graph.nodes).toBe(before.graph.nodes);
      }),
      { numRuns: 15 },
    );
  });
});

describe('opening groups', () => {
  it('brings every member back to its place when nothing was done meanwhile', () => {
    fc.assert(
      fc.property(canvases, ([old, count, seed]) => {
        const before = canvas(old, count, seed);
        expect(opened(grouped(before)).graph).toEqual(before.graph);
      }),
      { numRuns: 15 },
    );
  });

  it('brings them back one group at a time, too', () => {
    fc.assert(
      fc.property(canvases, ([old, count, seed]) => {
        const before = canvas(old, count, seed);
        const closed = grouped(before);
        const [one] = closed.graph.groups.values();
        if (one === undefined) throw new Error('there is no group');
        const after = perform('openGroups', [one.id], planOpening(closed, [one.id], fixtureKinds))(closed);
        for (const id of one.members) expect(after.graph.nodes.get(id)).toBe(before.graph.nodes.get(id));
      }),
      { numRuns: 15 },
    );
  });

  it('leaves alone what lay on something when it was grouped, and moves what something came to lie on', () => {
    const places = { n0: { x: 0, y: 0 }, a: { x: 200, y: 0 }, b: { x: 300, y: 0 }, x: { x: 204, y: 4 } };
    const nodes = ['n0', 'a', 'b', 'x'].map((id) => buildNode(id, 'Event'));
    const [, a, b] = nodes as [GraphNode, GraphNode, GraphNode];
    const scene = { nodes, relationships: statements([a, b]), positions: places };
    const before = perform('showScene', scene)(initialState);
    expect(opened(grouped(before)).graph).toEqual(before.graph);
    const moved = perform('moveNodes', { x: { x: 296, y: 2 } })(grouped(before));
    const after = opened(moved);
    expect(after.graph.nodes.get(a.id)?.position).toEqual(places.a);
    expect(after.graph.nodes.get(b.id)?.position).not.toEqual(places.b);
    expect(overlaps(after, (id) => id === 'b')).toEqual([]);
  });

  it('lays no member on what has come meanwhile, and moves nothing else', () => {
    fc.assert(
      fc.property(canvases, fc.integer({ min: 1, max: 12 }), ([old, count, seed], more) => {
        const closed = grouped(canvas(old, count, seed));
        const nodes = leaves(more, 'new-');
        const drawn = nameGroups(drawnElements(closed), fixtureKinds).graph;
        const addition = planAddition(drawn, { nodes, relationships: statements(nodes), origin: hub }, options);
        const before = perform('addElements', addition)(closed);
        const after = opened(before);
        expect(overlaps(after, (id) => id.startsWith('leaf-'))).toEqual([]);
        for (const [id, one] of before.graph.nodes)
          if (!id.startsWith('leaf-')) expect(after.graph.nodes.get(id)).toBe(one);
      }),
      { numRuns: 15 },
    );
  });
});

describe('an answer that comes in groups', () => {
  const key = { owner: hub, type: 'PART_OF', direction: 'out', kind: 'Event' } as const;

  function withGroup(members: number, alone: number): { state: State; events: GraphNode[] } {
    const events = leaves(members, 'event-').map((node) => ({ ...node, labels: ['Entity', 'Event'] }));
    const nodes = [...events, ...leaves(alone, 'alone-')];
    const state = canvas(20, 3, 5);
    const groups = [{ ...key, members: events.map(({ id }) => id) }];
    const addition = { nodes, relationships: statements(nodes), origin: hub, groups };
    return { state: perform('addElements', planGroupedAddition(state.graph, addition, options))(state), events };
  }

  it('takes one place for each group, on nothing else', () => {
    const { state } = withGroup(60, 2);
    expect(state.graph.groups.get(groupIdOf(key))?.members).toHaveLength(60);
    expect(state.graph.needsLayout).toBe(false);
    expect(overlaps(state, (id) => isGroupId(id) || id.startsWith('alone-'))).toEqual([]);
  });

  it('opens to nodes that lie on nothing, each in a place of its own', () => {
    const { state, events } = withGroup(60, 2);
    const after = opened(state);
    expect(overlaps(after, (id) => id.startsWith('event-'))).toEqual([]);
    expect(new Set(events.map(({ id }) => JSON.stringify(after.graph.nodes.get(id)?.position))).size).toBe(60);
  });
});
