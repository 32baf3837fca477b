/**
 * The time to the first painted frame that holds the graph, in a real Chromium on the build that `npm start` serves: the shipped start view, then made-up ones of 200, 1,000 and 5,000 nodes put in its place.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from './measure.ts';
import { percentile } from './measure.ts';
import { canvasData, firstFrameOf, newPage, overviewOf, servePage } from './served-page.ts';
import type { FirstFrame } from './served-page.ts';

const RUNS = 3;

export const firstFrame: Benchmark = {
  name: 'first-frame',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'zhitu-bench-'));
    const served = await servePage(folder);
    const median = async (overview?: string): Promise<FirstFrame> => {
      const frames: FirstFrame[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const page = await newPage(served, overview);
        frames.push(await firstFrameOf(page, served.address));
        await page.close();
      }
      const middle = (part: keyof FirstFrame) =>
        percentile(
          frames.map((frame) => frame[part]),
          0.5,
        );
      return { fromNavigation: middle('fromNavigation'), fromData: middle('fromData') };
    };
    try {
      const shipped = await median();
      const figures: Figure[] = [
        {
          what: 'start of an empty database → ready (shipped dataset loaded)',
          value: served.readyMs / 1000,
          unit: 's',
          budget: 3,
        },
        { what: 'first frame of the shipped start view', value: shipped.fromNavigation / 1000, unit: 's' },
        { what: 'started and shown', value: (served.readyMs + shipped.fromNavigation) / 1000, unit: 's', budget: 5 },
      ];
      for (const [nodes, budget] of [
        [200, 0.5],
        [1_000, 1],
        [5_000, 2.5],
      ] as const) {
        const { fromData, fromNavigation } = await median(overviewOf(canvasData(nodes, nodes * 3)));
        figures.push(
          { what: `first frame with ${nodes} nodes, from their data`, value: fromData / 1000, unit: 's', budget },
          { what: `the same from the start of navigation`, value: fromNavigation / 1000, unit: 's' },
        );
      }
      return figures;
    } finally {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
