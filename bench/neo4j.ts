/**
 * The server on a real Neo4j beside the bare driver, in one run: each call of ours is followed by the same work done
 * with the driver alone, so that what else the machine does falls on both. BENCH_NEO4J_ENTITIES makes it smaller.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { freePort } from '../tools/neo4j/free-port.ts';
import type { RunningNeo4j } from '../tools/neo4j/start-neo4j.ts';
import { startNeo4j } from '../tools/neo4j/start-neo4j.ts';
import { generateDataset } from './generate-dataset.ts';
import type { Benchmark, Figure } from './measure.ts';
import { percentile, timed } from './measure.ts';
import { measureLoading } from './neo4j-load.ts';
import { QUERIES } from './search.ts';

const ENTITIES = Number(process.env['BENCH_NEO4J_ENTITIES'] ?? 100_000);
const STATEMENTS = ENTITIES * 5;
const TYPES = 'PART_OF|PROPOSED|SUPPORTS|ADDRESSES|BASED_ON|ABOUT';
const STREAMED = 100_000;
const MANY = 1_000_000;
/** Calls before those that count: both sides run code that has been compiled by then. */
const WARMING = 300;

/** What a page of neighbours is, in one statement: order, bodies, degrees, and how many there are. */
const NEIGHBOURS = `
  MATCH (n:Entity {id: $id})
  CALL (n) {
    MATCH (n)-[r:${TYPES}]-(m)
    RETURN r, m ORDER BY m.importance DESC, m.id, r.id LIMIT 101
  }
  RETURN r, m, m.degree AS degree, n.degree AS total`;
const SEARCH = `
  CALL db.index.fulltext.queryNodes('zhitu_text_names', $query, {limit: 100}) YIELD node, score
  RETURN node, score`;
const ROWS = `UNWIND range(1, $count) AS x RETURN x, 'text ' + x AS text, x * 0.5 AS half, [x, x + 1] AS list`;
const NODES = 'MATCH (n:Entity) RETURN n LIMIT $count';

interface Side {
  driver: Driver;
  url: string;
  pid: number;
}

export const neo4jServer: Benchmark = {
  name: 'neo4j',
  async run() {
    const database = await startNeo4j({ heap: '6g', settings: { 'server.memory.pagecache.size': '512m' } });
    const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.user, database.password));
    let server: ChildProcess | undefined;
    try {
      const loaded = await measureLoading(database, generateDataset({ entities: ENTITIES, statements: STATEMENTS }));
      const port = await freePort();
      server = await startServerProcess(database, port);
      const side: Side = { driver, url: `http://127.0.0.1:${port}/api`, pid: server.pid ?? 0 };
      return [...loaded, ...(await neighbours(side)), ...(await searching(side)), ...(await streaming(side))];
    } finally {
      server?.kill('SIGKILL');
      agent.destroy();
      await driver.close();
      await database.stop();
    }
  },
};

async function neighbours({ driver, url }: Side): Promise<Figure[]> {
  const bare = async (id: string) => {
    const { records } = await driver.executeQuery(NEIGHBOURS, { id }, { routing: 'READ' });
    return records.map((record) => record.toObject());
  };
  const anyone = Array.from({ length: 500 }, (_, index) => `e${(index * 997) % ENTITIES}`);
  const hub = Array.from({ length: 40 }, () => 'e0');
  const ours = (id: string) => getText(`${url}/entities/${id}/neighbours?limit=100`);
  return [
    ...beside('neighbours, first 100', await pairs(anyone, ours, bare, WARMING), 1.3),
    ...beside('neighbours of the largest hub, first 100', await pairs(hub, ours, bare, 5), 1.3),
  ];
}

async function searching({ driver, url }: Side): Promise<Figure[]> {
  const bare = async (q: string) => {
    const query = `+"${q.toLowerCase().replace(/[\\"\s]/g, '')}"`;
    await driver.executeQuery(SEARCH, { query }, { routing: 'READ' });
  };
  const ours = (q: string) => getText(`${url}/search?q=${encodeURIComponent(q)}`);
  const measured = await pairs([...QUERIES, ...QUERIES, ...QUERIES], ours, bare, 2 * QUERIES.length);
  const p95: Figure = { what: 'search, p95', value: percentile(measured.ours, 0.95), unit: 'ms', budget: 50 };
  // One full-text query is the least that any search takes; ours asks several, and says why.
  const [ratio] = beside('search (beside one full-text query)', measured);
  return ratio ? [p95, ratio] : [p95];
}

async function streaming({ driver, url, pid }: Side): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, text, count] of [
    ['rows of values', ROWS, STREAMED],
    ['rows of nodes', NODES, Math.min(STREAMED, ENTITIES)],
  ] as const) {
    const bare = () => drainDriver(driver, text, count);
    const ours = () => drainQuery(url, text, count);
    const measured = await pairs(
      Array.from({ length: 7 }, () => count),
      ours,
      bare,
      2,
    );
    const [own, driverAlone] = [percentile(measured.ours, 0.5), percentile(measured.bare, 0.5)];
    figures.push({ what: `${what} streamed`, value: (count / own) * 1000, unit: 'per s' });
    figures.push({
      what: `${what}: rate beside the driver's`,
      value: driverAlone / own,
      unit: '×',
      budget: 0.7,
      atLeast: true,
    });
  }
  const before = residentMb(pid);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, residentMb(pid));
  }, 100);
  await drainQuery(url, ROWS, MANY);
  clearInterval(watch);
  return [
    ...figures,
    { what: `memory that ${MANY} rows add to the server`, value: most - before, unit: 'MB', budget: 100 },
  ];
}

interface Pairs {
  ours: number[];
  bare: number[];
}

/** Milliseconds of each, in turns, after `warming` calls of each that do not count. */
async function pairs<T>(
  inputs: T[],
  ours: (input: T) => Promise<unknown>,
  bare: (input: T) => Promise<unknown>,
  warming: number,
): Promise<Pairs> {
  for (let call = 0; call < warming; call += 1) {
    const input = inputs[call % inputs.length] as T; // there are some
    await ours(input);
    await bare(input);
  }
  const times: Pairs = { ours: [], bare: [] };
  for (const input of inputs) {
    times.ours.push((await timed(() => ours(input))).ms);
    times.bare.push((await timed(() => bare(input))).ms);
  }
  return times;
}

/** The budget is for p95; the median informs. */
function beside(what: string, { ours, bare }: Pairs, budget?: number): Figure[] {
  const at = (share: number, name: string): Figure => ({
    what: `${what}: ${name} beside the driver's ${percentile(bare, share).toFixed(1)} ms`,
    value: percentile(ours, share) / percentile(bare, share),
    unit: '×',
  });
  const p95 = at(0.95, 'p95');
  return [at(0.5, 'median'), budget === undefined ? p95 : { ...p95, budget }];
}

const agent = new Agent({ keepAlive: true });

/** Not `fetch`, which takes as long as the rest of a short call; without compression, as the driver's answers come. */
function getText(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${address}: ${answer.statusCode} ${text}`));
      });
    });
    request.once('error', reject);
  });
}

async function drainQuery(url: string, statement: string, count: number): Promise<void> {
  const answer = await fetch(`${url}/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement, parameters: { count }, timeoutMs: 120_000 }),
  });
  if (!answer.ok || !answer.body) throw new Error(`query: ${answer.status} ${await answer.text()}`);
  let last = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body) last = (last + decoder.decode(chunk, { stream: true })).slice(-2_000);
  const summary = /"summary":\{"rows":(\d+)/.exec(last)?.[1];
  if (Number(summary) !== count) throw new Error(`the answer ended with ${last.slice(-200)}`);
}

async function drainDriver(driver: Driver, text: string, count: number): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  let rows = 0;
  for await (const record of session.run(text, { count: neo4j.int(count) })) if (record.length > 0) rows += 1;
  await session.close();
  if (rows !== count) throw new Error(`the driver gave ${rows} rows`);
}

async function startServerProcess(database: RunningNeo4j, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'server', 'main.js')], {
    cwd: PROJECT_ROOT,
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: String(port),
      NEO4J_URI: database.uri,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
      AUTO_LOAD: 'false',
      LOG_LEVEL: 'error',
      QUERY_ROW_LIMIT: String(2 * MANY),
      QUERY_TIMEOUT_MS: '120000',
    },
  });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const isReady = await fetch(`http://127.0.0.1:${port}/api/ready`)
      .then(({ ok }) => ok)
      .catch(() => false);
    if (isReady) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the server was not ready in time');
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}
