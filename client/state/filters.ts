/**
 * What is out of sight because of what it is. Kinds, relationship types, documents and bases are filtered value by
 * value; sources and years by a range. A filter never takes anything off the canvas.
 */

/** What is filtered value by value. */
export const facetNames = ['kinds', 'types', 'documents', 'bases'] as const;
export type FacetName = (typeof facetNames)[number];

/** All values but some, or only some. Values that come to the canvas later fall under the same rule. */
export interface Facet {
  mode: 'except' | 'only';
  values: ReadonlySet<string>;
}

/** How many sources say so; `most` null is no bound. */
export interface SourceRange {
  least: number;
  most: number | null;
}

/** Whole years, both included; null at an end is no bound. */
export interface YearRange {
  from: number | null;
  to: number | null;
}

export interface FiltersState {
  facets: Readonly<Record<FacetName, Facet>>;
  sources: SourceRange;
  years: YearRange;
  /** Whether nodes without a date are out of sight too. */
  datedOnly: boolean;
}

/** The document of what stands in none: named by no text, or known from outside. */
export const noDocument = '';

/** A statement of one source, or of none. */
export const singleSource: SourceRange = { least: 0, most: 1 };

/** A facet that filters nothing. “Only” of no values would show nothing, and does not occur. */
export const everything: Facet = { mode: 'except', values: new Set() };
const anySources: SourceRange = { least: 0, most: null };
const anyYear: YearRange = { from: null, to: null };

export const noFilters: FiltersState = {
  facets: { kinds: everything, types: everything, documents: everything, bases: everything },
  sources: anySources,
  years: anyYear,
  datedOnly: false,
};

type FiltersProducer = (filters: FiltersState) => FiltersState;

export function showsValue({ mode, values }: Facet, value: string): boolean {
  return values.has(value) === (mode === 'only');
}

function isOpen({ values }: Facet): boolean {
  return values.size === 0;
}

function sameFacet(one: Facet, other: Facet): boolean {
  return (
    (isOpen(one) && isOpen(other)) ||
    (one.mode === other.mode &&
      one.values.size === other.values.size &&
      [...one.values].every((v) => other.values.has(v)))
  );
}

function withFacet(filters: FiltersState, name: FacetName, facet: Facet): FiltersState {
  if (sameFacet(filters.facets[name], facet)) return filters;
  return { ...filters, facets: { ...filters.facets, [name]: isOpen(facet) ? everything : facet } };
}

/** Hides a value or shows it again. Under “only”, it joins those shown or leaves them; without the last, all show. */
export function toggleValue(name: FacetName, value: string): FiltersProducer {
  return (filters) => {
    const { mode, values } = filters.facets[name];
    const next = new Set(values);
    if (!next.delete(value)) next.add(value);
    return withFacet(filters, name, { mode, values: next });
  };
}

export function isOnly({ mode, values }: Facet, value: string): boolean {
  return mode === 'only' && values.size === 1 && values.has(value);
}

/** Shows this value only; the same again ends it. */
export function showOnly(name: FacetName, value: string): FiltersProducer {
  return (filters) =>
    withFacet(
      filters,
      name,
      isOnly(filters.facets[name], value) ? everything : { mode: 'only', values: new Set([value]) },
    );
}

/** Ends what a facet filters. */
export function clearFacet(name: FacetName): FiltersProducer {
  return (filters) => withFacet(filters, name, everything);
}

/** Shows statements of so many sources. */
export function setSources({ least, most }: SourceRange): FiltersProducer {
  return (filters) =>
    filters.sources.least === least && filters.sources.most === most
      ? filters
      : { ...filters, sources: { least, most } };
}

/** Shows what falls into these years; what has no date stays. Ends may come in any order. */
export function setYears({ from, to }: YearRange): FiltersProducer {
  return (filters) => {
    const years = from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
    return filters.years.from === years.from && filters.years.to === years.to ? filters : { ...filters, years };
  };
}

export function setDatedOnly(datedOnly: boolean): FiltersProducer {
  return (filters) => (filters.datedOnly === datedOnly ? filters : { ...filters, datedOnly });
}

/** All filters at once, as a saved canvas has them. */
export function setFilters(wanted: FiltersState): FiltersProducer {
  return (filters) => (hasFilters(wanted) || hasFilters(filters) ? wanted : filters);
}

export function clearFilters(): FiltersProducer {
  return (filters) => (hasFilters(filters) ? noFilters : filters);
}

export function filtersSources({ sources }: FiltersState): boolean {
  return sources.least > 0 || sources.most !== null;
}

export function filtersYears({ years }: FiltersState): boolean {
  return years.from !== null || years.to !== null;
}

/** How many kinds of filters are at work. */
export function countFilters(filters: FiltersState): number {
  return (
    facetNames.filter((name) => !isOpen(filters.facets[name])).length +
    Number(filtersSources(filters)) +
    Number(filtersYears(filters)) +
    Number(filters.datedOnly)
  );
}

export function hasFilters(filters: FiltersState): boolean {
  return countFilters(filters) > 0;
}
