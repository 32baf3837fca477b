/** Bars over the slider of years. */

export interface YearBar {
  /** Years, both included. */
  first: number;
  last: number;
  count: number;
}

/** The most bars that have room; more years share them evenly. */
export const mostBars = 48;

/** @param perYear how many in each year from `first` on */
export function yearBars(first: number, perYear: readonly number[]): YearBar[] {
  const years = Math.max(1, Math.ceil(perYear.length / mostBars));
  return Array.from({ length: Math.ceil(perYear.length / years) }, (_, index) => {
    const from = index * years;
    const part = perYear.slice(from, from + years);
    return {
      first: first + from,
      last: first + from + part.length - 1,
      count: part.reduce((sum, count) => sum + count, 0),
    };
  });
}
