/** Those who take their rows slowly: they hold no place in the database beyond the time limit, and are told so. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXED_LIMITS } from '../explore/explore-context.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

const LARGE =
  "UNWIND range(1, 60000) AS x RETURN x, 'a text of some length that fills buffers: ' + toString(x) AS text";

describe('a slow reader', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      limits: { ...FIXED_LIMITS, queryTimeoutMs: 2_000, queryRowLimit: 1_000_000, queryByteLimit: 100_000_000 },
    });
  });
  afterAll(() => server.stop());

  async function startReading(): Promise<IncomingMessage> {
    const sent = request({
      host: '127.0.0.1',
      port: server.port,
      path: '/api/query',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    sent.end(JSON.stringify({ statement: `${LARGE} UNION ALL ${LARGE.replace('60000', '200000')}` }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.pause();
    return response;
  }

  it('holds no place beyond the time limit, and reads in the last line that it was reached', async () => {
    const responses = await Promise.all([startReading(), startReading()]);
    expect(responses.map((response) => response.statusCode)).toEqual([200, 200]);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    const started = Date.now();
    const other = await server.post('/api/query', { statement: 'RETURN 1 AS x' });
    expect(other.status).toBe(200);
    await other.text();
    expect(Date.now() - started).toBeLessThan(6_000);
    for (const response of responses) {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.resume();
      await once(response, 'end');
      const lines = body.trimEnd().split('\n');
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ error: { code: 'timeout' } });
    }
  }, 20_000);
});
