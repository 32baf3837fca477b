/** A process of its own for tests: loads a changed dataset and holds still at a phase, or goes on, to be killed there. */
import type { GraphStoreSettings } from '../../graph/open-graph-store.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { loadDataset } from '../load-dataset.ts';
import { changedDataset } from './changed-dataset.ts';

const [settings = '{}', stopAt = '', manner = 'hold'] = process.argv.slice(2);

const store = await openGraphStore(JSON.parse(settings) as GraphStoreSettings);
await loadDataset(store, changedDataset(), {
  onProgress: ({ phase, done }) => {
    if (phase !== stopAt || done > 0) return;
    process.send?.(phase);
    // Blocks this thread, so that not one statement more is sent before the kill.
    if (manner === 'hold') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120_000);
  },
});
await store.close();
