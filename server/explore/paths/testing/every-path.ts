/** Every loopless path between two nodes, by trying all ways: what quicker ways of finding the first of them must agree with. */
import { comparePaths } from '../path-order.ts';
import type { Waypoint } from '../path-order.ts';

/** A graph in memory: nodes are places in a list, links join two places. */
export interface SmallGraph {
  importances: readonly number[];
  links: readonly (readonly [number, number])[];
}

export function waypoints({ importances }: SmallGraph, name = nameOf): Waypoint[] {
  return importances.map((importance, place) => ({ importance, name: name(place) }));
}

export function nameOf(place: number): string {
  return `n${place}`;
}

export function neighboursOf({ importances, links }: SmallGraph): number[][] {
  const neighbours = importances.map(() => new Set<number>());
  for (const [a, b] of links) {
    if (a === b) continue;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  return neighbours.map((places) => [...places]);
}

/** In order, each as places of nodes; `name` gives what orders them. */
export function everyPath(graph: SmallGraph, source: number, target: number, hops: number, name = nameOf): number[][] {
  const neighbours = neighboursOf(graph);
  const named = waypoints(graph, name);
  const found: number[][] = [];
  const walk = (path: number[]) => {
    const last = path.at(-1) ?? source;
    if (last === target) {
      found.push(path);
      return;
    }
    if (path.length > hops) return;
    for (const next of neighbours[last] ?? []) if (!path.includes(next)) walk([...path, next]);
  };
  walk([source]);
  const asWaypoints = (path: number[]) => path.flatMap((place) => named[place] ?? []);
  return found.toSorted((a, b) => comparePaths(asWaypoints(a), asWaypoints(b)));
}
