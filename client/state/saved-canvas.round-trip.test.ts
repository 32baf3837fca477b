import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perform } from './actions.ts';
import type { ActionArguments, ActionId } from './actions.ts';
import { canvasFragment, readCanvasFragment } from './canvas-link.ts';
import type { DatasetState } from './data-mark.ts';
import type { FiltersState } from './filters.ts';
import { kindOf } from './graph.ts';
import type { GraphState } from './graph.ts';
import { forLink, openSavedCanvas, parseSavedCanvas, saveCanvas } from './saved-canvas.ts';
import type { OpenedCanvas, SavedCanvas } from './saved-canvas.ts';
import { openLook, saveLook } from './saved-look.ts';
import type { SavedLook } from './saved-look.ts';
import { initialState } from './state.ts';
import type { State } from './state.ts';
import { anyCall } from './testing/arbitraries.ts';
import type { AnyCall } from './testing/arbitraries.ts';

const look: fc.Arbitrary<SavedLook | null> = fc
  .option(
    fc.record({
      zoom: fc.double({ min: 0.08, max: 4, noNaN: true }),
      pan: fc.record({ x: fc.integer({ min: -5_000, max: 5_000 }), y: fc.integer({ min: -5_000, max: 5_000 }) }),
      width: fc.integer({ min: 200, max: 4_000 }),
      height: fc.integer({ min: 200, max: 4_000 }),
    }),
  )
  .map((camera) => camera && saveLook(camera));

const dataset: fc.Arbitrary<DatasetState | null> = fc.option(
  fc.record({
    id: fc.constantFrom('cyberspace-community', '数据'),
    version: fc.constantFrom('1.2.0', '2026-11'),
    contentHash: fc.constantFrom('0123456789abcdef', 'fedcba9876543210'),
  }),
);

function performed(state: State, { id, args }: AnyCall): State {
  // The pair is right by construction; the compiler cannot follow it through the union.
  return perform(id, ...(args as ActionArguments<ActionId>))(state);
}

const anyState: fc.Arbitrary<State> = fc
  .array(anyCall, { minLength: 1, maxLength: 12 })
  .map((calls) => calls.reduce(performed, initialState))
  .filter(({ graph }) => graph.nodes.size > 0);

function opened(saved: SavedCanvas, { graph }: State): OpenedCanvas {
  const found = {
    nodes: [...graph.nodes.values()].map(({ node }) => node),
    relationships: [...graph.relationships.values()],
    degrees: Object.fromEntries(graph.degrees),
  };
  return openSavedCanvas(saved, found, { focus: graph.focus, captions: graph.captions });
}

/** As a reader has the canvas: places in whole pixels, and only what a canvas of these nodes can tell. */
function seen({ nodes, relationships, hidden, focus, axis, captions }: GraphState) {
  const place = (value: number, most: number) => Math.max(-most, Math.min(most, Math.round(value))) + 0;
  return {
    nodes: [...nodes.values()].map(({ node, position, pinned, labelSide, origin }) => ({
      node,
      at: [place(position.x, 7_500), place(position.y, 4_500)],
      pinned,
      labelSide,
      origin: origin !== null && nodes.has(origin) && origin !== node.id ? origin : null,
    })),
    relationships: [...relationships.keys()].toSorted(),
    hidden: [...hidden].toSorted(),
    focus,
    axis: axis && {
      years: axis.years.map(({ year, x }) => ({ year, x: place(x, 1_000_000) })),
      end: place(axis.end, 1_000_000),
      top: place(axis.top, 1_000_000),
      y: place(axis.y, 1_000_000),
    },
    captions: focus === null ? [] : captions,
  };
}

/** Filters by kinds that the canvas has, with the years the right way round. */
function filtered({ facets, years: { from, to }, ...rest }: FiltersState, graph: GraphState): unknown {
  const kinds = new Set([...graph.nodes.values()].map(({ node }) => kindOf(node)));
  const values = [...facets.kinds.values].filter((one) => kinds.has(one)).toSorted();
  const facetOf = ({ mode, values: some }: { mode: string; values: ReadonlySet<string> }) =>
    some.size === 0 ? null : { mode, values: [...some].toSorted() };
  return {
    ...rest,
    years: from !== null && to !== null && from > to ? [to, from] : [from, to],
    kinds: facetOf({ mode: facets.kinds.mode, values: new Set(values) }),
    types: facetOf(facets.types),
    documents: facetOf(facets.documents),
    bases: facetOf(facets.bases),
  };
}

describe('a link', () => {
  it('brings back all of the canvas that was shared, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, look, dataset, async (state, where, data) => {
        const saved = saveCanvas(state, { look: where, dataset: data });
        if (saved === null) throw new Error('nothing was saved');
        const { fragment, holds } = await canvasFragment(saved);
        expect(holds).toBe('all');
        const read = await readCanvasFragment(fragment);
        expect(read).toEqual(forLink(saved));
        if (read === null) return;
        const canvas = opened(read, state);
        const again = perform('beginWithCanvas', canvas.scene, canvas.filters)(initialState);
        expect(seen(again.graph)).toEqual(seen(state.graph));
        expect(filtered(again.filters, again.graph)).toEqual(filtered(state.filters, state.graph));
        expect(canvas.lens).toBe(state.view.evidenceLens);
        expect(canvas.labels ?? state.view.lang).toBe(state.view.labels);
        expect(canvas.look).toEqual(where);
        expect(canvas.drawer).toBe(state.view.drawer);
        const { nodes, path } = state.selection;
        expect(canvas.selection.nodes).toEqual(nodes.length > 1 ? nodes : []);
        expect(canvas.selection.path).toEqual(path === null || path.nodes.length === 0 ? null : { ...path, hop: -1 });
        expect(read.data?.slice(0, 3)).toEqual(
          data ? [data.id, data.version, data.contentHash.slice(0, 8)] : undefined,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('kept over a reload also says what was selected alone', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const read = parseSavedCanvas(JSON.stringify(saveCanvas(state)));
        const { nodes, relationship } = state.selection;
        expect(read?.selected ?? []).toEqual(nodes);
        expect(read?.relationship ?? null).toBe(relationship);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a saved look', () => {
  it('is the same camera on a canvas of the same size, and sees as much on a smaller one', () => {
    const camera = { zoom: 1.25, pan: { x: 100, y: -40 }, width: 900, height: 700 };
    const saved = saveLook(camera);
    expect(saved).toEqual([280, 312, 1.25, 900, 700]);
    if (saved === null) return;
    const bounds = { least: 0.08, most: 4 };
    expect(openLook(saved, camera, bounds)).toEqual({ zoom: 1.25, pan: { x: 100, y: -40 } });
    expect(openLook(saved, { width: 450, height: 700 }, bounds)).toEqual({ zoom: 0.625, pan: { x: 50, y: 155 } });
    expect(openLook(saved, { width: 1_800, height: 1_400 }, bounds)).toEqual({
      zoom: 1.25,
      pan: { x: 550, y: 310 },
    });
  });

  it('is none on a canvas that has no size yet', () => {
    expect(saveLook({ zoom: 1, pan: { x: 0, y: 0 }, width: 0, height: 0 })).toBeNull();
  });
});
