/** Random small graphs with loops, parallel links and parts that nothing joins, and two of their nodes. */
import * as fc from 'fast-check';
import type { SmallGraph } from './every-path.ts';

export interface SmallQuestion {
  graph: SmallGraph;
  source: number;
  target: number;
  hops: number;
  count: number;
}

export const smallQuestion: fc.Arbitrary<SmallQuestion> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 9 })
  .chain((importances) => {
    const node = fc.nat(importances.length - 1);
    return fc.record({
      graph: fc.record({
        importances: fc.constant(importances),
        links: fc.array(fc.tuple(node, node), { maxLength: 22 }),
      }),
      ends: fc.uniqueArray(node, { minLength: 2, maxLength: 2 }),
      hops: fc.integer({ min: 1, max: 8 }),
      count: fc.integer({ min: 1, max: 12 }),
    });
  })
  .map(({ graph, ends: [source = 0, target = 1], hops, count }) => ({ graph, source, target, hops, count }));
