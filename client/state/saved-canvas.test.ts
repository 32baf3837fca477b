import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { perform } from './actions.ts';
import { canvasFragment, longestFragment, readCanvasFragment } from './canvas-link.ts';
import { readKeptCanvas, writeKeptCanvas } from './canvas-storage.ts';
import { noFilters, setDatedOnly, setSources, setYears, showOnly, toggleValue } from './filters.ts';
import type { FiltersState } from './filters.ts';
import { openSavedCanvas, parseSavedCanvas, saveCanvas, savedIds } from './saved-canvas.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { buildNode, buildRelationship } from './testing/arbitraries.ts';

const captions = [{ zh: '四项原则', en: 'four principles', x: 3, y: 4 }];
const nodes = [buildNode('a'), buildNode('b', 'Actor'), buildNode('c', 'Event')];
const relationships = [buildRelationship('a', 'b'), buildRelationship('b', 'c')];
const scene = {
  nodes,
  relationships,
  degrees: { a: 5, b: 2, c: 1 },
  positions: { a: { x: 0, y: 0 }, b: { x: -120, y: 33 }, c: { x: 8, y: -9, labelSide: 'above' as const } },
  focus: 'a' as NodeId,
  captions,
  hidden: ['c' as NodeId],
  pinned: ['b' as NodeId],
};
const filters = toggleValue('kinds', 'Actor')(noFilters);

function stateWith(state: State = initialState): State {
  return perform('setView', { labels: 'both' })(perform('beginWithCanvas', scene, filters)(state));
}

function saved() {
  const canvas = saveCanvas(stateWith());
  if (canvas === null) throw new Error('nothing was saved');
  return canvas;
}

/** Many nodes at many places, in ids that look like those of a dataset. */
function large(count: number) {
  const many = Array.from({ length: count }, (_, index) => buildNode(`entity-${(index * 7919) % 100_003}-name`));
  const positions = Object.fromEntries(
    many.map(({ id }, index) => [id, { x: (index * 131) % 4001, y: (index * 977) % 3989 }]),
  );
  const canvas = saveCanvas(perform('beginWith', { nodes: many, relationships: [], positions })(initialState));
  if (canvas === null) throw new Error('nothing was saved');
  return canvas;
}

describe('a saved canvas', () => {
  it('opens as it was: places, sides, pins, hidden nodes, focus, captions, filters', () => {
    const opened = openSavedCanvas(saved(), { nodes, relationships, degrees: scene.degrees }, { focus: 'a', captions });
    const again = perform('beginWithCanvas', opened.scene, opened.filters)(initialState);
    expect(again.graph).toEqual(stateWith().graph);
    expect(again.filters).toEqual(filters);
    expect(opened.labels).toBe('both');
  });

  it('leaves out the axis of more years than can be opened again', () => {
    const withYears = (count: number) => {
      const years = Array.from({ length: count }, (_, index) => ({ year: 1000 + index, x: index }));
      return perform('applyLayout', {}, { years, end: count, top: -9, y: 0 })(stateWith());
    };
    const kept = (count: number) => {
      const canvas = parseSavedCanvas(JSON.stringify(saveCanvas(withYears(count))));
      return [canvas?.nodes.length, canvas?.axis?.years.length];
    };
    expect([kept(400), kept(401)]).toEqual([
      [3, 400],
      [3, undefined],
    ]);
  });

  it('says nothing of the language of names unless it was chosen apart from that of the interface', () => {
    const drawn = perform('beginWith', scene)(initialState);
    const labelsIn = (state: State) => saveCanvas(state)?.labels;
    expect(labelsIn(drawn)).toBeUndefined();
    expect(labelsIn(perform('setLang', 'en')(drawn))).toBeUndefined();
    expect(labelsIn(perform('setView', { labels: 'en' })(drawn))).toBe('en');
  });

  it('leaves out what the graph no longer holds, and filters by kinds that are gone', () => {
    const opened = openSavedCanvas(saved(), { nodes: nodes.slice(2), relationships }, null);
    const { graph, filters: left } = perform('beginWithCanvas', opened.scene, opened.filters)(initialState);
    expect([...graph.nodes.keys()]).toEqual(['c']);
    expect([graph.relationships.size, graph.focus, graph.captions, left]).toEqual([0, null, [], noFilters]);
  });

  it('brings nodes that lie out of reach to where they can be seen', () => {
    const far = parseSavedCanvas('{"v":1,"nodes":[["a",-1000000,1000000],["b",10,20]]}');
    if (far === null) throw new Error('not read');
    expect(openSavedCanvas(far, { nodes, relationships }, null).scene.positions).toEqual({
      a: { x: -7_500, y: 4_500, labelSide: 'below' },
      b: { x: 10, y: 20, labelSide: 'below' },
    });
  });

  it('brings every filter back, in a link as over a reload', async () => {
    const all: FiltersState = [
      showOnly('kinds', 'Actor'),
      toggleValue('kinds', 'Event'),
      toggleValue('types', 'PART_OF'),
      toggleValue('types', 'PROPOSED'),
      showOnly('documents', 'white-paper-text-2022'),
      toggleValue('bases', 'inferred'),
      setSources({ least: 2, most: null }),
      setYears({ from: 2015, to: null }),
      setDatedOnly(true),
    ].reduce((before, change) => change(before), noFilters);
    const canvas = saveCanvas(perform('beginWithCanvas', scene, all)(initialState));
    if (canvas === null) throw new Error('nothing was saved');
    expect(openSavedCanvas(canvas, { nodes, relationships }, null).filters).toEqual(all);
    const read = await readCanvasFragment((await canvasFragment(canvas)).fragment);
    expect(read && openSavedCanvas(read, { nodes, relationships }, null).filters).toEqual(all);
  });

  it('says filters by kind as it always has, so that old and new pages read each other’s links', () => {
    const kindsOf = (state: FiltersState) => {
      const {
        hiddenKinds,
        onlyKind,
        filters: rest,
      } = saveCanvas(perform('beginWithCanvas', scene, state)(initialState)) ?? { hiddenKinds: [] };
      return { hiddenKinds, onlyKind, rest };
    };
    expect(kindsOf(filters)).toEqual({ hiddenKinds: ['Actor'] });
    expect(kindsOf(showOnly('kinds', 'Event')(noFilters))).toEqual({ onlyKind: 'Event' });
    const opened = (text: string) => {
      const old = parseSavedCanvas(text);
      return old && openSavedCanvas(old, { nodes, relationships }, null).filters;
    };
    expect(opened('{"v":1,"nodes":[["a"]],"hiddenKinds":["Actor","Gone"]}')).toEqual(filters);
    expect(opened('{"v":1,"nodes":[["a"]],"hiddenKinds":["Actor"],"onlyKind":"Event"}')).toEqual(
      showOnly('kinds', 'Event')(noFilters),
    );
    expect(opened('{"v":1,"nodes":[["a"]]}')).toEqual(noFilters);
  });

  it('remembers the evidence lens', () => {
    const lens = perform('setView', { evidenceLens: true })(stateWith());
    const canvas = saveCanvas(lens);
    expect(canvas && openSavedCanvas(canvas, { nodes, relationships }, null).lens).toBe(true);
    expect(openSavedCanvas(saved(), { nodes, relationships }, null).lens).toBe(false);
  });

  it('takes captions from the start view alone', () => {
    const other = { focus: 'z', captions };
    expect(openSavedCanvas(saved(), { nodes, relationships }, other).scene.captions).toEqual([]);
  });

  it('is nothing on an empty canvas', () => {
    expect(saveCanvas(initialState)).toBeNull();
  });

  it.each([
    '',
    '{',
    '7',
    '{"v":2,"nodes":[["a",0,0]]}',
    '{"v":1,"nodes":[]}',
    '{"v":1,"nodes":[["a",1e9,0]]}',
    '{"v":1,"nodes":[["a",0,"0"]]}',
    '{"v":1,"nodes":[["\\u0000",0,0]]}',
    '{"v":1,"nodes":[["a",0,0,8]]}',
    '{"v":1,"nodes":[["a"]],"labels":"fr"}',
    '{"v":1,"nodes":[["a"]],"filters":{"types":{"only":[]}}}',
    '{"v":1,"nodes":[["a"]],"filters":{"years":[2015]}}',
    '{"v":1,"nodes":[["a"]],"filters":{"sources":[-1,null]}}',
  ])('is not read from %s', (text) => {
    expect(parseSavedCanvas(text)).toBeNull();
  });
});

describe('a canvas in a link', () => {
  it('comes back as it went', async () => {
    const { fragment, holds } = await canvasFragment(saved());
    expect(holds).toBe('all');
    expect(fragment).toMatch(/^#canvas=[\w-]+$/);
    expect(await readCanvasFragment(fragment)).toEqual(saved());
  });

  it('of a large canvas leaves the places out, and of a larger one everything', async () => {
    const some = await canvasFragment(large(700));
    expect(some.holds).toBe('nodes');
    expect(some.fragment.length).toBeLessThanOrEqual(longestFragment);
    const read = await readCanvasFragment(some.fragment);
    expect(read && savedIds(read)).toEqual(savedIds(large(700)));
    expect(await canvasFragment(large(4_000))).toEqual({ fragment: '', holds: 'nothing' });
  });

  it('is null for anything else, and never throws', async () => {
    for (const fragment of ['', '#main', '#canvas=', '#canvas=%%%', `#canvas=${'A'.repeat(longestFragment)}`])
      expect([fragment, await readCanvasFragment(fragment)]).toEqual([fragment, null]);
    await fc.assert(
      fc.asyncProperty(fc.base64String({ maxLength: 60 }), async (text) => {
        expect(await readCanvasFragment(`#canvas=${text}`)).toBeNull();
      }),
    );
  });

  it('that would unpack to megabytes is refused', async () => {
    const bomb = `{"v":1,"nodes":[["a"]],"x":"${'a'.repeat(3_000_000)}"}`;
    const stream = new Blob([bomb]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const text = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
    const fragment = `#canvas=${text.replaceAll('+', '-').replaceAll('/', '_')}`;
    expect(fragment.length).toBeLessThan(longestFragment);
    expect(await readCanvasFragment(fragment)).toBeNull();
  });
});

describe('the canvas of a tab', () => {
  it('is kept as text, forgotten when it is emptied, and survives a storage that throws', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    writeKeptCanvas(saved(), storage);
    expect(readKeptCanvas(storage)).toEqual(saved());
    writeKeptCanvas(null, storage);
    expect(readKeptCanvas(storage)).toBeNull();
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => writeKeptCanvas(saved(), full)).not.toThrow();
  });
});
