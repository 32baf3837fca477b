import { describe, expect, it } from 'vitest';
import type { Properties } from '../../contracts/graph.ts';
import { yearsOf } from './years.ts';

describe('the years of an element', () => {
  it.each([
    [{ date: '2015-12-16' }, { first: 2015, last: 2015 }],
    [{ date: '2023' }, { first: 2023, last: 2023 }],
    [
      { date: '2022-11', startDate: '2014', endDate: '2024' },
      { first: 2022, last: 2022 },
    ],
    [
      { startDate: '2014-11', endDate: '2024' },
      { first: 2014, last: 2024 },
    ],
    [{ startDate: '2020-07' }, { first: 2020, last: Infinity }],
    [{ endDate: '2020' }, { first: 2020, last: 2020 }],
    [
      { startDate: '2024', endDate: '2020' },
      { first: 2024, last: 2024 },
    ],
    [{ date: { $type: 'Date' as const, value: '2019-10-21' } }, { first: 2019, last: 2019 }],
  ])('are read from %j', (properties, span) => {
    expect(yearsOf(properties)).toEqual(span);
  });

  it.each<Properties>([
    {},
    { date: 'long ago' },
    { date: '20151' },
    { date: 2015 },
    { date: null },
    { date: ['2015'] },
  ])('are unknown for %j', (properties) => {
    expect(yearsOf(properties)).toBeNull();
  });
});
