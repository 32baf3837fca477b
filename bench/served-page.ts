/** The page of the build that `npm start` serves, in a real Chromium, with a made-up canvas of any size in it. */
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { findChromium } from '../tools/set-up/find-chromium.mjs';
import { generateDataset } from './generate-dataset.ts';
import { timed } from './measure.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the server answers for nodes and relationships, as far as a canvas needs it. */
export interface CanvasData {
  nodes: { id: string; labels: string[]; properties: Record<string, unknown> }[];
  relationships: {
    id: string;
    type: string;
    source: string;
    target: string;
    properties: Record<string, unknown>;
  }[];
}

/** Made-up nodes `e0` …, of which the first is the largest hub. */
export function canvasData(nodes: number, relationships: number): CanvasData {
  const { entities, statements } = generateDataset({ entities: nodes, statements: relationships });
  return {
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
  };
}

/**
 * An answer of `GET /overview` of any size.
 *
 * @param placed on a grid; else the page lays the canvas out in its worker
 */
export function overviewOf({ nodes, relationships }: CanvasData, placed = true): string {
  const columns = Math.ceil(Math.sqrt(nodes.length));
  const place = (index: number) => ({ x: (index % columns) * 150, y: Math.floor(index / columns) * 120 });
  return JSON.stringify({
    titles: { zh: '生成数据', en: 'Generated data' },
    descriptions: { zh: '用于测量', en: 'For measuring' },
    focus: nodes[0]?.id ?? null,
    positions: placed ? Object.fromEntries(nodes.map(({ id }, index) => [id, place(index)])) : null,
    captions: [],
    questions: [],
    nodes,
    relationships,
    degrees: {},
    totals: { entities: nodes.length, statements: relationships.length, passages: 0, documents: 0 },
  });
}

export interface ServedPage {
  browser: Browser;
  address: string;
  /** Milliseconds from the start of the server with an empty database until it was ready. */
  readyMs: number;
  close: () => Promise<void>;
}

/** @throws Error where there is no Chromium, or the server is not ready within 30 s */
export async function servePage(folder: string): Promise<ServedPage> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium was found: name it in CHROMIUM_PATH');
  const server = await startBuilt(folder);
  const browser = await chromium.launch({ executablePath, args: FLAGS }).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { browser, address: server.address, readyMs: server.ms, close };
}

/** A page of its own whose start view is the one given, or the shipped one. */
export async function newPage({ browser }: ServedPage, overview?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  if (overview !== undefined)
    await page.route('**/api/overview*', (route) => route.fulfill({ contentType: 'application/json', body: overview }));
  return page;
}

export interface FirstFrame {
  /** Milliseconds since the start of navigation. */
  fromNavigation: number;
  /** Milliseconds since the graph's data had arrived. */
  fromData: number;
}

/** Opens the page; the moment when the first frame that holds the whole graph has been painted. */
export async function firstFrameOf(page: Page, address: string): Promise<FirstFrame> {
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
    { polling: 'raf', timeout: 120_000 },
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
  try {
    const { ms } = await timed(async () => {
      for (let tries = 0; tries < 600; tries += 1) {
        if ((await fetch(`${address}/api/ready`).catch(() => null))?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the server was not ready within 30 s');
    });
    return { address, ms, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
