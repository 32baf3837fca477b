/**
 * What the canvas does in a real Chromium with 200 to 20,000 nodes: first frame, frames per second, layout in the
 * worker, expansion of a hub, switches, filters and undo, each beside its budget.
 */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from './measure.ts';
import { percentile } from './measure.ts';
import { measureExpansion } from './render-expansion.ts';
import type { Expansion } from './render-expansion.ts';
import { measureGesture } from './render-gestures.ts';
import type { Gesture } from './render-gestures.ts';
import { atRest, costOf, installProbe, longestTaskSince, now } from './render-probe.ts';
import { canvasData, firstFrameOf, newPage, overviewOf, servePage } from './served-page.ts';
import type { CanvasData, ServedPage } from './served-page.ts';

/** `RENDER_RUNS` of each measurement; the middle one counts. */
const RUNS = Math.max(1, Number(process.env['RENDER_RUNS'] ?? 3));
/** `RENDER_PARTS=1000,expand` leaves the others out. */
const PARTS = process.env['RENDER_PARTS']?.split(',') ?? null;
const LONGEST_AT_1000 = 100;

type Sample = Record<string, number>;

/** The middle of each number over a few runs. */
async function middle(runs: number, measure: () => Promise<Sample>): Promise<Sample> {
  const samples: Sample[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await measure());
  return Object.fromEntries(
    Object.keys(samples[0] ?? {}).map((key) => [
      key,
      percentile(
        samples.map((sample) => sample[key] ?? Number.NaN),
        0.5,
      ),
    ]),
  );
}

/** A page with the data on its canvas, its first frame painted. */
async function withCanvas<T>(
  served: ServedPage,
  data: CanvasData,
  placed: boolean,
  use: (page: Page, firstFrame: { fromData: number; fromNavigation: number }) => Promise<T>,
): Promise<T> {
  const page = await newPage(served, overviewOf(data, placed));
  try {
    await installProbe(page);
    const first = await firstFrameOf(page, served.address);
    return await use(page, first);
  } finally {
    await page.close();
  }
}

/** The layout as readers start it: until the canvas has its positions, and the longest task of the page meanwhile. */
async function layout(page: Page): Promise<{ ms: number; longest: number }> {
  const start = await now(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        interface State {
          graph: { nodes: Map<string, { position: unknown }> };
        }
        const { zhituBench } = window as unknown as {
          zhituBench: { getState: () => State; controls: () => { layout: (name: string) => void } };
        };
        const place = () => [...zhituBench.getState().graph.nodes.values()][1]?.position;
        const before = place();
        zhituBench.controls().layout('force');
        const end = performance.now() + 60_000;
        const wait = setInterval(() => {
          if (place() === before && performance.now() < end) return;
          clearInterval(wait);
          if (place() === before) reject(new Error('no layout within 60 s'));
          else resolve();
        }, 5);
      }),
  );
  const ms = (await now(page)) - start;
  await atRest(page);
  return { ms, longest: await longestTaskSince(page, start) };
}

async function gestures(page: Page, which: readonly Gesture[], sample: Sample): Promise<void> {
  for (const gesture of which) {
    const { framesPerSecond, longest } = await measureGesture(page, gesture);
    sample[gesture] = framesPerSecond;
    sample[`${gesture} longest`] = longest;
  }
}

/** Switches and filters on the canvas that is open, each taken back again. */
const SWITCHES: readonly (readonly [what: string, action: string, ...args: unknown[]])[] = [
  // The first hub is what the scene is about, and selected with it.
  ['select a hub', 'selectNodes', ['e1']],
  ['hover another', 'hover', { node: 'e2' }],
  ['clear the selection', 'clearSelection'],
  ['dark theme', 'setView', { theme: 'dark' }],
  ['English', 'setLang', 'en'],
  ['names in both languages', 'setView', { labels: 'both' }],
  ['hide a kind', 'toggleValue', 'kinds', 'Concept'],
  ['show it again', 'toggleValue', 'kinds', 'Concept'],
];

async function atSize(served: ServedPage, nodes: number, relationships: number): Promise<Sample> {
  return withCanvas(served, canvasData(nodes, relationships), true, async (page, first) => {
    const sample: Sample = { 'first frame': first.fromData };
    // From the moment when the data were there: the start of the page's scripts is the same whatever the canvas.
    sample['first frame longest'] = await longestTaskSince(page, first.fromNavigation - first.fromData);
    await atRest(page);
    if (nodes <= 5_000) {
      const { ms, longest } = await layout(page);
      sample['layout'] = ms;
      sample['layout longest'] = longest;
    }
    await gestures(page, nodes <= 5_000 ? ['pan', 'zoom', 'drag'] : ['pan'], sample);
    if (nodes > 5_000) return sample;
    for (const [what, action, ...args] of SWITCHES) {
      const { ms, longest } = await costOf(page, action, ...args);
      sample[what] = ms;
      sample[`${what} longest`] = longest;
    }
    await costOf(
      page,
      'removeNodes',
      Array.from({ length: nodes / 2 }, (_, index) => `e${index * 2 + 1}`),
    );
    const undone = await costOf(page, 'undo');
    sample['undo'] = undone.ms;
    sample['undo longest'] = undone.longest;
    return sample;
  });
}

async function expansion(served: ServedPage, size: number): Promise<Expansion> {
  const all = canvasData(size + 50, size * 3);
  const isNew = (id: string) => Number(id.slice(1)) >= size;
  const inside = all.relationships.filter(({ source, target }) => !isNew(source) && !isNew(target));
  const nodes = all.nodes.filter(({ id }) => isNew(id));
  const lines = nodes.map(({ id }) => ({
    ...(inside[0] ?? { type: 'ABOUT', properties: {} }),
    id: `${id}~PART_OF~e0`,
    type: 'PART_OF',
    source: id,
    target: 'e0',
  }));
  const data = { nodes: all.nodes.filter(({ id }) => !isNew(id)), relationships: inside };
  return withCanvas(served, data, true, async (page) => {
    await atRest(page);
    await page.evaluate(() => {
      const { cy } = window as unknown as {
        cy: { viewport: (look: unknown) => void; width: () => number; height: () => number };
      };
      // Where a reader looks at the hub: it lies at 0, 0.
      cy.viewport({ zoom: 0.9, pan: { x: cy.width() / 2, y: cy.height() / 2 } });
    });
    await atRest(page);
    return measureExpansion(page, { nodes, relationships: lines }, 'e0');
  });
}

function figuresAt(nodes: number, sample: Sample): Figure[] {
  const label = nodes.toLocaleString('en');
  const seconds: Partial<Record<string, number>> =
    { 200: { first: 0.5 }, 1_000: { first: 1, layout: 2 }, 5_000: { first: 2.5, layout: 6 } }[nodes] ?? {};
  const rates: Partial<Record<string, number>> =
    {
      1_000: { pan: 30, zoom: 30, drag: 30 },
      5_000: { pan: 30, drag: 20 },
      20_000: { pan: 20 },
    }[nodes] ?? {};
  return Object.entries(sample).map(([what, value]): Figure => {
    const title = `${label} nodes: ${what}`;
    if (what.endsWith('longest'))
      return { what: `${title} task`, value, unit: 'ms', ...(nodes === 1_000 && { budget: LONGEST_AT_1000 }) };
    if (what === 'pan' || what === 'zoom' || what === 'drag') {
      const budget = rates[what];
      return { what: title, value, unit: 'per s', ...(budget !== undefined && { budget, atLeast: true }) };
    }
    const budget = what === 'first frame' ? seconds['first'] : seconds[what];
    return { what: title, value: value / 1000, unit: 's', ...(budget !== undefined && { budget }) };
  });
}

function figuresOfExpansion(size: number, { ms, longest, moved, overlaps }: Sample): Figure[] {
  const what = `${size.toLocaleString('en')} nodes: expand the hub by 50,`;
  return [
    { what: `${what} answer → drawn`, value: ms ?? Number.NaN, unit: 'ms', budget: 150 },
    { what: `${what} longest task`, value: longest ?? Number.NaN, unit: 'ms' },
    { what: `${what} old nodes moved`, value: moved ?? Number.NaN, unit: 'px', budget: 0 },
    { what: `${what} overlapping boxes`, value: overlaps ?? Number.NaN, unit: '×', budget: 0 },
  ];
}

export const render: Benchmark = {
  name: 'render',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'zhitu-bench-'));
    const served = await servePage(folder);
    const isWanted = (part: string) => PARTS === null || PARTS.includes(part);
    try {
      const figures: Figure[] = [];
      for (const [nodes, relationships, runs] of [
        [200, 600, RUNS],
        [1_000, 3_000, RUNS],
        [5_000, 15_000, RUNS],
        [20_000, 60_000, 1],
      ] as const)
        if (isWanted(String(nodes)))
          figures.push(...figuresAt(nodes, await middle(runs, () => atSize(served, nodes, relationships))));
      for (const size of [500, 5_000])
        if (isWanted('expand'))
          figures.push(
            ...figuresOfExpansion(size, await middle(RUNS, async () => ({ ...(await expansion(served, size)) }))),
          );
      return figures;
    } finally {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
