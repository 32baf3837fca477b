import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { explorePaths } from './explore-links.ts';
import type { PathRequest, PathSearch } from './explore-links.ts';
import type { LinkedNode } from './explored-links.ts';
import type { PathReader } from './path-reader.ts';
import { everyPath, nameOf, neighboursOf } from './testing/every-path.ts';
import type { SmallGraph } from './testing/every-path.ts';
import { smallQuestion } from './testing/small-graphs.ts';

const PLENTY = { nodes: 1_000, links: 10_000, timeMs: 60_000 };

function linkedNode(graph: SmallGraph, place: number): LinkedNode {
  return {
    key: `key ${place}`,
    name: nameOf(place),
    importance: graph.importances[place] ?? 0,
    degree: neighboursOf(graph)[place]?.length ?? 0,
  };
}

/** A reader over a graph in memory, and the nodes whose links it was asked for, batch by batch. */
function readerOf(graph: SmallGraph): { reader: PathReader; asked: string[][] } {
  const asked: string[][] = [];
  const neighbours = neighboursOf(graph);
  const reader: PathReader = {
    end: () => Promise.reject(new Error('not asked for here')),
    statements: () => Promise.reject(new Error('not asked for here')),
    links: (nodes, limit) => {
      asked.push(nodes.map(({ key }) => key));
      const links = nodes.flatMap(({ key }) =>
        (neighbours[Number(key.slice(4))] ?? []).map((to) => ({ from: key, to: linkedNode(graph, to) })),
      );
      return Promise.resolve(links.slice(0, limit));
    },
  };
  return { reader, asked };
}

function search(graph: SmallGraph, request: Partial<PathRequest> = {}): Promise<PathSearch> {
  return explorePaths(readerOf(graph).reader, {
    source: linkedNode(graph, 0),
    target: linkedNode(graph, 1),
    hops: 6,
    count: 5,
    limits: PLENTY,
    ...request,
  });
}

const names = ({ paths }: PathSearch) => paths.map((path) => path.map(({ name }) => name));

/** 0 – 2 – 3 – 1, and 2 joined to so many others. */
function withHub(others: number): SmallGraph {
  const links: [number, number][] = [
    [0, 2],
    [2, 3],
    [3, 1],
  ];
  for (let other = 4; other < 4 + others; other += 1) links.push([2, other]);
  return { importances: Array.from({ length: 4 + others }, () => 1), links };
}

describe('a search for paths that reads as it goes', () => {
  it('finds the first of all paths, and reads no node twice', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestion, async ({ graph, source, target, hops, count }) => {
        const { reader, asked } = readerOf(graph);
        const ends = { source: linkedNode(graph, source), target: linkedNode(graph, target) };
        const found = await explorePaths(reader, { ...ends, hops, count, limits: PLENTY });
        const all = everyPath(graph, source, target, hops);
        expect(names(found)).toEqual(all.slice(0, count).map((path) => path.map(nameOf)));
        const whole = everyPath(graph, source, target, 99);
        expect(found.apart).toBe(whole.length === 0 && found.reached === null);
        // What is said to be the whole is the whole; what may be more need not be.
        if (!found.more) expect(all.length).toBe(found.paths.length);
        if (found.reached === null && !found.apart) expect(found.paths.length).toBe(count);
        expect(new Set(asked.flat()).size).toBe(asked.flat().length);
        expect(found.expanded).toBe(asked.flat().length);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves the links of a hub unread where the other end is cheaper', async () => {
    const { reader, asked } = readerOf(withHub(50));
    const graph = withHub(50);
    const ends = { source: linkedNode(graph, 2), target: linkedNode(graph, 1) };
    const found = await explorePaths(reader, { ...ends, hops: 2, count: 1, limits: PLENTY });
    expect([names(found), asked.flat()]).toEqual([[['n2', 'n3', 'n1']], ['key 1', 'key 3']]);
  });

  it('says that there is no path within the hops asked for', async () => {
    const found = await search(withHub(3), { hops: 2 });
    expect(found).toMatchObject({ paths: [], apart: false, reached: 'hops', hops: 2, more: false });
  });

  it('says that the ends are apart when one of them leads nowhere else', async () => {
    const graph = { importances: [1, 1, 1, 1], links: [[0, 2] as const, [1, 3] as const] };
    expect(await search(graph)).toMatchObject({ paths: [], apart: true, reached: null });
  });

  it('stops before it reads more nodes or links than it may, with what it has found', async () => {
    const graph = withHub(50);
    expect(await search(graph, { limits: { ...PLENTY, nodes: 1 } })).toMatchObject({ reached: 'nodes', expanded: 1 });
    expect(await search(graph, { limits: { ...PLENTY, links: 20 } })).toMatchObject({ reached: 'links', hops: 3 });
    const short: SmallGraph = { ...graph, links: [...graph.links, [0, 1]] };
    const found = await search(short, { limits: { ...PLENTY, links: 20 } });
    expect([names(found)[0], found.reached]).toEqual([['n0', 'n1'], 'links']);
  });

  it('does not count the hops over which its time ran out', async () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
    const graph: SmallGraph = { importances: [1, 1], links: [[0, 1]] };
    const { reader } = readerOf(graph);
    const slow: PathReader = {
      ...reader,
      links: (nodes, limit) => {
        now = 1_000;
        return reader.links(nodes, limit);
      },
    };
    const ends = { source: linkedNode(graph, 0), target: linkedNode(graph, 1) };
    const limits = { ...PLENTY, timeMs: 500 };
    const found = await explorePaths(slow, { ...ends, hops: 6, count: 5, limits });
    expect(found).toEqual({ paths: [], more: false, hops: 0, apart: false, reached: 'time', expanded: 1 });
  });

  it('stops when its time is over, and when nobody waits any more', async () => {
    expect(await search(withHub(3), { limits: { ...PLENTY, timeMs: -1 } })).toMatchObject({ reached: 'time', hops: 0 });
    const gone = search(withHub(3), { signal: AbortSignal.abort() });
    await expect(gone).rejects.toMatchObject({ name: 'GraphStoreError', code: 'cancelled' });
  });
});
