/** A real embedded store in a temporary folder that holds a dataset, with what use cases need. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../contracts/dataset.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { FIXED_LIMITS, createExploreContext } from '../explore-context.ts';
import type { ExploreContext } from '../explore-context.ts';
import { loadDataset } from '../load-dataset.ts';
import { NO_SOURCE_TEXTS } from '../source-texts.ts';

export interface LoadedStore {
  store: GraphStore;
  context: ExploreContext;
  /** The database file. */
  path: string;
  dispose: () => Promise<void>;
}

/** An empty store when no dataset is given. */
export async function openLoadedStore(dataset?: Dataset): Promise<LoadedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-store-'));
  const path = join(folder, 'graph.grafeo');
  const store = await openGraphStore({ kind: 'embedded', path });
  if (dataset) await loadDataset(store, dataset);
  const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
  const context = createExploreContext({ store, limits, sources: NO_SOURCE_TEXTS, allowWrites: false });
  return {
    store,
    context,
    path,
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
