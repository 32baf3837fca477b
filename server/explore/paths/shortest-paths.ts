/**
 * The k shortest loopless paths between two nodes of a graph in memory: Yen's algorithm (Yen 1971, “Finding the K
 * Shortest Loopless Paths in a Network”) over breadth-first search, with Lawler's remark (1972) that a path need not be
 * left before the place where it was itself found. Links have no direction and no length.
 */
import { compareText } from '../compare-text.ts';
import { comparePaths } from './path-order.ts';
import type { Waypoint } from './path-order.ts';

/** Nodes are places in these lists. `neighbours` names each neighbour once and never the node itself. */
export interface PathGraph {
  waypoints: readonly Waypoint[];
  neighbours: readonly (readonly number[])[];
}

export interface PathQuestion {
  source: number;
  target: number;
  /** Hops that a path may have at most. */
  hops: number;
  /** Paths at most. */
  count: number;
}

interface Candidate {
  path: number[];
  /** Where it left the path that it was made of: what comes before it has been looked at. */
  deviation: number;
}

/**
 * Paths as places of nodes, in the order of `comparePaths`.
 * @param mayGoOn asked before each search for a further path: false ends it with what is found, which then may be too few
 */
export async function shortestPaths(
  graph: PathGraph,
  { source, target, hops, count }: PathQuestion,
  mayGoOn: () => Promise<boolean>,
): Promise<number[][]> {
  const search = new SpurSearch(graph, target);
  const found: number[][] = [];
  const candidates: Candidate[] = [];
  const first = search.best([], source, new Set(), hops);
  if (first !== null) candidates.push({ path: first, deviation: 0 });
  while (found.length < count) {
    const next = takeBest(graph, candidates);
    if (next === null) break;
    found.push(next.path);
    if (found.length === count) break;
    for (let at = next.deviation; at < next.path.length - 1; at += 1) {
      if (!(await mayGoOn())) return found;
      const root = next.path.slice(0, at);
      const spur = next.path[at] ?? source;
      const rest = search.best(root, spur, linksTaken(found, next.path, at), hops - at);
      if (rest !== null) candidates.push({ path: [...root, ...rest], deviation: at });
    }
  }
  return found;
}

/** Nodes that paths found so far go to from the same beginning, the spur node included. */
function linksTaken(found: readonly number[][], path: readonly number[], at: number): Set<number> {
  const taken = new Set<number>();
  for (const other of found) {
    const next = other[at + 1];
    if (next !== undefined && path.slice(0, at + 1).every((node, index) => node === other[index])) taken.add(next);
  }
  return taken;
}

function takeBest(graph: PathGraph, candidates: Candidate[]): Candidate | null {
  const waypoints = (candidate: Candidate) => candidate.path.map((node) => waypointOf(graph, node));
  let best = -1;
  for (const [index, candidate] of candidates.entries()) {
    const held = candidates[best];
    if (held === undefined || comparePaths(waypoints(candidate), waypoints(held)) < 0) best = index;
  }
  return best === -1 ? null : (candidates.splice(best, 1)[0] ?? null);
}

function waypointOf(graph: PathGraph, node: number): Waypoint {
  return graph.waypoints[node] ?? { importance: 0, name: '' };
}

/** Finds the best way from a spur node to the target that avoids the root and the links already taken. */
class SpurSearch {
  private readonly graph: PathGraph;
  private readonly target: number;
  /** Hops to the target, or -1: written anew by each search. */
  private readonly distances: Int32Array;
  /** Importance of the best of the shortest ways from here, this node and the target left out. */
  private readonly importances: Float64Array;

  constructor(graph: PathGraph, target: number) {
    this.graph = graph;
    this.target = target;
    this.distances = new Int32Array(graph.waypoints.length);
    this.importances = new Float64Array(graph.waypoints.length);
  }

  /** From the spur node to the target, both included; null when there is none of so few hops. */
  best(root: readonly number[], spur: number, taken: ReadonlySet<number>, hops: number): number[] | null {
    this.measure(root, spur, taken, hops);
    if ((this.distances[spur] ?? -1) < 0) return null;
    const path = [spur];
    for (let node = spur; node !== this.target;) {
      node = this.nextOf(node, node === spur ? taken : NOTHING);
      path.push(node);
    }
    return path;
  }

  /** Level by level from the target until the spur node is reached. */
  private measure(root: readonly number[], spur: number, taken: ReadonlySet<number>, hops: number): void {
    const { distances, importances } = this;
    distances.fill(-1);
    importances.fill(0);
    // What is on the root counts as seen, and is never gone through.
    for (const node of root) distances[node] = REMOVED;
    distances[this.target] = 0;
    let level = [this.target];
    for (let hop = 1; hop <= hops && level.length > 0 && distances[spur] === -1; hop += 1) {
      const next: number[] = [];
      for (const node of level) {
        const behind = (importances[node] ?? 0) + (node === this.target ? 0 : this.importanceOf(node));
        for (const neighbour of this.graph.neighbours[node] ?? []) {
          if (neighbour === spur && taken.has(node)) continue;
          const known = distances[neighbour] ?? REMOVED;
          if (known === -1) {
            distances[neighbour] = hop;
            importances[neighbour] = behind;
            next.push(neighbour);
          } else if (known === hop && behind > (importances[neighbour] ?? 0)) importances[neighbour] = behind;
        }
      }
      level = next;
    }
  }

  /** Of the neighbours one hop nearer to the target: the most important way, then the first by name. */
  private nextOf(node: number, taken: ReadonlySet<number>): number {
    const wanted = (this.distances[node] ?? 0) - 1;
    let best = -1;
    let bestImportance = 0;
    for (const neighbour of this.graph.neighbours[node] ?? []) {
      if (this.distances[neighbour] !== wanted || taken.has(neighbour)) continue;
      const own = neighbour === this.target ? 0 : this.importanceOf(neighbour);
      const importance = own + (this.importances[neighbour] ?? 0);
      if (
        best === -1 ||
        importance > bestImportance ||
        (importance === bestImportance && this.isBefore(neighbour, best))
      ) {
        best = neighbour;
        bestImportance = importance;
      }
    }
    return best;
  }

  private importanceOf(node: number): number {
    return waypointOf(this.graph, node).importance;
  }

  private isBefore(a: number, b: number): boolean {
    return compareText(waypointOf(this.graph, a).name, waypointOf(this.graph, b).name) < 0;
  }
}

const REMOVED = -2;
const NOTHING: ReadonlySet<number> = new Set();
