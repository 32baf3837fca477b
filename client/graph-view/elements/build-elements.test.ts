import { describe, expect, it } from 'vitest';
import type { NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { perform } from '../../state/actions.ts';
import { shownDegrees, visibleElements } from '../../state/selectors.ts';
import { initialState } from '../../state/state.ts';
import type { State } from '../../state/state.ts';
import { buildNode, buildRelationship } from '../../state/testing/arbitraries.ts';
import { detailAt } from '../styles/detail.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { fixtureTokens } from '../testing/fixture-tokens.ts';
import { buildElements } from './build-elements.ts';
import type { BuildContext } from './build-elements.ts';

const partOf = {
  type: 'PART_OF',
  family: 'structure',
  forward: { zh: '从属于', en: 'part of' },
  backward: { zh: '包含', en: 'contains' },
};

function build(state: State, changes: Partial<BuildContext> = {}, zoom = 1) {
  return buildElements(state.graph, visibleElements(state), {
    looks: kindLooks(fixtureKinds, 'light'),
    types: new Map([['PART_OF', partOf]]),
    tokens: fixtureTokens,
    labels: 'zh',
    lang: 'zh',
    detail: detailAt(zoom, 3),
    lens: false,
    shown: shownDegrees(state),
    wanted: new Set(),
    focus: state.graph.focus,
    ...changes,
  });
}

/** A focus in the middle and four spokes of the same type on its right. */
function wheel(captions: { zh: string; en: string; x: number; y: number }[] = []): State {
  const spokes = ['a', 'b', 'c', 'd'];
  const nodes = [buildNode('hub'), ...spokes.map((id) => buildNode(id, 'Actor'))];
  const places = spokes.map((id, index) => [id, { x: 400, y: -240 + index * 160 }] as const);
  return perform('showScene', {
    nodes,
    relationships: spokes.map((id) => buildRelationship(id, 'hub')),
    positions: { hub: { x: 0, y: 0 }, ...Object.fromEntries(places) },
    degrees: { hub: 4, a: 13 },
    focus: 'hub' as NodeId,
    captions,
  })(initialState);
}

describe('lines of a canvas of many', () => {
  /** One hub and so many others around it. */
  function crowd(others: number): State {
    const ids = Array.from({ length: others }, (_, index) => `n${index}`);
    return perform('showScene', {
      nodes: ['hub', ...ids].map((id) => buildNode(id)),
      relationships: ids.map((id) => buildRelationship(id, 'hub')),
      positions: Object.fromEntries(['hub', ...ids].map((id, index) => [id, { x: index * 60, y: 0 }])),
    })(initialState);
  }
  const richness = (state: State, zoom: number) => [
    ...new Set(build(state, {}, zoom).edges.map(({ data }) => data.rich)),
  ];

  it('are plain where nodes are dots, and rich near by', () => {
    expect([richness(crowd(300), 0.3), richness(crowd(300), 1)]).toEqual([[0], [1]]);
  });

  it('stay rich from afar where there are few', () => {
    expect(richness(crowd(100), 0.3)).toEqual([1]);
  });

  it('are plain at any zoom where there are thousands', () => {
    expect(richness(crowd(2_600), 1)).toEqual([0]);
  });
});

describe('lines and their phrases', () => {
  it('say a phrase that many lines of one node share only once', () => {
    const said = build(wheel()).edges.filter(({ data }) => data.phrase !== '');
    expect(said.map(({ data }) => data.phrase)).toEqual(['从属于']);
  });

  it('leave it to the caption where the composition has one', () => {
    const elements = build(wheel([{ zh: '四个部分', en: 'four parts', x: 150, y: 0 }]));
    expect(elements.captions).toEqual([
      { id: 'caption 0', label: '四个部分', fontSize: 11, position: { x: 150, y: 0 } },
    ]);
    expect(elements.edges.every(({ data }) => data.phrase === '' && data.fullPhrase === '从属于')).toBe(true);
  });

  it('say it themselves where too few are left for the caption, which goes', () => {
    const state = wheel([{ zh: '四个部分', en: 'four parts', x: 150, y: 0 }]);
    const fewer = perform('hideNodes', ['a' as NodeId, 'd' as NodeId])(state);
    expect(build(fewer).captions).toEqual([]);
    expect(build(fewer).edges.map(({ data }) => data.phrase)).toEqual(['从属于', '从属于']);
    expect(build(perform('toggleValue', 'kinds', 'Actor')(state)).captions).toEqual([]);
  });

  it('have no room on a line shorter than the phrase and 48 px', () => {
    const pair = (distance: number) =>
      perform('showScene', {
        nodes: [buildNode('a'), buildNode('b')],
        relationships: [buildRelationship('a', 'b')],
        positions: { a: { x: 0, y: 0 }, b: { x: distance, y: 0 } },
      })(initialState);
    expect(build(pair(100)).edges[0]?.data.phrase).toBe('');
    expect(build(pair(260)).edges[0]?.data.phrase).toBe('从属于');
    expect(build(pair(260), {}, 0.7).edges[0]?.data.phrase).toBe('');
  });

  it('widen with the passages under the evidence lens', () => {
    const state = perform('showScene', {
      nodes: [buildNode('a'), buildNode('b')],
      relationships: [buildRelationship('a', 'b', { basis: 'stated', evidence: ['w.1.p1', 'w.1.p2', 'v.1.p1'] })],
      positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } },
    })(initialState);
    expect(build(state, { lens: true }).edges[0]).toMatchObject({ data: { width: 2.5 }, classes: ['lens'] });
  });

  it('fan out when two lines join the same pair', () => {
    const twice = { ...buildRelationship('b', 'a'), id: 'b~SERVES~a' as RelationshipId, type: 'SERVES' };
    const state = perform('showScene', {
      nodes: [buildNode('a'), buildNode('b')],
      relationships: [buildRelationship('a', 'b'), twice],
      positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } },
    })(initialState);
    expect(build(state).edges.map(({ classes }) => classes.includes('parallel'))).toEqual([true, true]);
    expect(build(state).edges[1]?.data.fullPhrase).toBe('serves');
  });
});

describe('many lines between the same two', () => {
  const types = ['A', 'B', 'C', 'D'];
  const state = perform('showScene', {
    nodes: [buildNode('a'), buildNode('b')],
    relationships: types.map((type, index) => ({
      ...buildRelationship('a', 'b', { basis: 'stated', evidence: index === 2 ? ['w.1.p1', 'w.1.p2'] : ['w.1.p1'] }),
      id: `a~${type}~b` as RelationshipId,
      type,
    })),
    positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } },
  })(initialState);

  it('are one line that says how many, the best supported one', () => {
    expect(build(state).edges.map(({ data }) => [data.id, data.phrase])).toEqual([['a~C~b', '×4']]);
  });

  it('give the place to the one that is selected', () => {
    expect(build(state, { wanted: new Set(['a~D~b']) }).edges.map(({ data }) => data.id)).toEqual(['a~D~b']);
  });
});

describe('nodes', () => {
  it('carry the number of statements that are not shown', () => {
    const [, a, b] = build(wheel()).nodes;
    expect(decodeURIComponent(a?.data.images ?? '')).toContain('>+12<');
    expect(b?.data.images.split(' ')).toHaveLength(1);
  });

  it('draw the focus as a large disc with its name inside, in the language of the names', () => {
    const named = perform('showScene', {
      nodes: [buildNode('hub', 'Concept', { nameZh: '网络空间命运共同体', nameEn: 'a shared future in cyberspace' })],
      relationships: [],
      positions: { hub: { x: 0, y: 0 } },
      focus: 'hub' as NodeId,
    })(initialState);
    expect(build(named).nodes[0]).toMatchObject({
      data: { width: 112, height: 112, label: '网络空间\n命运共同体', fontSize: 17 },
      classes: ['shape-circle', 'focus', 'focus-serif'],
    });
    expect(build(named, { labels: 'en' }).nodes[0]?.data.fontSize).toBe(13);
  });

  it('keep their names where there is room as the reader steps back, until they are dots', () => {
    const named = (zoom: number) => build(wheel(), {}, zoom).nodes.filter(({ data }) => data.label !== '').length;
    expect([named(1), named(0.7), named(0.3)]).toEqual([5, 5, 1]);
  });

  it('keep their places in any language', () => {
    const places = (labels: BuildContext['labels']) => build(wheel(), { labels }).nodes.map(({ position }) => position);
    expect(places('en')).toEqual(places('zh'));
    expect(places('both')).toEqual(places('zh'));
  });

  it('stay quiet circles when the schema does not know their kind', () => {
    const state = perform('showScene', {
      nodes: [{ ...buildNode('x'), labels: ['Movie'] }],
      relationships: [],
      positions: { x: { x: 0, y: 0 } },
    })(initialState);
    expect(build(state).nodes[0]).toMatchObject({
      data: { kind: 'Movie', colour: '#6D685F' },
      classes: ['shape-circle'],
    });
  });
});
