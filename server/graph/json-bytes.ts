/** What a value weighs, by which both back ends cut answers (S-12). */
import type { GraphValue } from '../../contracts/graph.ts';

/**
 * Bytes of the value as JSON, near enough for a limit: escapes are not counted. Every value of a long answer is
 * weighed, so that this makes no lists or texts on the way.
 */
export function jsonBytes(value: GraphValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? digitsOf(value) : String(value).length;
  if (value === null || typeof value === 'boolean') return 5;
  let bytes = 2;
  if (Array.isArray(value)) {
    for (const item of value) bytes += jsonBytes(item) + 1;
    return bytes;
  }
  // Tagged values are maps as well, to JSON.
  const map = value as { [key: string]: GraphValue };
  for (const key of Object.keys(map)) bytes += Buffer.byteLength(key) + 4 + jsonBytes(map[key] ?? null);
  return bytes;
}

/** Length of a whole number in decimal digits, with its sign. */
function digitsOf(value: number): number {
  let length = value < 0 ? 2 : 1;
  for (let rest = Math.abs(value); rest >= 10; rest = Math.floor(rest / 10)) length += 1;
  return length;
}
