import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from './testing/start-test-server.ts';
import { problemOf, startTestServer } from './testing/start-test-server.ts';

describe('where writes are allowed', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ allowWrites: true, limits: { queryRowLimit: 200_000 } });
  });
  afterAll(() => server.stop());

  async function summaryOf(statement: string): Promise<unknown> {
    const response = await server.post('/api/query', { statement });
    const lines = (await response.text()).trimEnd().split('\n');
    return JSON.parse(lines.at(-1) ?? '');
  }

  it('statements write, say what they changed, and the counts follow', async () => {
    const before: unknown = await (await server.get('/api/schema')).json();
    expect(JSON.stringify(before)).not.toContain('"Note"');
    expect(await summaryOf(`CREATE (:Note {text: 'x'}) RETURN 1 AS one`)).toMatchObject({
      summary: { counters: { nodesCreated: 1 } },
    });
    const schema: unknown = await (await server.get('/api/schema')).json();
    expect(schema).toMatchObject({
      labels: expect.arrayContaining([expect.objectContaining({ name: 'Note', count: 1 })]),
    });
    const meta: unknown = await (await server.get('/api/meta')).json();
    expect(meta).toMatchObject({ features: { writes: true } });
  });

  it('counts follow a write whose caller left before the end', async () => {
    await (await server.get('/api/schema')).text();
    const statement = 'CREATE (:Draft) WITH 1 AS one UNWIND range(1, 200000) AS number RETURN number';
    const abort = new AbortController();
    const response = await server.post('/api/query', { statement, rowLimit: 1_000_000 }, { signal: abort.signal });
    expect(response.status).toBe(200);
    abort.abort();
    const labels = async () => JSON.stringify(await (await server.get('/api/schema')).json());
    await expect.poll(labels, { timeout: 10_000 }).toContain('"Draft"');
  });

  it('files, administration and unknown procedures stay out of reach', async () => {
    for (const [statement, reason] of [
      ["LOAD CSV FROM '/etc/passwd' AS line CREATE (:Line)", 'load-csv'],
      ['CREATE INDEX evil FOR (n:Note) ON (n.text)', 'administration'],
      ['CALL dbms.listConfig()', 'procedure'],
    ]) {
      const problem = await problemOf(await server.post('/api/query', { statement }));
      expect(problem).toMatchObject({ status: 403, refusal: { reason } });
    }
  });
});
