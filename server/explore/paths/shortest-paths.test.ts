import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestPaths } from './shortest-paths.ts';
import { everyPath, neighboursOf, waypoints } from './testing/every-path.ts';
import type { SmallGraph } from './testing/every-path.ts';
import { smallQuestion } from './testing/small-graphs.ts';

const always = () => Promise.resolve(true);

function find(graph: SmallGraph, question: Parameters<typeof shortestPaths>[1], mayGoOn = always) {
  return shortestPaths({ waypoints: waypoints(graph), neighbours: neighboursOf(graph) }, question, mayGoOn);
}

describe('the shortest paths of a graph in memory', () => {
  it('are the first of all paths, in order, whatever the graph', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestion, async ({ graph, source, target, hops, count }) => {
        const found = await find(graph, { source, target, hops, count });
        expect(found).toEqual(everyPath(graph, source, target, hops).slice(0, count));
      }),
      { numRuns: 1_000 },
    );
  });

  it('go by the more important node, then by the first name', async () => {
    const links: [number, number][] = [1, 2, 3].flatMap((middle): [number, number][] => [
      [0, middle],
      [4, middle],
    ]);
    const graph = { importances: [1, 2, 3, 2, 1], links };
    expect(await find(graph, { source: 0, target: 4, hops: 4, count: 9 })).toEqual([
      [0, 2, 4],
      [0, 1, 4],
      [0, 3, 4],
    ]);
  });

  it('end early with what is found when the caller gives up', async () => {
    const graph = { importances: [1, 1, 1], links: [[0, 1] as const, [0, 2] as const, [2, 1] as const] };
    const question = { source: 0, target: 1, hops: 4, count: 9 };
    expect(await find(graph, question, () => Promise.resolve(false))).toEqual([[0, 1]]);
  });
});
