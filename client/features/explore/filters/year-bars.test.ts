import { describe, expect, it } from 'vitest';
import { mostBars, yearBars } from './year-bars.ts';

describe('bars of years', () => {
  it('are one a year where there is room', () => {
    expect(yearBars(2021, [3, 0, 1])).toEqual([
      { first: 2021, last: 2021, count: 3 },
      { first: 2022, last: 2022, count: 0 },
      { first: 2023, last: 2023, count: 1 },
    ]);
  });

  it('share years evenly where there are many, and lose none', () => {
    const bars = yearBars(
      1000,
      Array.from({ length: 1025 }, () => 1),
    );
    expect(bars.length).toBeLessThanOrEqual(mostBars);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(1025);
    expect([bars[0]?.first, bars.at(-1)?.last]).toEqual([1000, 2024]);
  });
});
