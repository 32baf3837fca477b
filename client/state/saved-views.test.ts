import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perform } from './actions.ts';
import { saveCanvas } from './saved-canvas.ts';
import {
  addViews,
  freeName,
  longestName,
  mostViews,
  newViewId,
  previewOf,
  putView,
  savedView,
  shownNodes,
  tidyName,
} from './saved-views.ts';
import type { SavedView } from './saved-views.ts';
import { initialState } from './state.ts';
import { buildNode } from './testing/arbitraries.ts';
import { largestFile, parseViewsFile, viewsFile, viewsFileName } from './views-file.ts';
import { createViewsStore } from './views-storage.ts';

const state = perform('beginWith', {
  nodes: [buildNode('a'), buildNode('b', 'Actor'), buildNode('c', 'Event')],
  relationships: [],
  positions: { a: { x: 0, y: 0 }, b: { x: -420, y: 100 }, c: { x: 420, y: -100 } },
  hidden: [],
})(initialState);

function buildView(name: string, at = '2026-11-21T10:00:00.000Z', id = newViewId()): SavedView {
  const canvas = saveCanvas(state);
  if (canvas === null) throw new Error('nothing was saved');
  return { id, name, at, canvas, preview: previewOf(state) };
}

/** A device's storage with room for so many characters. */
function buildStorage(room = 1_000_000) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, value);
    },
  };
}

const names = (views: readonly SavedView[]) => views.map(({ name }) => name);

describe('saved views', () => {
  it('show where the nodes lie and of what kinds they are, within the small picture', () => {
    expect(previewOf(state)).toEqual({
      kinds: ['Concept', 'Actor', 'Event'],
      dots: [
        [48, 32, 0],
        [6, 42, 1],
        [90, 22, 2],
      ],
    });
    expect(previewOf(perform('hideNodes', [buildNode('b').id])(state)).kinds).toEqual(['Concept', 'Event']);
    expect(previewOf(initialState)).toEqual({ kinds: [], dots: [] });
    expect(shownNodes(buildView('one').canvas)).toBe(3);
  });

  it('come latest first, and one takes the place of the one with its id', () => {
    const [old, young] = [buildView('old', '2026-01-01T00:00:00Z'), buildView('young', '2026-02-01T00:00:00Z')];
    expect(names(putView([old], young))).toEqual(['young', 'old']);
    expect(names(putView([young, old], { ...old, name: 'renamed' }))).toEqual(['young', 'renamed']);
  });

  it('of a file get ids of their own, and another name where theirs is taken', () => {
    const mine = buildView('主权', '2026-01-01T00:00:00Z', 'one');
    const { views, renamed } = addViews([mine], [mine, buildView('主权'), buildView('other')], newViewId);
    expect(names(views).toSorted()).toEqual(['other', '主权', '主权 (2)', '主权 (3)'].toSorted());
    expect(renamed).toBe(2);
    expect(new Set(views.map(({ id }) => id)).size).toBe(4);
  });

  it('have names of one line that can be saved, whatever was typed', () => {
    expect(tidyName('  a\n\tb\u0000 ')).toBe('a b');
    expect(freeName('x'.repeat(longestName), new Set(['x'.repeat(longestName)]))).toHaveLength(longestName);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 200 }), (units) => {
        // Halves of pairs among them.
        const name = tidyName(String.fromCharCode(...units));
        if (name === '') return;
        expect(savedView.shape.name.safeParse(name).success).toBe(true);
        expect(savedView.shape.name.safeParse(freeName(name, new Set([name]))).success).toBe(true);
      }),
    );
  });
});

describe('a file of views', () => {
  const now = new Date('2026-11-21T12:00:00Z');

  it('comes back as it went', () => {
    const views = [buildView('一'), buildView('two')];
    expect(parseViewsFile(viewsFile(views, now))).toEqual({ views });
  });

  it('is named after its only view, or after the day', () => {
    expect(viewsFileName([buildView('主权 / 原则')], now)).toBe('zhitu-主权-原则.json');
    expect(viewsFileName([buildView('../..')], now)).toBe('zhitu-2026-11-21.json');
    expect(viewsFileName([buildView('a'), buildView('b')], now)).toBe('zhitu-views-2026-11-21.json');
  });

  it.each([
    ['', { code: 'notJson' }],
    ['{"nodes": [1, 2', { code: 'notJson' }],
    ['[]', { code: 'notViews' }],
    ['{"format":"other","version":1,"views":[]}', { code: 'notViews' }],
    ['{"format":"zhitu-views","version":1}', { code: 'wrong', place: 'file.views' }],
    ['{"format":"zhitu-views","version":2,"views":[1]}', { code: 'newer', version: '2' }],
    ['{"format":"zhitu-views","version":1,"views":[]}', { code: 'empty' }],
    [
      '{"format":"zhitu-views","version":1,"views":[{"name":"第一"}]}',
      { code: 'wrongView', number: 1, name: '第一', place: 'views[0].id' },
    ],
    [' '.repeat(largestFile + 1), { code: 'tooLarge' }],
  ])('%# is refused with its reason', (text, problem) => {
    expect(parseViewsFile(text)).toEqual({ problem });
  });

  it('names the view and the place that is wrong, and takes none of it', () => {
    const [good, bad] = [buildView('good'), buildView('bad')];
    const place = (change: (view: SavedView) => unknown) => {
      const read = parseViewsFile(JSON.stringify({ format: 'zhitu-views', version: 1, views: [good, change(bad)] }));
      return 'problem' in read && read.problem.code === 'wrongView' ? [read.problem.number, read.problem.place] : read;
    };
    expect(place((view) => ({ ...view, canvas: { ...view.canvas, nodes: [['a', 'x', 0]] } }))).toEqual([
      2,
      'views[1].canvas.nodes[0]',
    ]);
    expect(place((view) => ({ ...view, name: 'a\u0000b' }))).toEqual([2, 'views[1].name']);
    expect(place((view) => ({ ...view, at: 'yesterday' }))).toEqual([2, 'views[1].at']);
    const path = { nodes: ['a'], relationships: [], address: 'javascript:alert(1)' };
    expect(place((view) => ({ ...view, canvas: { ...view.canvas, path } }))).toEqual([
      2,
      'views[1].canvas.path.address',
    ]);
    const elsewhere = { ...path, address: '//evil.example/path/a/b' };
    expect(place((view) => ({ ...view, canvas: { ...view.canvas, path: elsewhere } }))).toEqual([
      2,
      'views[1].canvas.path.address',
    ]);
  });

  it('is anything at all without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(Object.keys(parseViewsFile(text))).toEqual(['problem']);
      }),
    );
  });
});

describe('the views of a device', () => {
  it('are there again for the next page, and each change counts on what another tab has changed', () => {
    const storage = buildStorage();
    const [one, other] = [createViewsStore(storage), createViewsStore(storage)];
    expect(one.change((views) => putView(views, buildView('first')))).toBeNull();
    expect(other.change((views) => putView(views, buildView('second')))).toBeNull();
    expect(names(createViewsStore(storage).views()).toSorted()).toEqual(['first', 'second']);
  });

  it('are read again when somebody looks whom another tab could not tell of its changes', () => {
    const storage = buildStorage();
    const [one, other] = [createViewsStore(storage), createViewsStore(storage)];
    other.change((views) => putView(views, buildView('second')));
    const stop = one.subscribe(() => undefined);
    expect(names(one.views())).toEqual(['second']);
    stop();
  });

  it('stay as they are where there is no room for more, and say so', () => {
    const first = buildView('first');
    const store = createViewsStore(buildStorage(JSON.stringify([first]).length + 20));
    expect(store.change(() => [first])).toBeNull();
    expect(store.change((views) => putView(views, buildView('second')))).toBe('full');
    expect([names(store.views()), store.trouble()]).toEqual([['first'], 'full']);
    expect(store.change(() => [])).toBeNull();
    expect(store.trouble()).toBeNull();
  });

  it('are not more than can be looked through; fewer is always possible', () => {
    const store = createViewsStore(buildStorage(10_000_000));
    const many = Array.from({ length: mostViews }, (_, index) => buildView(`view ${index}`));
    expect(store.change(() => many)).toBeNull();
    expect(store.change((views) => putView(views, buildView('one more')))).toBe('many');
    expect(store.views()).toHaveLength(mostViews);
    expect(store.change((views) => views.slice(1))).toBeNull();
  });

  it('last until the page closes where the browser stores nothing', () => {
    const throwing = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    for (const storage of [null, throwing]) {
      const store = createViewsStore(storage);
      expect(store.trouble()).toBe('blocked');
      expect(store.change((views) => putView(views, buildView('first')))).toBe('blocked');
      expect(names(store.views())).toEqual(['first']);
    }
  });

  it('leave out what cannot be read', () => {
    const storage = buildStorage();
    storage.kept.set('zhitu.views.v1', JSON.stringify([buildView('good'), { name: 'bad' }, 7]));
    expect(names(createViewsStore(storage).views())).toEqual(['good']);
    storage.kept.set('zhitu.views.v1', '{');
    expect(createViewsStore(storage).views()).toEqual([]);
  });
});
