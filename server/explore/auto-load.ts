/** Brings the database to the dataset folder at the start, within the ownership rule, and says how that went. */
import type { Meta } from '../../contracts/api.ts';
import type { Dataset } from '../../contracts/dataset.ts';
import { formatProblem } from '../dataset/dataset-problem.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { GraphStoreError } from '../graph/graph-store.ts';
import type { LoadResult } from './load-dataset.ts';
import { loadDataset } from './load-dataset.ts';
import { BROKEN, EMPTY, FOREIGN, LoadNotices, OTHER_DATASET } from './load-notices.ts';
import { LoadAbortedError, stopIfAborted } from './load-progress.ts';
import { OwnershipError, readOwnershipMark } from './ownership.ts';

export interface AutoLoadSettings {
  /** False: look, but load nothing. */
  enabled: boolean;
  datasetDir: string;
  /** Lines for the person who started the server. */
  report: (line: string) => void;
  /** Called when the database has changed. */
  onLoaded: () => void;
}

export interface AutoLoad {
  /** True while the first load runs and there is nothing to show. */
  isLoading: () => boolean;
  notices: () => Meta['notices'];
  /** Resolves when the load has ended, in whatever way. */
  done: Promise<void>;
  /** Ends a load under way; the database stays as it was. */
  stop: () => Promise<void>;
}

/** Milliseconds between looks at a database that does not answer. */
const RETRY_MS = 3_000;

/** Looks at the database, then loads beside. Never rejects: what goes wrong becomes a line and a notice. */
export async function startAutoLoad(store: GraphStore, settings: AutoLoadSettings): Promise<AutoLoad> {
  const abort = new AbortController();
  const notices = new LoadNotices(store);
  let loading = false;

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
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (dataset === null || errors.length > 0) {
      await notices.show(BROKEN);
      settings.report(`dataset   ${settings.datasetDir} has ${errors.length} errors and was not loaded:`);
      for (const problem of errors.slice(0, 20)) settings.report(`          ${formatProblem(problem)}`);
      return;
    }
    const result = await loadInTurn(dataset);
    const { id, version } = dataset.manifest;
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
        await pause(RETRY_MS, abort.signal);
        stopIfAborted(abort.signal);
      }
    }
  }

  async function explain(error: unknown): Promise<void> {
    if (error instanceof LoadAbortedError) return;
    await notices.show(error instanceof OwnershipError ? OTHER_DATASET : BROKEN);
    settings.report(`dataset   not loaded: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Waits for a database that is away; loads once it is there. */
  async function run(found: 'held' | 'empty' | 'foreign' | null): Promise<void> {
    try {
      let state = found;
      while (state === null) {
        await pause(RETRY_MS, abort.signal);
        if (abort.signal.aborted) return;
        state = await look().catch(ifUnavailable(null));
      }
      loading = state === 'empty' && settings.enabled;
      await load(state);
    } catch (error) {
      await explain(error);
    } finally {
      loading = false;
    }
  }

  // Looked at before the first request, so that an empty graph is never shown as if it were the dataset.
  const found = await look().catch((error: unknown) => {
    settings.report(`database  does not answer yet: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  });
  loading = found === 'empty' && settings.enabled;
  const done = run(found);
  return {
    isLoading: () => loading,
    notices: () => notices.current,
    done,
    stop: async () => {
      abort.abort();
      await done;
    },
  };
}

function ifUnavailable<T>(value: T) {
  return (error: unknown): T => {
    if (error instanceof GraphStoreError && error.code === 'unavailable') return value;
    throw error;
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
