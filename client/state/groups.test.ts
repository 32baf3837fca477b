import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { drawnElements, drawnIds, membersInSight, selectedGroup } from './drawn-elements.ts';
import { showOnly, toggleValue } from './filters.ts';
import {
  addElements,
  applyLayout,
  collapseNode,
  emptyGraph,
  hideNodes,
  moveNodes,
  pinNodes,
  removeNodes,
  showScene,
} from './graph.ts';
import type { GraphState } from './graph.ts';
import { groupableLeaves, groupNodes, groupsOwnedBy, openGroups } from './group-nodes.ts';
import { groupIdOf, isFoldedLineId, isGroupId } from './groups.ts';
import { visibleElements } from './selectors.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { anyCall, buildNode, buildRelationship } from './testing/arbitraries.ts';
import { perform } from './actions.ts';

const ids = <const Names extends readonly string[]>(...names: Names) => names as unknown as NodeId[];
const [hub] = ids('hub') as [NodeId];

/** Three events and two actors hang on the hub; `e3` is also tied to `x`, and a principle leads to the hub. */
const star = showScene({
  nodes: [
    buildNode('hub'),
    buildNode('e1', 'Event', { date: '2015-12' }),
    buildNode('e2', 'Event', { date: '2014-11' }),
    buildNode('e3', 'Event'),
    buildNode('a1', 'Actor'),
    buildNode('a2', 'Actor'),
    buildNode('p1', 'Principle'),
    buildNode('x', 'Concept'),
  ],
  relationships: [
    ...['e1', 'e2', 'e3', 'a1', 'a2'].map((id) => buildRelationship('hub', id)),
    buildRelationship('p1', 'hub'),
    buildRelationship('x', 'e3'),
    buildRelationship('hub', 'x'),
  ],
  positions: Object.fromEntries(
    ['hub', 'e1', 'e2', 'e3', 'a1', 'a2', 'p1', 'x'].map((id, index) => [id, { x: index * 100, y: index * 10 }]),
  ),
})(emptyGraph);

function stateWith(graph: GraphState): State {
  return { ...initialState, graph };
}

const events = { owner: hub, type: 'PART_OF', direction: 'out', kind: 'Event' } as const;
const eventGroup = groupIdOf(events);
const grouped = groupNodes([{ ...events, members: ids('e1', 'e2') }])(star);

describe('leaves of a node', () => {
  it('are told by type, direction and kind; what is tied to others is none', () => {
    expect(groupableLeaves(stateWith(star), hub)).toEqual([
      { ...events, members: ids('e1', 'e2') },
      { ...events, kind: 'Actor', members: ids('a1', 'a2') },
    ]);
  });

  it('follow what can be seen: a line that is out of sight ties nothing', () => {
    const alone = hideNodes(ids('x'))(star);
    expect(groupableLeaves(stateWith(alone), hub)[0]?.members).toEqual(ids('e1', 'e2', 'e3'));
    const filtered = { ...stateWith(star), filters: toggleValue('kinds', 'Concept')(initialState.filters) };
    expect(groupableLeaves(filtered, hub)).toEqual([]);
  });

  it('join the group of their kind that is there, even one by one', () => {
    const more = removeNodes(ids('x'))(grouped);
    expect(groupableLeaves(stateWith(more), hub)[0]).toEqual({ ...events, members: ids('e3') });
    const joined = groupNodes(groupableLeaves(stateWith(more), hub))(more);
    expect(joined.groups.get(eventGroup)?.members).toEqual(ids('e1', 'e2', 'e3'));
    expect(joined.groups.get(eventGroup)?.position).toEqual(grouped.groups.get(eventGroup)?.position);
  });

  it('are not the focus of a start view, and a node in a group has none', () => {
    const focused = showScene({
      nodes: [...star.nodes.values()].map(({ node }) => node),
      relationships: [...star.relationships.values()],
      focus: ids('a1')[0],
    })(emptyGraph);
    expect(groupableLeaves(stateWith(focused), hub)).toEqual([{ ...events, members: ids('e1', 'e2') }]);
    expect(groupNodes([{ ...events, kind: 'Actor', members: ids('a1') }])(focused)).toBe(focused);
    expect(groupableLeaves(stateWith(grouped), ids('e1')[0] as NodeId)).toEqual([]);
  });
});

describe('a group', () => {
  it('is drawn as one node with the number of what can be seen, and its lines as one of each type', () => {
    const { visible, graph } = drawnElements(stateWith(grouped));
    const stand = visible.nodes.find(({ node }) => isGroupId(node.id));
    expect(stand?.node.labels).toEqual(['Entity', 'Event']);
    expect(stand?.node.properties).toMatchObject({ members: 2, date: '2014-11' });
    expect(stand?.position).toEqual({ x: 150, y: 15 });
    expect(visible.nodes.map(({ node }) => node.id).filter((id) => id.startsWith('e'))).toEqual(ids('e3'));
    const folded = visible.relationships.filter(({ id }) => isFoldedLineId(id));
    expect(folded).toEqual([expect.objectContaining({ source: hub, target: eventGroup, type: 'PART_OF' }) as unknown]);
    expect(folded[0]?.properties).toEqual({ basis: 'stated', evidence: ['wp.1.p01', 'press.1.p01'] });
    expect([...graph.nodes.keys()]).toContain(eventGroup);
    expect(graph.nodes.has(ids('e1')[0] as NodeId)).toBe(false);
  });

  it('leaves counts and filters to its members, and is out of sight with the last of them', () => {
    const state = stateWith(grouped);
    expect(visibleElements(state).nodes).toHaveLength(8);
    const only = { ...state, filters: showOnly('kinds', 'Actor')(initialState.filters) };
    expect(drawnElements(only).visible.nodes.some(({ node }) => isGroupId(node.id))).toBe(false);
    const one = stateWith(hideNodes(ids('e1'))(grouped));
    expect(drawnElements(one).visible.nodes.at(-1)?.node.properties['members']).toBe(1);
  });

  it('is gone with its last member, and stays when its owner goes', () => {
    expect(removeNodes(ids('e1'))(grouped).groups.get(eventGroup)?.members).toEqual(ids('e2'));
    expect(removeNodes(ids('e1', 'e2'))(grouped).groups.size).toBe(0);
    const orphaned = removeNodes(ids('hub'))(grouped);
    expect(drawnElements(stateWith(orphaned)).visible.relationships.some(({ id }) => isFoldedLineId(id))).toBe(false);
    expect(orphaned.groups.size).toBe(1);
  });

  it('goes when the expansion that brought its members is collapsed', () => {
    const bare = removeNodes(ids('e1', 'e2', 'e3'))(star);
    const brought = addElements({
      nodes: [buildNode('e1', 'Event'), buildNode('e2', 'Event')],
      relationships: ['e1', 'e2'].map((id) => buildRelationship('hub', id)),
      positions: { e1: { x: 5, y: 5 }, e2: { x: 5, y: 5 } },
      origin: hub,
      groups: [{ ...events, members: ids('e1', 'e2'), position: { x: 5, y: 5 } }],
    })(bare);
    expect(brought.groups.get(eventGroup)?.members).toEqual(ids('e1', 'e2'));
    expect(collapseNode(hub)(brought).groups.size).toBe(0);
  });

  it('takes its members along when it moves, unless a pinned one holds it in a layout', () => {
    const moved = moveNodes({ [eventGroup]: { x: 250, y: 15 } })(grouped);
    expect(moved.nodes.get(ids('e1')[0] as NodeId)?.position).toEqual({ x: 200, y: 10 });
    const pinned = pinNodes(ids('e1'), true)(grouped);
    const laid = applyLayout({ [eventGroup]: { x: 250, y: 15 }, a1: { x: 1, y: 1 } })(pinned);
    expect(laid.groups.get(eventGroup)?.position).toEqual({ x: 150, y: 15 });
    expect(laid.nodes.get(ids('e1')[0] as NodeId)?.position).toEqual({ x: 100, y: 10 });
  });

  it('is what is selected when all that is selected lies in it', () => {
    const state = stateWith(grouped);
    const select = (...nodes: NodeId[]): State => ({ ...state, selection: { ...state.selection, nodes } });
    expect(selectedGroup(select(...ids('e1', 'e2')))?.id).toBe(eventGroup);
    expect(selectedGroup(select(...ids('e1', 'a1')))).toBeNull();
    expect(selectedGroup(state)).toBeNull();
    expect(drawnIds(grouped, ids('e1', 'a1', 'e2'))).toEqual([eventGroup, 'a1']);
  });

  it('is never inside another, whatever is asked for', () => {
    const inner = groupNodes([{ ...events, owner: ids('e1')[0] as NodeId, members: ids('x') }])(grouped);
    expect(inner).toBe(grouped);
    const owner = groupNodes([{ ...events, owner: ids('x')[0] as NodeId, members: ids('hub') }])(grouped);
    expect(owner).toBe(grouped);
    const nobody = groupNodes([{ ...events, owner: ids('nobody')[0] as NodeId, members: ids('a1', 'a2') }])(star);
    expect(nobody).toBe(star);
  });
});

describe('opening a group', () => {
  it('draws the same nodes at the same places again', () => {
    expect(openGroups([eventGroup])(grouped)).toEqual(star);
    expect(openGroups([eventGroup])(star)).toBe(star);
  });

  it('puts a member elsewhere where its place was taken', () => {
    const opened = openGroups([eventGroup], { e1: { x: 1, y: 2 }, a1: { x: 9, y: 9 } })(grouped);
    expect(opened.nodes.get(ids('e1')[0] as NodeId)?.position).toEqual({ x: 1, y: 2 });
    expect(opened.nodes.get(ids('a1')[0] as NodeId)).toBe(star.nodes.get(ids('a1')[0] as NodeId));
  });

  it('ends the years under a timeline when members no longer lie at their dates', () => {
    const axis = { years: [{ year: 2014, x: 0 }], end: 10, top: 0, y: 5 };
    const dated = { ...grouped, axis };
    expect(openGroups([eventGroup])(dated).axis).toBe(axis);
    const laid = applyLayout({ [eventGroup]: { x: 900, y: 15 } }, axis)(grouped);
    expect(openGroups([eventGroup])(laid).axis).toBeNull();
  });

  it('after any actions, grouping all leaves and opening them changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 12 }), fc.constantFrom(...ids('a', 'b', 'c')), (calls, owner) => {
        const state = calls.reduce((now, call) => perform(call.id, ...(call.args as never))(now), initialState);
        const own = new Set(groupsOwnedBy(state.graph, owner).map(({ id }) => id));
        const before = openGroups([...own])(state.graph);
        const sets = groupableLeaves({ ...state, graph: before }, owner);
        const closed = groupNodes(sets)(before);
        const opened = openGroups(groupsOwnedBy(closed, owner).map(({ id }) => id))(closed);
        expect({ ...opened, axis: null }).toEqual({ ...before, axis: null });
        expect(groupsOwnedBy(closed, owner)).toHaveLength(sets.length);
      }),
      { numRuns: 100 },
    );
  });

  it('no node is ever lost, drawn twice or in two groups', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 16 }), (calls) => {
        const state = calls.reduce((now, call) => perform(call.id, ...(call.args as never))(now), initialState);
        const { visible, graph } = drawnElements(state);
        const drawn = visible.nodes.flatMap(({ node }) => {
          const group = state.graph.groups.get(node.id);
          return group ? membersInSight(visibleElements(state), group) : [node.id];
        });
        expect(drawn.toSorted()).toEqual(
          visibleElements(state)
            .nodes.map(({ node }) => node.id)
            .toSorted(),
        );
        for (const { source, target } of visible.relationships)
          expect([graph.nodes.has(source), graph.nodes.has(target)]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });
});
