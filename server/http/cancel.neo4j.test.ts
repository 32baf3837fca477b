/** People's statements end in the database when they go away, press stop or take too long: seen from a second connection. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, openStoreForTests, untilIdle, untilRuns } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    openStore: async () => {
      await emptyDatabase();
      return openStoreForTests();
    },
    limits: { queryTimeoutMs: 600_000, queryRowLimit: 50_000_000 },
  });
});
afterAll(async () => {
  await server.stop();
  await emptyDatabase();
});

/** What the design promises: the work in the database has ended so soon after the client drops the request. */
const ENDS_WITHIN_MS = 2_500;

async function msUntilIdle(): Promise<number> {
  const since = performance.now();
  await untilIdle();
  return performance.now() - since;
}

/** Hours of work. */
const RUNAWAY = 'UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS c';
const STREAM = 'UNWIND range(1, 100000000) AS x RETURN x';

test.each([
  ['computes without a row', RUNAWAY],
  ['streams rows', STREAM],
])('a statement that %s ends when its client goes away, and others read all the while', async (_title, text) => {
  const abort = new AbortController();
  const answered = server
    .post('/api/query', { statement: text }, { signal: abort.signal })
    .then((response) => response.body?.getReader().read())
    .catch(() => 'gone');
  if (text === STREAM) await answered;
  await untilRuns(text);
  expect((await server.get('/api/entities/china')).status).toBe(200);
  abort.abort();
  expect(await msUntilIdle()).toBeLessThan(ENDS_WITHIN_MS);
  await answered;
  const after = await server.post('/api/query', { statement: 'RETURN 1 AS x' });
  expect([after.status, (await after.text()).includes('[[1]]')]).toEqual([200, true]);
});

test('a statement ends in the database at the time limit that its client gave', async () => {
  const response = await server.post('/api/query', { statement: RUNAWAY, timeoutMs: 1_500 });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([504, 'timeout']);
  expect(await msUntilIdle()).toBeLessThan(ENDS_WITHIN_MS);
});

test('many that are dropped at once leave nothing behind, and no place taken', async () => {
  const aborts = Array.from({ length: 12 }, () => new AbortController());
  const asked = aborts.map((abort) =>
    server.post('/api/query', { statement: RUNAWAY }, { signal: abort.signal }).catch(() => 'gone'),
  );
  await untilRuns(RUNAWAY);
  for (const abort of aborts) abort.abort();
  expect(await msUntilIdle()).toBeLessThan(ENDS_WITHIN_MS);
  expect(await Promise.all(asked)).toEqual(aborts.map(() => 'gone'));
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, x) => server.post('/api/query', { statement: `RETURN ${x} AS x` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
});
