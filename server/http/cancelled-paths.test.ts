/** Looking for paths may take many reads: it ends when its client goes away. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../graph/graph-store.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { databaseFileOf, startTestServer } from './testing/start-test-server.ts';

let server: TestServer;
let opened: GraphStore;
/** Reads of links that were begun. */
let begun = 0;
/** Of the last read that was begun. */
let waits: AbortSignal | undefined;
/** Lets go of those that wait. */
let release = () => {};

beforeAll(async () => {
  const released = new Promise<void>((resolve) => (release = resolve));
  server = await startTestServer({
    openStore: async (folder) => {
      opened = await openGraphStore({ kind: 'embedded', path: databaseFileOf(folder) });
      const read = opened.read.bind(opened);
      opened.read = async function* (statement, options) {
        if (statement.text.includes('AS target, m.importance')) {
          begun += 1;
          waits = options?.signal;
          await released;
        }
        yield* read(statement, options);
      };
      return opened;
    },
  });
});
afterAll(() => server.stop());

it('reads nothing further for a client that has gone', async () => {
  const abort = new AbortController();
  const asked = server.get('/api/paths?from=china&to=cyber-sovereignty', { signal: abort.signal }).catch(() => 'gone');
  await expect.poll(() => begun, { timeout: 30_000 }).toBe(2);
  abort.abort();
  expect(await asked).toBe('gone');
  await expect.poll(() => waits?.aborted, { timeout: 30_000 }).toBe(true);
  release();
  // A whole other answer fits in between: what would go on has had its time.
  expect((await server.get('/api/entities/china')).status).toBe(200);
  expect(begun).toBe(2);
  const again = await server.get('/api/paths?from=china&to=cyber-sovereignty');
  expect([again.status, begun > 2]).toEqual([200, true]);
});
