import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { perform } from './actions.ts';
import type { ActionArguments, ActionId } from './actions.ts';
import { dateCounts, facetCounts, filterEffect, sourceCounts } from './filter-counts.ts';
import { noDocument, singleSource } from './filters.ts';
import { visibleElements } from './selectors.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { buildNode, buildRelationship } from './testing/arbitraries.ts';

const state = perform('addElements', {
  nodes: [
    buildNode('a', 'Actor', { documents: ['article', 'paper'] }),
    buildNode('b', 'Concept', { documents: ['paper'], date: '2015-12' }),
    buildNode('c', 'Event', { startDate: '2020', documents: ['article'] }),
    buildNode('d', 'Event', { date: '2022-11-07' }),
  ],
  relationships: [
    buildRelationship('a', 'b', { basis: 'stated', sources: 2, documents: ['article', 'paper'], date: '2023' }),
    buildRelationship('b', 'c', { basis: 'inferred', sources: 1, documents: ['article'] }),
    buildRelationship('c', 'd', { basis: 'external', sources: 0 }),
    { ...buildRelationship('a', 'c', { basis: 'stated', sources: 3, documents: ['paper'] }), type: 'MEMBER_OF' },
  ],
  positions: { a: { x: 0, y: 0 }, b: { x: 1, y: 1 }, c: { x: 2, y: 2 }, d: { x: 3, y: 3 } },
})(initialState);

function seen<Id extends ActionId>(action: Id, ...args: ActionArguments<Id>): string[] {
  const { nodes, relationships } = visibleElements(perform(action, ...args)(state));
  return [...nodes.map(({ node }) => node.id), ...relationships.map(({ source, target }) => `${source}${target}`)];
}

const everyNode = ['a', 'b', 'c', 'd'];

describe('what filters leave in sight', () => {
  it('hides relationships by type, basis and sources, and leaves nodes where they are', () => {
    expect(seen('toggleValue', 'types', 'PART_OF')).toEqual([...everyNode, 'ac']);
    expect(seen('showOnly', 'bases', 'stated')).toEqual([...everyNode, 'ab', 'ac']);
    expect(seen('setSources', { least: 2, most: null })).toEqual([...everyNode, 'ab', 'ac']);
    expect(seen('setSources', { least: 3, most: null })).toEqual([...everyNode, 'ac']);
    expect(seen('setSources', singleSource)).toEqual([...everyNode, 'bc', 'cd']);
  });

  it('shows what a document states or mentions, in whatever others it stands as well', () => {
    expect(seen('showOnly', 'documents', 'paper')).toEqual(['a', 'b', 'ab']);
    expect(seen('toggleValue', 'documents', 'paper')).toEqual(['a', 'c', 'd', 'cd']);
    expect(seen('showOnly', 'documents', noDocument)).toEqual(['d']);
  });

  it('keeps what has no date, and what lasts into the years', () => {
    expect(seen('setYears', { from: 2022, to: null })).toEqual(['a', 'c', 'd', 'cd', 'ac']);
    expect(seen('setYears', { from: null, to: 2019 })).toEqual(['a', 'b']);
    expect(seen('setYears', { from: 2015, to: 2015 })).toEqual(['a', 'b']);
    expect(seen('setDatedOnly', true)).toEqual(['b', 'c', 'd', 'bc', 'cd']);
  });

  it('lets a database of other make through that knows nothing of this', () => {
    const foreign = perform('addElements', {
      nodes: [buildNode('x'), buildNode('y')],
      relationships: [buildRelationship('x', 'y', {})],
    })(initialState);
    const filtered = perform('setSources', { least: 2, most: null })(
      perform('showOnly', 'bases', 'stated')(perform('setYears', { from: 2015, to: 2016 })(foreign)),
    );
    expect(filterEffect(filtered).relationships).toEqual({ shown: 1, all: 1 });
  });
});

describe('counts', () => {
  const shares = (of: State, facet: 'kinds' | 'types' | 'documents' | 'bases') =>
    Object.fromEntries(
      [...facetCounts(of)[facet]].map(([value, { nodes, relationships }]) => [
        value,
        [nodes.shown, nodes.all, relationships.shown, relationships.all],
      ]),
    );

  it('say of each value how much of it can be seen, of all that is on the canvas', () => {
    const filtered = perform('showOnly', 'documents', 'paper')(state);
    expect(shares(filtered, 'kinds')).toEqual({ Actor: [1, 1, 0, 0], Concept: [1, 1, 0, 0], Event: [0, 2, 0, 0] });
    expect(shares(filtered, 'types')).toEqual({ PART_OF: [0, 0, 1, 3], MEMBER_OF: [0, 0, 0, 1] });
    expect(shares(filtered, 'bases')).toEqual({ stated: [0, 0, 1, 2], inferred: [0, 0, 0, 1], external: [0, 0, 0, 1] });
    expect(shares(filtered, 'documents')).toEqual({
      article: [1, 2, 1, 2],
      paper: [2, 2, 1, 2],
      [noDocument]: [0, 1, 0, 1],
    });
  });

  it('leave out what was hidden one by one', () => {
    const hidden = perform('hideNodes', ['d' as NodeId])(state);
    expect(shares(hidden, 'kinds')).toEqual({ Actor: [1, 1, 0, 0], Concept: [1, 1, 0, 0], Event: [1, 1, 0, 0] });
    expect(filterEffect(hidden)).toEqual({
      nodes: { shown: 3, all: 3 },
      relationships: { shown: 3, all: 3 },
      lone: 0,
    });
  });

  it('tell nodes that lost all their lines to filters', () => {
    expect(filterEffect(perform('toggleValue', 'types', 'PART_OF')(state))).toEqual({
      nodes: { shown: 4, all: 4 },
      relationships: { shown: 1, all: 4 },
      lone: 2,
    });
  });

  it('grade statements by their sources', () => {
    expect(sourceCounts(perform('toggleValue', 'bases', 'external')(state))).toEqual({
      single: { shown: 1, all: 2 },
      atLeast: [
        { sources: 2, relationships: 2 },
        { sources: 3, relationships: 1 },
      ],
    });
  });

  it('count beginnings by year, and what has no date apart', () => {
    expect(dateCounts(state)).toEqual({
      first: 2015,
      last: 2023,
      perYear: [1, 0, 0, 0, 0, 1, 0, 1, 1],
      undated: { nodes: 1, relationships: 3 },
    });
    expect(dateCounts(initialState)).toBeNull();
  });
});
