import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { perform } from './actions.ts';
import { isSingleSourced } from './evidence.ts';
import { facetCounts } from './filter-counts.ts';
import { hiddenCount, shownDegree, visibleElements } from './selectors.ts';
import { initialState } from './state.ts';
import { buildNode, buildRelationship } from './testing/arbitraries.ts';

const a = 'a' as NodeId;
const state = perform('addElements', {
  nodes: [buildNode('a', 'Actor'), buildNode('b'), buildNode('c', 'Event')],
  relationships: [
    buildRelationship('a', 'b'),
    buildRelationship('b', 'c', { basis: 'inferred', evidence: ['wp.1.p01', 'wp.2.p03'] }),
    buildRelationship('c', 'a', { basis: 'external', evidence: [] }),
  ],
  degrees: { a: 12, b: 2 },
  positions: { a: { x: 0, y: 0 }, b: { x: 1, y: 1 }, c: { x: 2, y: 2 } },
})(initialState);

describe('counts', () => {
  it('counts a work and its reprints as one source where the data says so, else documents', () => {
    const evidence = ['wp001.preface.p03', 'np003.preface.p03'];
    const relationship = buildRelationship('a', 'b', { basis: 'stated', evidence });
    const counting = (sources: number) => ({ ...relationship, properties: { ...relationship.properties, sources } });
    expect([counting(1), relationship, counting(2)].map(isSingleSourced)).toEqual([true, false, false]);
  });

  it('says how many statements of a node are not on the canvas', () => {
    expect([shownDegree(state, a), hiddenCount(state, a)]).toEqual([2, 10]);
    const fewer = perform('hideNodes', ['c' as NodeId])(state);
    expect([shownDegree(fewer, a), hiddenCount(fewer, a)]).toEqual([1, 11]);
  });

  it('never says less than nothing where the degree is unknown', () => {
    expect(hiddenCount(state, 'c' as NodeId)).toBe(0);
  });

  it('takes filtered kinds and their lines off the canvas', () => {
    const filtered = perform('toggleValue', 'kinds', 'Event')(state);
    expect(visibleElements(filtered).nodes.map(({ node }) => node.id)).toEqual(['a', 'b']);
    expect(visibleElements(filtered).relationships.map(({ id }) => id)).toEqual(['a~PART_OF~b']);
  });

  it('gives the same object until its inputs change', () => {
    const hovered = perform('hover', { node: a })(state);
    expect(visibleElements(hovered)).toBe(visibleElements(state));
    expect(facetCounts(hovered)).toBe(facetCounts(state));
  });
});
