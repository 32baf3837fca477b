/**
 * Filters as a saved canvas has them. `hiddenKinds` and `onlyKind` stand beside the rest, where they have always been:
 * links of old still open, and a page of old understands as much of a new link as it can.
 */
import { z } from 'zod/mini';
import { everything, noFilters } from './filters.ts';
import type { Facet, FiltersState } from './filters.ts';

/** As many values of one filter as are kept; with more, it is not kept at all rather than in part. */
export const mostSavedValues = 5_000;

const value = z.string().check(z.maxLength(512));
const someValues = z.array(value).check(z.minLength(1), z.maxLength(mostSavedValues));
const year = z.nullable(z.int().check(z.gte(-9999), z.lte(9999)));
const count = z.int().check(z.gte(0), z.lte(10_000));

/** All but these, or only these. */
const savedFacet = z.union([z.strictObject({ except: someValues }), z.strictObject({ only: someValues })]);
type SavedFacet = z.infer<typeof savedFacet>;

const label = z.string().check(z.maxLength(200));

/** The keys of a saved canvas that hold its filters. */
export const savedFilters = {
  hiddenKinds: z.optional(z.array(label).check(z.maxLength(mostSavedValues))),
  onlyKind: z.optional(label),
  filters: z.optional(
    z.object({
      /** Where `onlyKind` cannot say it. */
      kinds: z.optional(savedFacet),
      types: z.optional(savedFacet),
      documents: z.optional(savedFacet),
      bases: z.optional(savedFacet),
      /** At least so many sources, and at most. */
      sources: z.optional(z.tuple([count, z.nullable(count)])),
      /** From a year to another. */
      years: z.optional(z.tuple([year, year])),
      datedOnly: z.optional(z.boolean()),
    }),
  ),
};

const savedFiltersShape = z.object(savedFilters);
export type SavedFilters = z.infer<typeof savedFiltersShape>;

function saveFacet({ mode, values: some }: Facet): SavedFacet | null {
  if (some.size === 0 || some.size > mostSavedValues) return null;
  return mode === 'only' ? { only: [...some] } : { except: [...some] };
}

function saveKinds({ mode, values: some }: Facet): SavedFilters {
  const [first, ...more] = some;
  if (first === undefined || some.size > mostSavedValues) return {};
  if (mode === 'except') return { hiddenKinds: [...some] };
  return more.length === 0 ? { onlyKind: first } : { filters: { kinds: { only: [...some] } } };
}

/** Whether all of the filters is kept. */
export function keepsFilters({ facets }: FiltersState): boolean {
  return Object.values(facets).every(({ values }) => values.size <= mostSavedValues);
}

/** Nothing for what does not filter: a canvas without filters is as short as ever. */
export function saveFilters({ facets, sources, years, datedOnly }: FiltersState): SavedFilters {
  const { filters: ofKinds, ...kinds } = saveKinds(facets.kinds);
  const types = saveFacet(facets.types);
  const documents = saveFacet(facets.documents);
  const bases = saveFacet(facets.bases);
  const filters: NonNullable<SavedFilters['filters']> = {
    ...ofKinds,
    ...(types && { types }),
    ...(documents && { documents }),
    ...(bases && { bases }),
    ...((sources.least > 0 || sources.most !== null) && { sources: [sources.least, sources.most] }),
    ...((years.from !== null || years.to !== null) && { years: [years.from, years.to] }),
    ...(datedOnly && { datedOnly }),
  };
  return { ...kinds, ...(Object.keys(filters).length > 0 && { filters }) };
}

function openFacet(saved: SavedFacet | undefined, known?: ReadonlySet<string>): Facet {
  if (saved === undefined) return everything;
  const wanted = 'only' in saved ? saved.only : saved.except;
  const values = new Set(known === undefined ? wanted : wanted.filter((one) => known.has(one)));
  if (values.size === 0) return everything;
  return { mode: 'only' in saved ? 'only' : 'except', values };
}

/** @param known kinds that a node of the canvas has: others are filtered no longer */
export function openFilters(saved: SavedFilters, known: ReadonlySet<string>): FiltersState {
  const { hiddenKinds = [], onlyKind, filters = {} } = saved;
  const kinds: SavedFacet | undefined =
    filters.kinds ??
    (onlyKind !== undefined && known.has(onlyKind)
      ? { only: [onlyKind] }
      : hiddenKinds.length > 0
        ? { except: hiddenKinds }
        : undefined);
  const [least, most] = filters.sources ?? [0, null];
  const [from, to] = filters.years ?? [null, null];
  return {
    ...noFilters,
    facets: {
      kinds: openFacet(kinds, known),
      types: openFacet(filters.types),
      documents: openFacet(filters.documents),
      bases: openFacet(filters.bases),
    },
    sources: { least, most },
    years: from !== null && to !== null && from > to ? { from: to, to: from } : { from, to },
    datedOnly: filters.datedOnly ?? false,
  };
}
