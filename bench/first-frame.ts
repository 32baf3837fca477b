/**
 * The time to the first painted frame that holds the graph, in a real Chromium on the build that `npm start` serves: the shipped start view, then made-up ones of 200, 1,000 and 5,000 nodes put in its place.
 */
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { findChromium } from '../tools/set-up/find-chromium.mjs';
import { generateDataset } from './generate-dataset.ts';
import type { Benchmark, Figure } from './measure.ts';
import { percentile, timed } from './measure.ts';

const RUNS = 3;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An answer of `GET /overview` of any size, laid on a grid. */
function overviewOf(nodes: number): string {
  const { entities, statements } = generateDataset({ entities: nodes, statements: nodes * 3 });
  const columns = Math.ceil(Math.sqrt(nodes));
  return JSON.stringify({
    titles: { zh: '生成数据', en: 'Generated data' },
    descriptions: { zh: '用于测量', en: 'For measuring' },
    focus: entities[0]?.id ?? null,
    positions: Object.fromEntries(
      entities.map(({ id }, index) => [id, { x: (index % columns) * 150, y: Math.floor(index / columns) * 120 }]),
    ),
    captions: [],
    questions: [],
    nodes: entities.map(({ kind, id, ...properties }) => ({
      id,
      labels: ['Entity', kind],
      properties: { id, ...properties },
    })),
    relationships: statements.map(({ id, type, source, target, ...properties }) => ({
      id,
      type,
      source,
      target,
      properties,
    })),
    degrees: {},
    totals: { entities: nodes, statements: nodes * 3, passages: 0, documents: 0 },
  });
}

interface FirstFrame {
  /** Milliseconds since the start of navigation. */
  fromNavigation: number;
  /** Milliseconds since the graph's data had arrived. */
  fromData: number;
}

/** The moment when the first frame that holds the whole graph has been painted. */
async function firstFrameOf(page: Page, address: string): Promise<FirstFrame> {
  await page.goto(`${address}/?bench=1`, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    () => {
      // Set by the page once a frame holds all that there is to draw.
      if (performance.getEntriesByName('canvas-first-frame').length === 0) return 0;
      return new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      });
    },
    undefined,
    { polling: 'raf', timeout: 60_000 },
  );
  const fromNavigation = await handle.jsonValue();
  const dataAt = await page.evaluate(() => {
    const answer = performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/overview'));
    return (answer as PerformanceResourceTiming | undefined)?.responseEnd ?? 0;
  });
  return { fromNavigation, fromData: fromNavigation - dataAt };
}

async function startBuilt(folder: string): Promise<{ address: string; ms: number; stop: () => Promise<void> }> {
  const port = 17_000 + (process.pid % 1_000);
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(PROJECT_ROOT, 'dist/server/main.js')], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), EMBEDDED_PATH: join(folder, 'zhitu.grafeo'), LOG_LEVEL: 'warn' },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const { ms } = await timed(async () => {
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await fetch(`${address}/api/ready`).catch(() => null))?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the server was not ready within 30 s');
  });
  return { address, ms, stop };
}

export const firstFrame: Benchmark = {
  name: 'first-frame',
  async run() {
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('no Chromium was found: name it in CHROMIUM_PATH');
    const folder = mkdtempSync(join(tmpdir(), 'zhitu-bench-'));
    const server = await startBuilt(folder);
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const median = async (overview?: string): Promise<FirstFrame> => {
      const frames: FirstFrame[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        if (overview !== undefined) {
          await page.route('**/api/overview*', (route) =>
            route.fulfill({ contentType: 'application/json', body: overview }),
          );
        }
        frames.push(await firstFrameOf(page, server.address));
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
          value: server.ms / 1000,
          unit: 's',
          budget: 3,
        },
        { what: 'first frame of the shipped start view', value: shipped.fromNavigation / 1000, unit: 's' },
        { what: 'started and shown', value: (server.ms + shipped.fromNavigation) / 1000, unit: 's', budget: 5 },
      ];
      for (const [nodes, budget] of [
        [200, 0.5],
        [1_000, 1],
        [5_000, 2.5],
      ] as const) {
        const { fromData, fromNavigation } = await median(overviewOf(nodes));
        figures.push(
          { what: `first frame with ${nodes} nodes, from their data`, value: fromData / 1000, unit: 's', budget },
          { what: `the same from the start of navigation`, value: fromNavigation / 1000, unit: 's' },
        );
      }
      return figures;
    } finally {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
