import { afterAll, beforeAll, describe, expect } from 'vitest';
import { answer, failureOf, rowsOf } from './collect.ts';
import { createEntities, load } from './fixture-graph.ts';
import type { SuiteFrame, TestDatabase } from './suite-frame.ts';

/**
 * Four times 300 nodes: billions of rows to count, which no database does in the time that these cases give. The
 * comparison keeps planners from multiplying the counts that they know.
 */
export const RUNAWAY = 'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) WHERE a.id <> d.id RETURN count(*) AS c';
/** Long past what any of these cases takes: what ends such a statement is what the case is about. */
const UNLIMITED_MS = 600_000;
/** At once, on a busy machine; by itself the runaway takes minutes. */
const AT_ONCE_MS = 25_000;
const GREEDY = 'UNWIND range(1, 1000000000) AS x WITH collect(x) AS list RETURN size(list) AS s';

export function limitCases({ create, testCase }: SuiteFrame): void {
  describe('limits', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await create({ consolePlaces: 1, consoleQueue: 1, memoryLimitMb: 600 });
      const rows = Array.from({ length: 300 }, (_, index) => ({ id: `n${index}` }));
      await load(database.store, [createEntities('Concept', rows)]);
    }, 300_000);
    afterAll(() => database.dispose());

    testCase('S-13 ends a statement at its time limit', async () => {
      // What is timed is the end of the statement, not the start of a lane.
      await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' });
      const started = Date.now();
      const error = await failureOf(answer(database.store, RUNAWAY, {}, { lane: 'console', timeoutMs: 300 }));
      expect(error.code).toBe('timeout');
      expect(Date.now() - started).toBeLessThan(AT_ONCE_MS);
      expect(await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' })).toEqual([[1]]);
    });
    testCase('S-13 ends one of our own statements at its time limit', async () => {
      const error = await failureOf(answer(database.store, RUNAWAY, {}, { timeoutMs: 300 }));
      expect(error.code).toBe('timeout');
      expect(await rowsOf(database.store, 'RETURN 1 AS x')).toEqual([[1]]);
    });
    testCase('S-14 ends a statement when its caller aborts', async () => {
      // What is timed is the end of the statement, not the start of a lane.
      await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' });
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 200);
      const started = Date.now();
      const options = { lane: 'console', timeoutMs: UNLIMITED_MS, signal: abort.signal } as const;
      const error = await failureOf(answer(database.store, RUNAWAY, {}, options));
      expect(error.code).toBe('cancelled');
      expect(Date.now() - started).toBeLessThan(AT_ONCE_MS);
      expect(await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' })).toEqual([[1]]);
    });
    testCase('S-14 runs nothing for a caller who has aborted already', async () => {
      const error = await failureOf(answer(database.store, 'RETURN 1 AS x', {}, { signal: AbortSignal.abort() }));
      expect(error.code).toBe('cancelled');
    });
    testCase('S-14 frees the place of an answer that nobody reads to its end', async () => {
      for (let time = 0; time < 3; time += 1) {
        for await (const event of database.store.read(
          { text: 'UNWIND range(1, 50000) AS x RETURN x' },
          { lane: 'console' },
        )) {
          if (event.kind === 'rows') break;
        }
      }
      expect(await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' })).toEqual([[1]]);
    });

    testCase('S-14 frees the place of a caller who stopped taking rows', async () => {
      const options = { lane: 'console', timeoutMs: 400 } as const;
      const events = database.store.read({ text: 'UNWIND range(1, 50000) AS x RETURN x' }, options);
      const slow = events[Symbol.asyncIterator]();
      expect((await slow.next()).value).toMatchObject({ kind: 'header' });
      expect(await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console', timeoutMs: 10_000 })).toEqual([[1]]);
      const rest = async () => {
        while (!(await slow.next()).done);
      };
      expect((await failureOf(rest)).code).toBe('timeout');
    });

    testCase('S-20 leaves explore undisturbed by a runaway', async () => {
      await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' });
      const abort = new AbortController();
      const options = { lane: 'console', timeoutMs: UNLIMITED_MS, signal: abort.signal } as const;
      let isRunning = true;
      const runaway = failureOf(answer(database.store, RUNAWAY, {}, options)).finally(() => {
        isRunning = false;
      });
      // Not how long each takes: on a busy machine that says little. None would get through behind the runaway.
      for (let index = 0; index < 20; index += 1) {
        expect(await rowsOf(database.store, 'MATCH (n:Entity {id: $id}) RETURN n.id', { id: `n${index}` })).toEqual([
          [`n${index}`],
        ]);
        expect(isRunning).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      abort.abort();
      expect((await runaway).code).toBe('cancelled');
    });
    testCase(
      'S-20 ends a statement at its memory limit',
      async () => {
        const error = await failureOf(answer(database.store, GREEDY, {}, { lane: 'console', timeoutMs: 80_000 }));
        expect(error.code).toBe('memory');
        expect(await rowsOf(database.store, 'RETURN 1 AS x', {}, { lane: 'console' })).toEqual([[1]]);
        expect(await rowsOf(database.store, 'RETURN 2 AS x')).toEqual([[2]]);
      },
      100_000,
    );

    testCase('S-21 keeps callers in line, and sends away those past the queue', async () => {
      const abort = new AbortController();
      const options = { lane: 'console', timeoutMs: UNLIMITED_MS, signal: abort.signal } as const;
      const first = failureOf(answer(database.store, RUNAWAY, {}, options));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const second = rowsOf(database.store, 'RETURN 2 AS x', {}, { lane: 'console', timeoutMs: 60_000 });
      await new Promise((resolve) => setTimeout(resolve, 20));
      const third = failureOf(answer(database.store, 'RETURN 3 AS x', {}, { lane: 'console' }));
      expect((await third).code).toBe('busy');
      abort.abort();
      expect((await first).code).toBe('cancelled');
      expect(await second).toEqual([[2]]);
    });
    testCase('S-21 lets a caller leave the line', async () => {
      const abort = new AbortController();
      const first = failureOf(answer(database.store, RUNAWAY, {}, { lane: 'console', timeoutMs: 800 }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      const second = failureOf(answer(database.store, 'RETURN 2 AS x', {}, { lane: 'console', signal: abort.signal }));
      abort.abort();
      expect((await second).code).toBe('cancelled');
      const third = rowsOf(database.store, 'RETURN 3 AS x', {}, { lane: 'console', timeoutMs: 20_000 });
      expect((await first).code).toBe('timeout');
      expect(await third).toEqual([[3]]);
    });

    testCase('S-51 answers on its health while a runaway runs', async () => {
      const abort = new AbortController();
      const options = { lane: 'console', timeoutMs: UNLIMITED_MS, signal: abort.signal } as const;
      let isRunning = true;
      const runaway = failureOf(answer(database.store, RUNAWAY, {}, options)).finally(() => {
        isRunning = false;
      });
      await expect
        .poll(() => database.store.health(), { timeout: AT_ONCE_MS })
        .toEqual({ ok: true, database: expect.stringMatching(/^\w+ \d/) });
      expect(isRunning).toBe(true);
      abort.abort();
      expect((await runaway).code).toBe('cancelled');
    });
  });
}
