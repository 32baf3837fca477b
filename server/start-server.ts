/** Puts the server together from its settings: database, dataset, application, listening socket. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { startAutoLoad } from './explore/auto-load.ts';
import { FIXED_LIMITS, createExploreContext } from './explore/explore-context.ts';
import type { SourceTexts } from './explore/source-texts.ts';
import { NO_SOURCE_TEXTS, readSourceTexts } from './explore/source-texts.ts';
import { openGraphStore, storeSettings } from './graph/open-graph-store.ts';
import { answerBrokenRequests } from './http/broken-requests.ts';
import { fileErrorReason } from './file-errors.ts';
import { createApp } from './http/create-app.ts';
import { hasPage } from './http/page.ts';
import { PROJECT_ROOT, fromProjectRoot, productVersion } from './project-root.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:7070`. */
  url: string;
  /** Resolves when the first load has ended, in whatever way. */
  loaded: Promise<void>;
  /** Ends requests, queries, a load under way and the database's processes. */
  stop: () => Promise<void>;
}

/** Why the server can't start, in one line for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Bytes of a request's line and headers: room for a search within as many ids as the contract takes, encoded. */
const LARGEST_HEAD = 64 * 1024;
/** Milliseconds that requests under way get to finish when the server stops. */
const LAST_REQUESTS_MS = 2_000;

/**
 * @param report takes lines for the person who started the server
 * @throws StartError, GraphStoreError `unavailable` or `locked`
 */
export async function startServer(
  config: Config,
  logger: Logger,
  report: (line: string) => void,
): Promise<RunningServer> {
  const sources = openSources(config.sourcesDir);
  const store = await openGraphStore(storeSettings(config, config.allowWrites), (line) => logger.warn(line));
  try {
    const explore = createExploreContext({
      store,
      sources,
      allowWrites: config.allowWrites,
      limits: { ...FIXED_LIMITS, queryTimeoutMs: config.queryTimeoutMs, queryRowLimit: config.queryRowLimit },
    });
    const autoLoad = await startAutoLoad(store, {
      enabled: config.autoLoad,
      datasetDir: fromProjectRoot(config.datasetDir),
      report,
      onLoaded: explore.forgetGraph,
    });
    const version = productVersion();
    const pageDir = join(PROJECT_ROOT, 'dist', 'client');
    const app = createApp({
      deps: {
        explore,
        version,
        embedding: config.embedAllowedHosts.length > 0,
        isLoading: autoLoad.isLoading,
        loadFailure: autoLoad.failure,
        notices: autoLoad.notices,
      },
      logger,
      allowedHosts: config.allowedHosts,
      embedAllowedHosts: config.embedAllowedHosts,
      accessPassword: config.accessPassword,
      trustProxy: config.trustProxy,
      pageDir: hasPage(pageDir) ? pageDir : null,
      version,
    });
    const server = createServer({ maxHeaderSize: LARGEST_HEAD }, app);
    answerBrokenRequests(server);
    const stop = async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS);
      await Promise.all([closed, autoLoad.stop()]);
      clearTimeout(force);
      await store.close();
    };
    server.listen(config.port, config.host);
    try {
      await once(server, 'listening');
    } catch (error) {
      await autoLoad.stop();
      throw listenError(config, error);
    }
    if (!hasPage(pageDir)) report('page      not built: only the API is served; run npm run build');
    const { port } = server.address() as AddressInfo;
    return { url: `http://${hostToOpen(config.host)}:${port}`, loaded: autoLoad.done, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function openSources(folder: string | null): SourceTexts {
  if (folder === null) return NO_SOURCE_TEXTS;
  try {
    return readSourceTexts(fromProjectRoot(folder));
  } catch (error) {
    const reason = fileErrorReason(error);
    throw new StartError(`SOURCES_DIR is ${JSON.stringify(folder)}, which can't be read: ${reason}`);
  }
}

function listenError(config: Config, error: unknown): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const where = `${config.host}:${config.port}`;
  if (code === 'EADDRINUSE') {
    return new StartError(`the port of ${where} is taken: end the other program, or set PORT to another one`);
  }
  if (code === 'EACCES') return new StartError(`listening on ${where} is not allowed: set PORT to 1024 or above`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`this machine has no address ${config.host}: set HOST to one of its own`);
  }
  return new StartError(`can't listen on ${where}: ${error instanceof Error ? error.message : String(error)}`);
}

/** Where all addresses are listened on, nobody can open that one: this machine's own is named. */
function hostToOpen(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
