import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeGraphStore } from '../graph-store.suite.ts';
import type { OpenOptions } from '../testing/suite-frame.ts';
import { openEmbeddedStore } from './embedded-graph-store.ts';

describeGraphStore('embedded', async (options = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-suite-'));
  const open = ({ allowWrites, consolePlaces = 1, consoleQueue = 16, memoryLimitMb }: OpenOptions) =>
    openEmbeddedStore({
      path: join(folder, 'graph.db'),
      allowWrites,
      consolePool: consolePlaces,
      memoryLimitMb,
      queueLimit: { explore: 256, console: consoleQueue },
    });
  let store = await open(options);
  return {
    store,
    reopen: async (again = {}) => {
      await store.close();
      store = await open(again);
      return store;
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
