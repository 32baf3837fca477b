/** Finds paths while it reads the graph around both ends, within limits that are told with the answer. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphStoreError } from '../../graph/graph-store.ts';
import type { LinkedNode } from './explored-links.ts';
import { ExploredLinks } from './explored-links.ts';
import type { PathReader } from './path-reader.ts';
import { shortestPaths } from './shortest-paths.ts';

export interface PathLimits {
  /** Nodes whose links are read. */
  nodes: number;
  /** Links read in all. */
  links: number;
  /** Milliseconds after which nothing further is begun. */
  timeMs: number;
}

/** The work of one answer: a tenth of a graph of 100,000 nodes, in a few hundred milliseconds on a quiet machine. */
export const PATH_LIMITS: PathLimits = { nodes: 20_000, links: 250_000, timeMs: 10_000 };

export interface PathSearch {
  /** The nodes of each path, best first. */
  paths: LinkedNode[][];
  /** There are further paths, or there may be. */
  more: boolean;
  /** All paths of up to so many hops were looked at. */
  hops: number;
  /** No path of any length leads from one end to the other. */
  apart: boolean;
  /** What ended the search before it had `count` paths; null where it has them, or where the ends are apart. */
  reached: 'hops' | 'nodes' | 'links' | 'time' | null;
  /** Nodes whose links were read. */
  expanded: number;
}

export interface PathRequest {
  source: LinkedNode;
  target: LinkedNode;
  hops: number;
  count: number;
  limits: PathLimits;
  signal?: AbortSignal;
}

/** Nodes and links whose reading makes one batch: small enough that time is looked at often. */
const BATCH = { nodes: 1_000, links: 20_000 };

/** @throws GraphStoreError `cancelled` when the signal is aborted */
export async function explorePaths(reader: PathReader, request: PathRequest): Promise<PathSearch> {
  const { source, target, hops, count, limits, signal } = request;
  const explored = new ExploredLinks(source, target);
  const deadline = performance.now() + limits.timeMs;
  const isLate = () => performance.now() > deadline;
  let linksRead = 0;
  let hopsSearched = 0;
  let paths: LinkedNode[][] = [];

  const end = (reached: PathSearch['reached'], { apart = false } = {}): PathSearch => ({
    paths: paths.slice(0, count),
    more: paths.length > count || (paths.length === count && hopsSearched < hops),
    hops: hopsSearched,
    apart,
    reached: paths.length < count ? reached : null,
    expanded: explored.expandedCount,
  });

  while (explored.depth < hops && !explored.isExhausted) {
    const level = explored.nextLevel();
    const degrees = level.reduce((sum, { degree }) => sum + degree, 0);
    if (explored.expandedCount + level.length > limits.nodes) return end('nodes');
    if (linksRead + degrees > limits.links) return end('links');
    const links = [];
    for (const batch of batches(level)) {
      assertWanted(signal);
      if (isLate()) return end('time');
      const read = await reader.links(batch, limits.links - linksRead + 1);
      linksRead += read.length;
      if (linksRead > limits.links) return end('links');
      links.push(...read);
    }
    explored.addLevel(links);
    const most = explored.isExhausted ? hops : explored.depth;
    const found = await within(most);
    if (found === null) return end('time');
    hopsSearched = most;
    paths = found;
    if (paths.length >= count) return end(null);
  }
  if (!explored.isExhausted) return end('hops');
  const apart = paths.length === 0 && explored.corridor(Infinity) === null;
  return end(apart ? null : 'hops', { apart });

  /** One more than asked for, where there is one; null when time ran out: what was found by then might not be the first. */
  async function within(most: number): Promise<LinkedNode[][] | null> {
    const corridor = explored.corridor(most);
    if (corridor === null) return [];
    let isOver = false;
    const found = await shortestPaths(
      corridor.graph,
      { source: 0, target: 1, hops: most, count: count + 1 },
      async () => {
        await nextTurn();
        assertWanted(signal);
        isOver ||= isLate();
        return !isOver;
      },
    );
    return isOver ? null : found.map((path) => path.flatMap((place) => corridor.nodes[place] ?? []));
  }
}

function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new GraphStoreError('cancelled', 'nobody waits for the paths any more');
}

function* batches(level: readonly LinkedNode[]): Generator<LinkedNode[]> {
  let batch: LinkedNode[] = [];
  let links = 0;
  for (const node of level) {
    batch.push(node);
    links += node.degree;
    if (batch.length < BATCH.nodes && links < BATCH.links) continue;
    yield batch;
    batch = [];
    links = 0;
  }
  if (batch.length > 0) yield batch;
}
