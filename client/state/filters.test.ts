import { describe, expect, it } from 'vitest';
import {
  clearFacet,
  clearFilters,
  countFilters,
  facetNames,
  hasFilters,
  noFilters,
  setDatedOnly,
  setSources,
  setYears,
  showOnly,
  showsValue,
  singleSource,
  toggleValue,
} from './filters.ts';
import type { FiltersState } from './filters.ts';

type Producer = (filters: FiltersState) => FiltersState;

function after(...producers: Producer[]): FiltersState {
  return producers.reduce((filters, producer) => producer(filters), noFilters);
}

/** Of three kinds, those that show. */
function shown({ facets }: FiltersState): string[] {
  return ['Actor', 'Concept', 'Event'].filter((kind) => showsValue(facets.kinds, kind));
}

describe('filtering value by value', () => {
  it('hides a value and shows it again, and is then no filter', () => {
    const hidden = after(toggleValue('kinds', 'Actor'));
    expect(shown(hidden)).toEqual(['Concept', 'Event']);
    expect(toggleValue('kinds', 'Actor')(hidden)).toEqual(noFilters);
  });

  it('shows one value only, and ends that when it is asked for again', () => {
    const only = after(toggleValue('kinds', 'Event'), showOnly('kinds', 'Actor'));
    expect(shown(only)).toEqual(['Actor']);
    expect(showOnly('kinds', 'Actor')(only)).toEqual(noFilters);
  });

  it('lets values join those that are shown only, and shows all without the last', () => {
    const two = after(showOnly('kinds', 'Actor'), toggleValue('kinds', 'Event'));
    expect(shown(two)).toEqual(['Actor', 'Event']);
    const one = toggleValue('kinds', 'Actor')(two);
    expect(shown(one)).toEqual(['Event']);
    expect(toggleValue('kinds', 'Event')(one)).toEqual(noFilters);
  });

  it('keeps the facets apart', () => {
    const filters = after(showOnly('types', 'PART_OF'), toggleValue('documents', 'paper'));
    expect(facetNames.filter((name) => filters.facets[name].values.size > 0)).toEqual(['types', 'documents']);
    expect(clearFacet('types')(filters)).toEqual(after(toggleValue('documents', 'paper')));
  });
});

describe('filtering by a range', () => {
  it('takes years in any order', () => {
    expect(after(setYears({ from: 2023, to: 2015 })).years).toEqual({ from: 2015, to: 2023 });
    expect(after(setYears({ from: 2015, to: null })).years).toEqual({ from: 2015, to: null });
  });

  it('is the same state when nothing changes', () => {
    const filters = after(setYears({ from: 2015, to: 2023 }), setSources(singleSource), setDatedOnly(true));
    expect(setYears({ from: 2015, to: 2023 })(filters)).toBe(filters);
    expect(setSources({ ...singleSource })(filters)).toBe(filters);
    expect(setDatedOnly(true)(filters)).toBe(filters);
    expect(clearFacet('kinds')(filters)).toBe(filters);
    expect(clearFilters()(noFilters)).toBe(noFilters);
  });
});

describe('how many filters are at work', () => {
  it('counts each thing that is filtered by once', () => {
    const filters = after(
      toggleValue('kinds', 'Actor'),
      toggleValue('kinds', 'Event'),
      setSources({ least: 2, most: null }),
      setYears({ from: null, to: 2020 }),
      setDatedOnly(true),
    );
    expect([countFilters(filters), hasFilters(filters)]).toEqual([4, true]);
    expect([countFilters(clearFilters()(filters)), hasFilters(noFilters)]).toEqual([0, false]);
  });
});
