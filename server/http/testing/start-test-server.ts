/** A whole server on an ephemeral port of loopback, over a real store: what the page talks to, without the page. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Dataset } from '../../../contracts/dataset.ts';
import type { Problem } from '../../../contracts/problem.ts';
import { problem } from '../../../contracts/problem.ts';
import type { ExploreLimits } from '../../explore/explore-context.ts';
import { FIXED_LIMITS, createExploreContext } from '../../explore/explore-context.ts';
import { loadDataset } from '../../explore/load-dataset.ts';
import { readSourceTexts } from '../../explore/source-texts.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { answerBrokenRequests } from '../broken-requests.ts';
import type { AppOptions } from '../create-app.ts';
import { createApp } from '../create-app.ts';
import { FIXTURE_DATASET, FIXTURE_TEXT } from './fixture-dataset.ts';

export const SILENT_LOGGER = pino({ level: 'silent' });

export interface TestServerOptions {
  /** Opens an empty store; `folder` is removed when the server stops. Default: the embedded engine. */
  openStore?: (folder: string) => Promise<GraphStore>;
  /** Null: load nothing. */
  dataset?: Dataset | null;
  limits?: Partial<ExploreLimits>;
  allowWrites?: boolean;
  isLoading?: () => boolean;
  app?: Partial<
    Pick<
      AppOptions,
      'accessPassword' | 'allowedHosts' | 'embedAllowedHosts' | 'pageDir' | 'rateLimits' | 'trustProxy' | 'logger'
    >
  >;
}

export interface PostOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface TestServer {
  url: string;
  port: number;
  store: GraphStore;
  folder: string;
  get: (path: string, init?: RequestInit) => Promise<Response>;
  post: (path: string, body: unknown, init?: PostOptions) => Promise<Response>;
  stop: () => Promise<void>;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-http-'));
  const sourcesDir = mkdtempSync(join(folder, 'sources-'));
  writeFileSync(join(sourcesDir, '900_fixture.txt'), FIXTURE_TEXT);
  const openStore = options.openStore ?? ((path) => openEmbedded(path, options.allowWrites ?? false));
  const store = await openStore(folder);
  const dataset = options.dataset === undefined ? FIXTURE_DATASET : options.dataset;
  if (dataset !== null) await loadDataset(store, dataset);
  const explore = createExploreContext({
    store,
    sources: readSourceTexts(sourcesDir),
    allowWrites: options.allowWrites ?? false,
    limits: { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000, ...options.limits },
  });
  const app = createApp({
    deps: {
      explore,
      version: '1.0.0',
      embedding: (options.app?.embedAllowedHosts ?? []).length > 0,
      isLoading: options.isLoading ?? (() => false),
      loadFailure: () => null,
      notices: () => [],
    },
    logger: SILENT_LOGGER,
    allowedHosts: ['localhost', '127.0.0.1'],
    embedAllowedHosts: [],
    accessPassword: null,
    trustProxy: false,
    pageDir: null,
    version: '1.0.0',
    ...options.app,
  });
  const server = createServer(app);
  answerBrokenRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    store,
    folder,
    get: (path, init) => fetch(`${url}${path}`, init),
    post: (path, body, init = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        signal: init.signal ?? null,
        headers: { 'content-type': 'application/json', ...init.headers },
      }),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function databaseFileOf(folder: string): string {
  return join(folder, 'test.grafeo');
}

function openEmbedded(folder: string, allowWrites: boolean): Promise<GraphStore> {
  return openGraphStore({ kind: 'embedded', path: databaseFileOf(folder), allowWrites });
}

/** The problem details of a failed call, checked against the contract and the status it came with. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) {
    throw new Error(`expected a problem, got ${response.status} ${type}: ${(await response.text()).slice(0, 300)}`);
  }
  const parsed = problem.parse(await response.json());
  if (parsed.status !== response.status) throw new Error(`status ${response.status} says ${parsed.status}`);
  return parsed;
}
