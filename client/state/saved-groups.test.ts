import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { perform } from './actions.ts';
import { drawnElements } from './drawn-elements.ts';
import { groupIdOf, isGroupId } from './groups.ts';
import { openSavedCanvas, parseSavedCanvas, saveCanvas, withoutPlaces } from './saved-canvas.ts';
import type { SavedCanvas } from './saved-canvas.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { buildNode, buildRelationship } from './testing/arbitraries.ts';

const hub = 'hub' as NodeId;
const key = { owner: hub, type: 'PART_OF', direction: 'out', kind: 'Event' } as const;
const found = {
  nodes: [
    buildNode('a', 'Actor'),
    buildNode('hub'),
    buildNode('e1', 'Event'),
    buildNode('e2', 'Event'),
    buildNode('e3', 'Event'),
  ],
  relationships: ['e1', 'e2', 'e3', 'a'].map((id) => buildRelationship('hub', id)),
};

function grouped(): State {
  const scene = { ...found, positions: { a: { x: 1, y: 2 }, hub: { x: 0, y: 0 }, e1: { x: 10, y: 0 } } };
  const drawn = perform('showScene', {
    ...scene,
    positions: { ...scene.positions, e2: { x: 20, y: 0 }, e3: { x: 30, y: 0 } },
  })(initialState);
  const members = ['e1', 'e2', 'e3'] as NodeId[];
  return perform('groupNodes', [{ ...key, members, position: { x: 20, y: 40, labelSide: 'above' } }])(drawn);
}

function saved(state = grouped()): SavedCanvas {
  const canvas = saveCanvas(state);
  if (canvas === null) throw new Error('nothing was saved');
  return canvas;
}

function reopened(canvas: SavedCanvas, now = found): State {
  return perform('showScene', openSavedCanvas(canvas, now, null).scene)(initialState);
}

describe('groups of a saved canvas', () => {
  it('come back with their members, places and sides', () => {
    const text = JSON.stringify(saved());
    expect(text).not.toContain('Event');
    const parsed = parseSavedCanvas(text);
    const kept = (state: State) => [...state.graph.groups.values()].map(({ since: _since, ...group }) => group);
    expect(parsed && kept(reopened(parsed))).toEqual(kept(grouped()));
    expect(parsed && reopened(parsed).graph.nodes).toEqual(grouped().graph.nodes);
  });

  it('come back without places too, and without what was hidden', () => {
    const some = perform('hideNodes', ['a', 'e2'] as NodeId[])(grouped());
    const opened = reopened(withoutPlaces(saved(some)));
    expect(opened.graph.groups.get(groupIdOf(key))?.members).toEqual(['e1', 'e3']);
    expect(opened.graph.needsLayout).toBe(true);
  });

  it('go with what the graph holds no longer', () => {
    const fewer = { ...found, nodes: found.nodes.filter(({ id }) => id !== 'e2') };
    expect(reopened(saved(), fewer).graph.groups.get(groupIdOf(key))?.members).toEqual(['e1', 'e3']);
    expect(reopened(saved(), { ...found, relationships: [] }).graph.groups.size).toBe(0);
    const nobody = { ...found, nodes: found.nodes.filter(({ id }) => id !== 'hub') };
    expect(reopened(saved(), nobody).graph.groups.size).toBe(0);
  });

  it('of a hostile link draw nothing twice and name nothing by its words', () => {
    const canvas = saved();
    const hostile = {
      ...canvas,
      groups: [
        { of: 1, type: 'BUY NOW', members: [2, 3] },
        { of: 4_999, type: 'PART_OF', members: [0] },
        { of: 1, type: 'PART_OF', members: [1, 2, 2, 3, 4_000, 0] },
        { of: 2, type: 'PART_OF', members: [1] },
      ],
    };
    const parsed = parseSavedCanvas(JSON.stringify(hostile));
    expect(parsed).not.toBeNull();
    if (parsed === null) return;
    const { graph, visible } = drawnElements(reopened(parsed));
    expect([...graph.groups.values()].map(({ kind, type, members }) => ({ kind, type, members }))).toEqual([
      { kind: 'Event', type: 'PART_OF', members: ['e1', 'e2'] },
    ]);
    expect(visible.nodes.map(({ node }) => node.id).filter((id) => !isGroupId(id))).toEqual(['a', 'hub', 'e3']);
    expect(parseSavedCanvas(JSON.stringify({ ...canvas, groups: [{ of: 'hub', type: 'X', members: [] }] }))).toBeNull();
  });

  it('are left out of a canvas that has none: old pages open it as ever', () => {
    const plain = perform('openGroups', [groupIdOf(key)])(grouped());
    expect(saved(plain)).not.toHaveProperty('groups');
  });
});
