import { describe, expect, it } from 'vitest';
import { perform } from '../../state/actions.ts';
import { drawnElements } from '../../state/drawn-elements.ts';
import type { Scene } from '../../state/graph.ts';
import type { RelationshipType } from '../../state/schema.ts';
import { shownDegrees, visibleElements } from '../../state/selectors.ts';
import { initialState } from '../../state/state.ts';
import type { State } from '../../state/state.ts';
import { buildNode, buildRelationship } from '../../state/testing/arbitraries.ts';
import { canvasName } from '../labels/name-lines.ts';
import { fixtureKinds } from '../testing/fixture-kinds.ts';
import { fixtureTokens } from '../testing/fixture-tokens.ts';
import { generateGraph } from '../testing/generated-graph.ts';
import startView from '../testing/start-view.json';
import { pictureElements } from './picture-elements.ts';
import type { PictureRequest } from './picture-elements.ts';
import { writtenNumbers } from './picture-parts.ts';
import type { DrawingRequest } from './picture-parts.ts';
import { writePicture } from './write-picture.ts';
import type { Picture, PictureFrame } from './write-picture.ts';

// The fixture is written by hand to these shapes; branded ids are strings in JSON.
const fixture = startView as unknown as Scene & { relationshipTypes: RelationshipType[] };
const start = perform('showScene', fixture)(initialState);

const frame: PictureFrame = {
  title: '图一 “主权” <b>',
  legend: [
    { name: '概念', kind: { shape: 'circle', colour: '#3C63C3' } },
    { name: '推断', line: 'inferred' },
  ],
  notes: {
    heading: '来源',
    items: [{ number: 1, text: '白皮书 & 其他. https://example.org/?a=1&b=2' }],
    closing: ['数据：“网络空间”，版本 1.0.0'],
  },
  about: {
    description: '知识图谱，2 个节点。',
    creator: '知图 Zhitu',
    source: '网络空间 (cyberspace-community 1.0.0)',
    date: '2026-11-21',
    link: '/#canvas=abc',
    language: 'zh-CN',
    rights: 'CC BY 4.0',
  },
  lang: 'zh',
};

function finish(steps: Generator<number, Picture>): Picture & { steps: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { ...step.value, steps: count };
  }
}

function draw(
  state: State,
  changes: Partial<PictureRequest> = {},
  more: Partial<DrawingRequest> = {},
  parts: PictureFrame = frame,
) {
  const request: PictureRequest = {
    drawn: drawnElements(state),
    visible: visibleElements(state),
    selection: state.selection,
    shown: shownDegrees(state),
    lens: false,
    kinds: fixtureKinds,
    types: fixture.relationshipTypes,
    tokens: fixtureTokens,
    labels: 'zh',
    lang: 'zh',
    scope: 'all',
    look: { box: { x1: -400, y1: -300, x2: 400, y2: 300 }, zoom: 1 },
    badges: false,
    ...changes,
  };
  const picture = pictureElements(request);
  const made = finish(
    writePicture(
      {
        picture,
        graph: state.graph,
        tokens: request.tokens,
        labels: request.labels,
        lang: request.lang,
        sources: new Map(),
        ground: '#FFFFFF',
        ...more,
      },
      parts,
    ),
  );
  const xml = new DOMParser().parseFromString(made.svg, 'image/svg+xml');
  return { ...made, picture, root: xml.documentElement, xml };
}

function textsIn(root: Element, id: string): string[] {
  return [...(root.querySelector(`#${id}`)?.querySelectorAll('text') ?? [])].map((one) => one.textContent ?? '');
}

/** Names without the breaks of their lines. */
function joined(texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s/g, '');
}

describe('a picture of the canvas', () => {
  it('is one well-formed document with every node, line and name, the key and the sources', () => {
    const { root, picture } = draw(start);
    expect(root.nodeName).toBe('svg');
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.querySelector('#nodes')?.children).toHaveLength(picture.nodes.length);
    const names = joined([...textsIn(root, 'names')]);
    for (const { node } of picture.nodes) expect(names).toContain(canvasName(node, 'zh').replaceAll(/\s/g, ''));
    expect(textsIn(root, 'legend')).toEqual(['概念', '推断']);
    expect(textsIn(root, 'sources')).toEqual([
      '来源',
      '[1]',
      '白皮书 & 其他. https://example.org/?a=1&b=2',
      '数据：“网络空间”，版本 1.0.0',
    ]);
    expect(textsIn(root, 'heading')).toEqual(['图一 “主权” <b>']);
  });

  it('says what it is to programs and to those who cannot see it', () => {
    const { svg, root } = draw(start);
    expect(root.querySelector('#title')?.textContent).toBe(frame.title);
    expect(root.querySelector('#desc')?.textContent).toBe('知识图谱，2 个节点。');
    expect(root.getAttribute('role')).toBe('img');
    for (const field of [
      '<dc:source>网络空间 (cyberspace-community 1.0.0)</dc:source>',
      '<dc:date>2026-11-21</dc:date>',
      '<dc:identifier>/#canvas=abc</dc:identifier>',
      '<dc:rights>CC BY 4.0</dc:rights>',
    ])
      expect(svg).toContain(field);
  });

  it('has the same bytes for the same state', () => {
    expect(draw(start).svg).toBe(draw(start).svg);
  });

  it('reaches for nothing outside: no script, no style sheet, no address to load', () => {
    const { svg } = draw(start, { badges: true });
    expect(svg).not.toMatch(/<script|<style|<image|<use|href=|url\(|@import|javascript:/i);
    expect(svg).not.toMatch(/ on\w+=/i);
  });

  it('writes names from the data as text, whatever they hold', () => {
    const nasty = '<script>x</script>&"\'\u0007';
    const rtl = 'שלום עולם';
    const nodes = [
      buildNode('a', 'Concept', { nameZh: nasty, importance: 3 }),
      buildNode('b', 'Concept', { nameZh: rtl, importance: 3 }),
    ];
    const state = perform('showScene', {
      nodes,
      relationships: [buildRelationship('a', 'b')],
      positions: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } },
    })(initialState);
    const { root, svg } = draw(state);
    expect(svg).not.toContain('<script');
    expect(joined(textsIn(root, 'names'))).toContain(joined(['<script>x</script>&"\'']));
    expect(joined(textsIn(root, 'names'))).toContain(joined([rtl]));
  });

  it('raises the numbers of the sources on lines, with and without a phrase', () => {
    const first = [...start.graph.relationships.values()];
    const sources = new Map(first.map(({ id }, index) => [id as string, index % 2 === 0 ? [1, 2, 3] : [2]]));
    const { root } = draw(start, {}, { sources });
    const raised = textsIn(root, 'phrases').filter((text) => /(1–3|2)$/.test(text));
    expect(raised.length).toBeGreaterThan(first.length * 0.6);
    expect(textsIn(draw(start).root, 'phrases').filter((text) => /\d$/.test(text) && !text.startsWith('×'))).toEqual(
      [],
    );
  });

  it('sets English smaller and quieter under Chinese where names are in both languages', () => {
    const { root, picture } = draw(start, { labels: 'both' });
    const named = picture.nodes.find(
      ({ node }) => node.id !== start.graph.focus && node.properties['importance'] === 1,
    );
    const lines = [...root.querySelectorAll('#names text')];
    const english = lines.filter((one) => one.getAttribute('lang') === 'en' && one.getAttribute('font-size') === '11');
    expect(named).toBeDefined();
    expect(english.length).toBeGreaterThan(3);
    expect(new Set(english.map((one) => one.getAttribute('fill')))).toEqual(new Set([fixtureTokens.ink2]));
  });

  it('draws what is selected and the statements between it, and nothing else', () => {
    const line = [...start.graph.relationships.values()].find(({ source, target }) => source !== target);
    if (line === undefined) throw new Error('the fixture has no line');
    const chosen = perform('selectNodes', [line.source, line.target])(start);
    const { picture } = draw(chosen, { scope: 'selection', selection: chosen.selection });
    expect(picture.nodes.map(({ node }) => node.id).toSorted()).toEqual([line.source, line.target].toSorted());
    expect(picture.statements.map(({ statement }) => statement.id)).toContain(line.id);
  });

  it('cuts what is on the screen at its edges and leaves out what is off it', () => {
    const look = { box: { x1: -80, y1: -80, x2: 80, y2: 80 }, zoom: 0.9 };
    const { root, picture } = draw(start, { scope: 'screen', look });
    const drawing = root.querySelector('svg#drawing');
    expect(drawing?.getAttribute('overflow')).toBe('hidden');
    expect(Number(drawing?.getAttribute('width'))).toBeLessThanOrEqual(160 * 0.9);
    expect(picture.nodes.length).toBeLessThanOrEqual(start.graph.nodes.size);
  });

  it('marks a path as the canvas does, over everything else', () => {
    const line = [...start.graph.relationships.values()][0];
    if (line === undefined) throw new Error('the fixture has no line');
    const path = { nodes: [line.source, line.target], relationships: [line.id], hop: 0 };
    const marked = perform('showPath', path)(start);
    const { root } = draw(marked, { selection: marked.selection });
    expect(root.querySelector('#marked path[stroke-width="3"]')?.getAttribute('stroke')).toBe(fixtureTokens.accent);
    expect(root.querySelectorAll('#nodes > g[opacity]')).toHaveLength(start.graph.nodes.size - 2);
  });

  it('has no ground where the paper is none', () => {
    const { root } = draw(start, {}, { ground: null });
    expect(root.querySelectorAll('rect')).toHaveLength(0);
    expect(draw(start).root.querySelector('#paper')?.getAttribute('fill')).toBe('#FFFFFF');
  });

  it('has numbers of what is not drawn only where they are wanted', () => {
    const wanted = joined(textsIn(draw(start, { badges: true }).root, 'nodes'));
    expect(wanted).toMatch(/\+\d/);
    expect(textsIn(draw(start).root, 'nodes')).toEqual([]);
  });

  it('draws 1,500 nodes in steps', () => {
    const state = perform('showScene', generateGraph(1500, 3000))(initialState);
    const { root, steps, picture } = draw(state, { kinds: fixtureKinds });
    expect(picture.nodes).toHaveLength(1500);
    expect(root.querySelector('#nodes')?.children).toHaveLength(1500);
    expect(steps).toBeGreaterThan(40);
  });
});

describe('numbers of sources', () => {
  it('are written once, in order, with runs drawn together', () => {
    expect(writtenNumbers([3, 1, 2, 2, 7, 9, 8, 12])).toBe('1–3,7–9,12');
    expect(writtenNumbers([2, 1])).toBe('1,2');
    expect(writtenNumbers([])).toBe('');
  });
});
