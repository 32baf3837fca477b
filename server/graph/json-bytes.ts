/** What a value weighs, by which both back ends cut answers (S-12). */
import type { GraphValue } from '../../contracts/graph.ts';

/** Bytes of the value as JSON, near enough for a limit: escapes are not counted. */
export function jsonBytes(value: GraphValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  if (typeof value === 'number') return String(value).length;
  if (value === null || typeof value === 'boolean') return 5;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + jsonBytes(item) + 1, 2);
  return Object.entries(value).reduce((sum, [key, item]) => sum + Buffer.byteLength(key) + 4 + jsonBytes(item), 2);
}
