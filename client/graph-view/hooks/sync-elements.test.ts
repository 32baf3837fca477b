import cytoscape from 'cytoscape';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NodeId } from '../../../contracts/graph.ts';
import { perform } from '../../state/actions.ts';
import { shownDegrees, visibleElements } from '../../state/selectors.ts';
import { initialState } from '../../state/state.ts';
import type { State } from '../../state/state.ts';
import { buildNode, buildRelationship } from '../../state/testing/arbitraries.ts';
import { buildElements } from '../elements/build-elements.ts';
import { detailAt } from '../styles/detail.ts';
import { kindLooks } from '../styles/kind-looks.ts';
import { canvasStylesheet } from '../styles/stylesheet.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { fixtureTokens } from '../testing/fixture-tokens.ts';
import { addUndrawn } from './measure-before-drawing.ts';
import { syncElements, tasksFor } from './use-elements.ts';
import { highlightsFor } from './use-highlight.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
let cy: cytoscape.Core;

beforeEach(() => {
  warn.mockClear();
  cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: canvasStylesheet(fixtureTokens, { halo: true }),
  });
});
afterEach(() => cy.destroy());

const looks = kindLooks(fixtureKinds, 'light');

function sync(state: State, most = Infinity, restyled = false) {
  return syncElements(
    cy,
    buildElements(state.graph, visibleElements(state), {
      looks,
      types: new Map(),
      tokens: fixtureTokens,
      labels: 'zh',
      lang: 'zh',
      detail: detailAt(1, 3),
      lens: false,
      shown: shownDegrees(state),
      wanted: new Set(),
      focus: null,
    }),
    { most, restyled },
  );
}

const state = perform('showScene', {
  nodes: [buildNode('a', 'Actor'), buildNode('b', 'Law'), buildNode('c', 'Event')],
  relationships: [
    buildRelationship('a', 'b'),
    buildRelationship('b', 'c', { basis: 'inferred', evidence: ['w.1.p1'] }),
  ],
  positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 0, y: 300 } },
})(initialState);

describe('the canvas in step with the state', () => {
  it('leaves many new elements to be added slice by slice, nodes before lines', () => {
    const rest = sync(state, 4);
    expect([cy.elements().length, rest.added.map(({ group }) => group)]).toEqual([
      0,
      ['nodes', 'nodes', 'nodes', 'edges', 'edges'],
    ]);
    addUndrawn(cy, rest.added.slice(0, 3), false);
    addUndrawn(cy, rest.added.slice(3), true);
    expect([cy.nodes().length, cy.edges().length, sync(state, 4)]).toEqual([3, 2, { changes: [], added: [] }]);
  });

  it('gives new elements the marks that hold when they are added', () => {
    let marks = new Map([['a', ['selected']]]);
    const tasks = tasksFor(cy, sync(state, 4), () => marks);
    marks = new Map([['b', ['selected']]]);
    for (const [index, task] of tasks.entries()) task(index === tasks.length - 1);
    expect(cy.nodes('.selected').map((node) => node.id())).toEqual(['b']);
  });

  it('styles everything slice by slice when the stylesheet is another', () => {
    sync(state);
    const other = canvasStylesheet({ ...fixtureTokens, ink2: '#123456' }, { halo: true });
    const unstyled = cy as cytoscape.Core & { setStyle: (stylesheet: cytoscape.StylesheetJson) => void };
    unstyled.setStyle(other);
    const rest = sync(state, 1, true);
    expect(rest.changes.map(({ element }) => element.id()).sort()).toEqual(
      cy
        .elements()
        .map((element) => element.id())
        .sort(),
    );
    for (const task of tasksFor(cy, rest)) task(true);
    expect(cy.getElementById('a').style('color')).toBe('rgb(18,52,86)');
    expect(sync(state, 1)).toEqual({ changes: [], added: [] });
  });

  it('leaves many changes to be made slice by slice, and ends where one go would have', () => {
    sync(state);
    const moved = perform('moveNodes', { a: { x: 5, y: 6 }, b: { x: 7, y: 8 } })(state);
    const rest = sync(moved, 1);
    expect(rest.changes.map(({ element }) => element.id())).toEqual(expect.arrayContaining(['a', 'b']));
    expect(cy.getElementById('a').position()).toEqual({ x: 0, y: 0 });
    const tasks = tasksFor(cy, rest);
    for (const [index, task] of tasks.entries()) task(index === tasks.length - 1);
    expect(cy.getElementById('a').position()).toEqual({ x: 5, y: 6 });
    expect(cy.getElementById('b').position()).toEqual({ x: 7, y: 8 });
    expect(sync(moved, 1)).toEqual({ changes: [], added: [] });
  });

  it('holds what is visible, where the state has it, without a complaint of the stylesheet', () => {
    sync(state);
    expect(
      cy
        .elements()
        .map((element) => element.id())
        .sort(),
    ).toEqual(['a', 'a~PART_OF~b', 'b', 'b~PART_OF~c', 'c']);
    expect(cy.getElementById('b').position()).toEqual({ x: 300, y: 0 });
    expect(cy.getElementById('b').style('shape')).toBe('polygon');
    expect(cy.getElementById('b~PART_OF~c').style('line-style')).toBe('dashed');
    expect(warn.mock.calls).toEqual([]);
  });

  it('leaves alone what did not change', () => {
    sync(state);
    const events: string[] = [];
    cy.on('data add remove position class', (event) => void events.push(event.type));
    sync(perform('hover', { node: 'a' as NodeId })(state));
    expect(events).toEqual([]);
  });

  it('takes away what is hidden and moves what moved', () => {
    sync(state);
    sync(perform('moveNodes', { a: { x: 5, y: 6 } })(perform('hideNodes', ['c' as NodeId])(state)));
    expect(
      cy
        .elements()
        .map((element) => element.id())
        .sort(),
    ).toEqual(['a', 'a~PART_OF~b', 'b']);
    expect(cy.getElementById('a').position()).toEqual({ x: 5, y: 6 });
  });
});

describe('marks', () => {
  const marked = (changed: State) => Object.fromEntries(highlightsFor(changed.selection, visibleElements(changed)));

  it('show the selection and the lines that touch it', () => {
    expect(marked(perform('selectNodes', ['a' as NodeId])(state))).toEqual({
      a: ['selected'],
      'a~PART_OF~b': ['near'],
    });
  });

  it('keep the neighbours of what is hovered and fade the rest', () => {
    expect(marked(perform('hover', { node: 'a' as NodeId })(state))).toEqual({
      a: ['hovered'],
      c: ['faded'],
      'b~PART_OF~c': ['faded'],
    });
  });

  it('dim everything that is not on the path', () => {
    const line = buildRelationship('a', 'b').id;
    const path = { nodes: ['a', 'b'] as NodeId[], relationships: [line], hop: 0 };
    expect(marked(perform('showPath', path)(state))).toEqual({
      a: ['onpath'],
      b: ['onpath'],
      [line]: ['onpath', 'hop'],
      c: ['dimmed'],
      'b~PART_OF~c': ['dimmed'],
    });
  });
});
