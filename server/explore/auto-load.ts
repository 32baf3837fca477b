/** Brings the database to the dataset folder at the start, within the ownership rule, and says how that went. */
import type { Meta } from '../../contracts/api.ts';
import type { Dataset } from '../../contracts/dataset.ts';
import { formatProblem } from '../dataset/dataset-problem.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import type { GraphStore, GraphStoreErrorCode } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import type { LoadResult } from './load-dataset.ts';
import { loadDataset } from './load-dataset.ts';
import { BROKEN, EMPTY, FOREIGN, LoadNotices, OTHER_DATASET } from './load-notices.ts';
import { LoadAbortedError, stopIfAborted } from './load-progress.ts';
import { OwnershipError, readOwnershipMark } from './ownership.ts';
import { pause } from './pause.ts';

export interface AutoLoadSettings {
  /** False: look, but load nothing. */
  enabled: boolean;
  datasetDir: string;
  /** Lines for the person who started the server. */
  report: (line: string) => void;
  /** Called when the database has changed. */
  onLoaded: () => void;
  /** Milliseconds before what failed is tried again: a look, and at first a load. */
  retryMs?: number;
}

export interface AutoLoad {
  /** True while the first load runs and there is nothing to show. */
  isLoading: () => boolean;
  notices: () => Meta['notices'];
  /** Why the dataset is not loaded, for as long as that is so. */
  failure: () => string | null;
  /** Resolves when the first load has ended, in whatever way. */
  done: Promise<void>;
  /** Ends a load under way; the database stays as it was. */
  stop: () => Promise<void>;
}

/** Milliseconds between looks at a database that does not answer. */
const RETRY_MS = 3_000;
/** Milliseconds before a load that failed is tried again: at first, and at most. Each time it is twice as long. */
const LOAD_AGAIN_MS = 10_000;
const LOAD_AGAIN_AT_MOST_MS = 300_000;

/** Looks at the database, then loads beside. Never rejects: what goes wrong becomes a line and a notice. */
export async function startAutoLoad(store: GraphStore, settings: AutoLoadSettings): Promise<AutoLoad> {
  const { retryMs = RETRY_MS } = settings;
  const abort = new AbortController();
  const notices = new LoadNotices(store);
  let loading = false;
  let told = '';

  async function look(): Promise<'held' | 'empty' | 'foreign'> {
    if ((await readOwnershipMark(store)) !== null) return 'held';
    return (await store.schema()).nodes === 0 ? 'empty' : 'foreign';
  }

  async function load(found: 'held' | 'empty' | 'foreign'): Promise<void> {
    if (found === 'foreign') {
      await notices.show(FOREIGN);
      settings.report('dataset   none: the database holds a graph of its own, which is shown as it is');
      return;
    }
    if (!settings.enabled) {
      if (found === 'empty') await notices.show(EMPTY);
      return;
    }
    const { dataset, problems } = await readDataset(settings.datasetDir);
    notices.wanted = dataset?.manifest.id ?? null;
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (dataset === null || errors.length > 0) {
      await notices.show(BROKEN, `the dataset folder has ${errors.length} errors, which the server's log names`);
      settings.report(`dataset   ${settings.datasetDir} has ${errors.length} errors and was not loaded:`);
      for (const problem of errors.slice(0, 20)) settings.report(`          ${formatProblem(problem)}`);
      return;
    }
    const result = await loadInTurn(dataset);
    const { id, version } = dataset.manifest;
    await notices.clear();
    settings.onLoaded();
    if (result.outcome === 'unchanged') settings.report(`dataset   ${id} ${version}, up to date`);
    else {
      settings.report(`dataset   ${id} ${version}, loaded in ${(result.elapsedMs / 1000).toFixed(1)} s`);
    }
  }

  /** Of several servers that start together one loads; the others wait, and find that there is nothing left to do. */
  async function loadInTurn(dataset: Dataset): Promise<LoadResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await loadDataset(store, dataset, { signal: abort.signal });
      } catch (error) {
        if (!(error instanceof GraphStoreError && error.code === 'locked')) throw error;
        if (attempt === 1) settings.report(`dataset   another load runs; waiting for it to end`);
        await pause(retryMs, abort.signal);
        stopIfAborted(abort.signal);
      }
    }
  }

  async function explain(error: unknown): Promise<void> {
    if (error instanceof LoadAbortedError || abort.signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof OwnershipError) await notices.show(OTHER_DATASET);
    else await notices.show(BROKEN, reason);
    // Once, however often it is tried.
    if (reason !== told) settings.report(`dataset   not loaded: ${reason}`);
    told = reason;
  }

  /** Waits for a database that is away; loads once it is there. @returns whether another time may end better */
  async function run(found: 'held' | 'empty' | 'foreign' | null): Promise<boolean> {
    try {
      let state = found;
      while (state === null) {
        await pause(retryMs, abort.signal);
        if (abort.signal.aborted) return false;
        state = await look().catch(nullIfItMayPass);
      }
      loading = state === 'empty' && settings.enabled && told === '';
      await load(state);
      return false;
    } catch (error) {
      await explain(error);
      return mayPass(error);
    } finally {
      loading = false;
    }
  }

  /** A disk that was full has room again, a database that was away is back. */
  async function loadAgain(): Promise<void> {
    for (let wait = settings.retryMs ?? LOAD_AGAIN_MS; ; wait = Math.min(2 * wait, LOAD_AGAIN_AT_MOST_MS)) {
      await pause(wait, abort.signal);
      if (abort.signal.aborted) return;
      const found = await look().catch(() => null);
      if (!(await run(found))) return;
    }
  }

  // Looked at before the first request, so that an empty graph is never shown as if it were the dataset.
  const found = await look().catch((error: unknown) => {
    settings.report(`database  does not answer yet: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  loading = found === 'empty' && settings.enabled;
  const first = run(found);
  const ended = first.then((mayEndBetter) => (mayEndBetter ? loadAgain() : undefined));
  return {
    isLoading: () => loading,
    notices: () => notices.current,
    failure: () => notices.reason,
    done: first.then(() => {}),
    stop: async () => {
      abort.abort();
      await ended;
    },
  };
}

/** Signs of a disk that is full, or of a database that is away, slow or asked too much: it may go well the next time. */
const PASSING: ReadonlySet<GraphStoreErrorCode> = new Set([
  'unavailable',
  'busy',
  'timeout',
  'memory',
  'conflict',
  'unknown-outcome',
]);

function mayPass(error: unknown): boolean {
  return error instanceof GraphStoreError && PASSING.has(error.code);
}

function nullIfItMayPass(error: unknown): null {
  if (mayPass(error)) return null;
  throw error;
}
