/** The years that nodes and relationships speak of. */
import type { Properties, PropertyValue } from '../../contracts/graph.ts';

/** Whole years, both ends included; `last` is infinite for what goes on. */
export interface YearSpan {
  first: number;
  last: number;
}

/** The year of a date as text (`2015-12`) or as a temporal value of the database; null for anything else. */
function yearOf(value: PropertyValue | undefined): number | null {
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  const digits = typeof text === 'string' ? /^-?\d{4}(?=$|-)/.exec(text) : null;
  return digits === null ? null : Number(digits[0]);
}

/**
 * When something was, from `date`, or from `startDate` and `endDate`: what has only a start goes on. Null for what has
 * no date.
 */
export function yearsOf(properties: Properties): YearSpan | null {
  const date = yearOf(properties['date']);
  if (date !== null) return { first: date, last: date };
  const start = yearOf(properties['startDate']);
  const end = yearOf(properties['endDate']);
  if (start !== null) return { first: start, last: Math.max(start, end ?? Infinity) };
  return end === null ? null : { first: end, last: end };
}
