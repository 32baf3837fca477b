/**
 * The embedded database with 100,000 entities and 500,000 statements, hubs and tokens and indexes included: loading,
 * searching, neighbours of anything up to the largest hub, and the time until the pool is whole after a kill.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { built } from './built.ts';
import { generateDataset } from './generate-dataset.ts';
import type { Benchmark, Figure } from './measure.ts';
import { percentile, timeEach, timed } from './measure.ts';
import { timeSearches } from './search.ts';

const { readConfig } = await built('server/config');
const { loadDataset } = await built('server/explore/load-dataset');
const { openEmbeddedStore } = await built('server/graph/embedded/embedded-graph-store');
const { startServer } = await built('server/start-server');

const ENTITIES = 100_000;
const STATEMENTS = 500_000;

async function loading(path: string): Promise<Figure> {
  const dataset = generateDataset({ entities: ENTITIES, statements: STATEMENTS });
  const store = await openEmbeddedStore({ path });
  const { ms } = await timed(() => loadDataset(store, dataset));
  await store.close();
  return { what: `load ${ENTITIES} entities, ${STATEMENTS} statements`, value: ms / 1000, unit: 's', budget: 30 };
}

async function reopening(path: string): Promise<Figure[]> {
  const { ms: openMs, answer: store } = await timed(() => openEmbeddedStore({ path }));
  const killAndWait = async () => {
    const [pid] = store.processIds.explore;
    if (pid === undefined) throw new Error('the explore lane has no process');
    process.kill(pid, 'SIGKILL');
    while (store.processIds.explore.includes(pid)) await new Promise((resolve) => setTimeout(resolve, 5));
    await store.searchText('names', ['网络'], 10);
  };
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) times.push((await timed(killAndWait)).ms);
  await store.close();
  return [
    { what: 'open with indexes', value: openMs / 1000, unit: 's' },
    {
      what: 'kill → pool whole, searching again (median of 3)',
      value: percentile(times, 0.5) / 1000,
      unit: 's',
      budget: 3,
    },
  ];
}

async function answering(path: string): Promise<Figure[]> {
  const config = readConfig({ PORT: '0', EMBEDDED_PATH: path, AUTO_LOAD: 'false' });
  const server = await startServer(config, pino({ level: 'silent' }), () => undefined);
  const get = async (route: string) => {
    const answer = await fetch(`${server.url}/api${route}`);
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  try {
    const anyone = Array.from({ length: 100 }, (_, index) => `e${index * 997}`);
    const neighbours = await timeEach(anyone, (id) => get(`/entities/${id}/neighbours?limit=100`));
    const hub = await timeEach(
      Array.from({ length: 30 }, () => 'e0'),
      (id) => get(`/entities/${id}/neighbours?limit=100`),
    );
    const entity = await timeEach(
      Array.from({ length: 30 }, () => 'e0'),
      (id) => get(`/entities/${id}`),
    );
    return [
      { what: 'neighbours, first 100, p95', value: percentile(neighbours, 0.95), unit: 'ms', budget: 50 },
      { what: 'neighbours of the largest hub, first 100, p95', value: percentile(hub, 0.95), unit: 'ms', budget: 50 },
      { what: 'the largest hub for the inspector, p95', value: percentile(entity, 0.95), unit: 'ms' },
    ];
  } finally {
    await server.stop();
  }
}

export const largeGraph: Benchmark = {
  name: 'large-graph',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'zhitu-bench-'));
    const path = join(folder, 'large.grafeo');
    try {
      const loaded = await loading(path);
      const size: Figure = { what: 'database file', value: statSync(path).size / 2 ** 20, unit: 'MB' };
      return [loaded, size, ...(await reopening(path)), ...(await timeSearches(path)), ...(await answering(path))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
