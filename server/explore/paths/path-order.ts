/**
 * Which of two paths comes first: fewer hops, then more important nodes on the way, then ids by code unit. The order is
 * total and asks nothing of a database, so that both give the same paths in the same order.
 */
import { compareText } from '../compare-text.ts';

/** What a place on the way counts for; `name` is an id that is the same in every database. */
export interface Waypoint {
  importance: number;
  name: string;
}

/** A node list from one end to the other, compared by what lies between the ends. */
export function comparePaths(a: readonly Waypoint[], b: readonly Waypoint[]): number {
  return a.length - b.length || importanceBetween(b) - importanceBetween(a) || compareNames(a, b);
}

function importanceBetween(path: readonly Waypoint[]): number {
  return path.slice(1, -1).reduce((sum, { importance }) => sum + importance, 0);
}

function compareNames(a: readonly Waypoint[], b: readonly Waypoint[]): number {
  for (const [index, { name }] of a.entries()) {
    const order = compareText(name, b[index]?.name ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
