import { expect, it } from 'vitest';
import { perform } from '../../state/actions.ts';
import { visibleElements } from '../../state/selectors.ts';
import { initialState } from '../../state/state.ts';
import { buildNode, buildRelationship } from '../../state/testing/arbitraries.ts';
import { highlightsFor } from './use-highlight.ts';

const scene = {
  nodes: ['a', 'b', 'c'].map((id) => buildNode(id)),
  relationships: [buildRelationship('a', 'b'), buildRelationship('b', 'c')],
  positions: {},
};

it('rings the two ends of a selected relationship and lets the rest step back', () => {
  const [chosen, other] = scene.relationships;
  if (chosen === undefined || other === undefined) throw new Error('no relationships');
  const state = perform('selectRelationship', chosen.id)(perform('beginWith', scene)(initialState));
  expect(Object.fromEntries(highlightsFor(state.selection, visibleElements(state)))).toEqual({
    [chosen.id]: ['selected'],
    a: ['onpath'],
    b: ['onpath'],
    c: ['faded'],
    [other.id]: ['faded'],
  });
});

it('rings what was found, one of them more, and dims the rest', () => {
  const nodes = scene.nodes.slice(0, 2).map(({ id }) => id);
  const begun = perform('beginWith', scene)(initialState);
  const state = perform('showFound', { nodes, at: 1 })(begun);
  const dimmed = scene.relationships.map(({ id }) => [id, ['dimmed']]);
  expect(Object.fromEntries(highlightsFor(state.selection, visibleElements(state)))).toEqual({
    a: ['onpath'],
    b: ['onpath', 'hovered'],
    c: ['dimmed'],
    ...Object.fromEntries(dimmed),
  });
  // What leaves the canvas ends it: its places in the order would no longer hold.
  expect(perform('hideNodes', nodes)(state).selection.found).toBeNull();
});

it('keeps the statement that is read from stepping back beside the path that is shown', () => {
  const [onPath, beside] = [buildRelationship('a', 'b'), buildRelationship('b', 'a')];
  const parallel = { ...scene, relationships: [onPath, beside, buildRelationship('b', 'c')] };
  const path = { nodes: scene.nodes.slice(0, 2).map(({ id }) => id), relationships: [onPath.id], hop: -1 };
  const drawn = perform('showPath', path)(perform('beginWith', parallel)(initialState));
  const state = perform('selectRelationship', beside.id)(drawn);
  expect(Object.fromEntries(highlightsFor(state.selection, visibleElements(state)))).toEqual({
    a: ['onpath'],
    b: ['onpath'],
    c: ['dimmed'],
    [onPath.id]: ['onpath'],
    [beside.id]: ['selected'],
    [buildRelationship('b', 'c').id]: ['dimmed'],
  });
});
