/** A process of its own for tests: loads a changed dataset and holds still at a phase, to be killed there. */
import { smallDataset } from '../../dataset/testing/small-dataset.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { loadDataset } from '../load-dataset.ts';

const [path = '', stopAt = ''] = process.argv.slice(2);
const dataset = smallDataset();
dataset.manifest.version = '2.0.0';
dataset.entities = dataset.entities.map((item) => ({ ...item, summaryEn: 'Changed.' }));
dataset.mentions = dataset.mentions.slice(1);

const store = await openGraphStore({ kind: 'embedded', path });
await loadDataset(store, dataset, {
  onProgress: ({ phase }) => {
    if (phase !== stopAt) return;
    process.send?.(phase);
    // Blocks this thread, so that not one statement more is sent before the kill.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000);
  },
});
