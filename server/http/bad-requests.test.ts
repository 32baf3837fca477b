/** What people and programs send by mistake or in malice: answered with a problem of ours, quickly, and never with 500. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from './testing/start-test-server.ts';
import { problemOf, startTestServer } from './testing/start-test-server.ts';

describe('bad requests', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** While the body is being looked at, somebody else asks; milliseconds until both are answered. */
  async function answerTo(body: string, headers: Record<string, string> = {}) {
    const started = Date.now();
    const [response, other] = await Promise.all([
      server.post('/api/query', body, { headers }),
      server.get('/api/health'),
    ]);
    expect(other.status).toBe(200);
    return { problem: await problemOf(response), text: body, ms: Date.now() - started };
  }

  it.each([
    ['values', () => `{"statement":"RETURN 1","parameters":{"a":[${'1,'.repeat(1_500_000)}1]}}`],
    ['empty maps', () => `{"statement":"RETURN 1","parameters":{"a":[${'{},'.repeat(1_000_000)}1]}}`],
    ['parameters', () => `{"statement":"RETURN 1","parameters":{${keys(250_000)}}}`],
    ['unknown fields', () => `{"statement":"RETURN 1",${keys(250_000)}}`],
    ['wrong ids', () => `{"ids":[${'"",'.repeat(900_000)}""]}`],
  ])('answer 413 for hundreds of thousands of %s', async (_what, body) => {
    const { problem, ms } = await answerTo(body());
    expect([problem.code, problem.errors]).toEqual([
      'payload-too-large',
      [{ field: 'body', message: 'at most 50000 values in lists and maps; send them in parts' }],
    ]);
    expect(ms).toBeLessThan(6_000);
  });

  it('take as many values as a query may need', async () => {
    const rows = Array.from({ length: 9_000 }, (_, x) => ({ x, y: [x], z: 'z' }));
    const statement = 'UNWIND $rows AS row RETURN count(row) AS c';
    const response = await server.post('/api/query', { statement, parameters: { rows } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('[[9000]]');
  });

  it('name the first fields that are wrong, and how many more there are', async () => {
    const { problem } = await answerTo(`{"statement":"RETURN 1",${keys(5_000)}}`);
    expect(problem.errors?.length).toBe(21);
    expect(problem.errors?.[0]).toEqual({ field: 'body.k0', message: 'no such field' });
    expect(problem.errors?.at(-1)).toEqual({ field: '', message: 'and 4980 more' });
  });

  it('do not slip past the limits of depth in another encoding', async () => {
    const deep = `{"statement":"∀","parameters":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const body = Buffer.from(deep, 'utf16le');
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path: '/api/query',
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-16le', 'content-length': body.length },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
    expect(status).toBe(415);
  });

  it.each([
    ['a function', `RETURN apoc.${'x'.repeat(90_000)}(1)`],
    ['a procedure', `CALL dbms.${'x'.repeat(90_000)}()`],
    ['an unknown name', `RETURN ${'x'.repeat(90_000)}`],
    ['a parameter', `RETURN $${'x'.repeat(90_000)}`],
    ['a broken text', `RETURN ${'x '.repeat(40_000)}`],
    ['a quoted name', `RETURN \`${'x y'.repeat(30_000)}\``],
  ])('repeat little of %s', async (_what, statement) => {
    const response = await server.post('/api/query', { statement });
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(text.length).toBeLessThan(3_000);
    expect(/x{201}|(x y){80}|(x ){120}/.test(text)).toBe(false);
  });

  it('repeat little of an id, a key and a type', async () => {
    const long = 'x'.repeat(1_100);
    for (const response of [
      await server.get(`/api/entities/${long}`),
      await server.get(`/api/passages/${long}`),
      await server.get(`/api/search?${long}=1`),
      await server.post('/api/query', { statement: 'RETURN 1', parameters: { [long]: { $type: long } } }),
    ]) {
      const text = await response.text();
      expect([400, 404]).toContain(response.status);
      expect(/x{201}/.test(text)).toBe(false);
    }
  });

  it('name the parameter whose tag is broken', async () => {
    for (const path of ['/api/query', '/api/query/check']) {
      const parameters = { rows: [{ day: { $type: 'Date', value: 5 } }] };
      const problem = await problemOf(await server.post(path, { statement: 'RETURN $rows AS x', parameters }));
      expect([problem.code, problem.errors]).toEqual([
        'bad-request',
        [{ field: 'body.parameters.rows.0.day', message: 'the value of a Date is a text such as 2022-11-07' }],
      ]);
    }
  });

  it('name a key that would be lost, wherever it is and however it is written', async () => {
    for (const [parameters, field] of [
      ['{"__proto__":1}', 'body.parameters.__proto__'],
      ['{"a":{"__proto__":1}}', 'body.parameters.a.__proto__'],
      ['{"a":[{"b":{"\\u005f_proto__":{}}}]}', 'body.parameters.a.0.b.__proto__'],
    ] as const) {
      const problem = await problemOf(
        await server.post('/api/query', `{"statement":"RETURN $a AS x","parameters":${parameters}}`),
      );
      expect([problem.status, problem.errors]).toEqual([
        400,
        [{ field, message: 'no parameter and no key can be named __proto__' }],
      ]);
    }
    const query = { statement: "RETURN '__proto__' AS x", parameters: { a: '__proto__' } };
    expect((await server.post('/api/query', query)).status).toBe(200);
  });

  it('say where bytes are not what they claim to be', async () => {
    const fieldsOf = async (response: Response) => {
      const { code, errors } = await problemOf(response);
      return [code, errors?.map((error) => error.field)];
    };
    const gzip = { 'content-encoding': 'gzip' };
    const body = { statement: 'RETURN 1 AS x' };
    expect(await fieldsOf(await server.get('/api/entities/%ff'))).toEqual(['bad-request', ['params']]);
    expect(await fieldsOf(await server.post('/api/query', body, { headers: gzip }))).toEqual(['bad-request', ['body']]);
    for (const broken of ['%ff', '%E7%BD', '%', '100%25%', '%zz']) {
      expect(await fieldsOf(await server.get(`/api/search?limit=5&q=${broken}`))).toEqual(['bad-request', ['query.q']]);
    }
    expect(await fieldsOf(await server.get('/api/search?%ff=1'))).toEqual(['bad-request', ['query']]);
    for (const good of ['100%25', '%E7%BD%91', 'a+b', '']) {
      expect((await server.get(`/api/search?q=${good}`)).status).toBe(200);
    }
  });
});

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');
}
