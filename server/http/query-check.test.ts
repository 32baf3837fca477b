/** Planning people's statements: within the limits, and never at the cost of those who explore. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from './testing/start-test-server.ts';
import { problemOf, startTestServer } from './testing/start-test-server.ts';

/** Each is more than the engine's stack can hold while it plans. */
const overflowing = (x: number) => `RETURN ${'1='.repeat(49_000)}${x} AS x`;
const long = (x: number) => `MATCH (n:Entity {id: '${x}'}) WHERE n.nameZh = '${'网'.repeat(90_000)}' RETURN n`;

describe('POST /api/query/check', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const check = (statement: string) => server.post('/api/query/check', { statement });

  it('leaves those who explore alone, however many and long the texts are', async () => {
    await check('RETURN 1 AS x');
    const under = { way: true };
    const checks = Promise.all(
      Array.from({ length: 100 }, async (_, x) => {
        const response = await check(x % 3 === 0 ? overflowing(x) : long(x));
        await response.text();
        return response.status;
      }),
    ).finally(() => {
      under.way = false;
    });
    const waits: number[] = [];
    while (under.way) {
      const started = Date.now();
      const response = await server.get('/api/entities/china');
      expect(response.status).toBe(200);
      await response.text();
      waits.push(Date.now() - started);
    }
    const statuses = new Set(await checks);
    expect([...statuses].filter((status) => ![200, 400, 503].includes(status))).toEqual([]);
    expect(waits.length).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(6_000);
    expect((await check('RETURN 2 AS x')).status).toBe(200);
  }, 30_000);

  it('says of a text that is too much for the database what to do about it', async () => {
    const problem = await problemOf(await check(overflowing(0)));
    expect([problem.code, problem.database?.message]).toEqual([
      'cypher-runtime',
      expect.stringContaining('make it shorter'),
    ]);
  });
});
