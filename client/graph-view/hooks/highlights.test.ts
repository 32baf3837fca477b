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
