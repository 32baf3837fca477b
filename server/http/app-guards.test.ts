import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraphStore } from '../graph/open-graph-store.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { databaseFileOf, problemOf, startTestServer } from './testing/start-test-server.ts';

/** A call with a `Host` of one's own, which fetch does not let through. */
function call(
  server: TestServer,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}`,
});

describe('host names', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      dataset: null,
      app: { allowedHosts: ['localhost', '127.0.0.1', '[::1]', 'zhitu.example'] },
    });
  });
  afterAll(() => server.stop());

  it.each(['localhost', 'localhost:7070', '127.0.0.1:1', '[::1]:7070', 'ZHITU.example'])(
    '%s is taken',
    async (host) => {
      expect((await call(server, '/api/health', { host })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '@', 'localhost@evil.example', '192.168.0.1'])(
    '“%s” is refused',
    async (host) => {
      const answer = await call(server, '/api/health', { host });
      expect([400, 403]).toContain(answer.status);
    },
  );

  const from = (origin: string) => call(server, '/api/health', { host: 'localhost', origin });

  it('refuses pages of other origins, and takes its own', async () => {
    expect((await from('http://evil.example')).status).toBe(403);
    expect((await from('null')).status).toBe(403);
    expect((await from('http://localhost:5173')).status).toBe(200);
  });

  it('does not believe a forwarded host', async () => {
    const answer = await call(server, '/api/health', { host: 'evil.example', 'x-forwarded-host': 'localhost' });
    expect(answer.status).toBe(403);
  });
});

describe('the access password', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      dataset: null,
      app: {
        accessPassword: 'correct horse',
        trustProxy: true,
        rateLimits: { queries: 3, passwordGuesses: 3 },
      },
    });
  });
  afterAll(() => server.stop());

  const status = async (headers: Record<string, string>) => (await server.get('/api/meta', { headers })).status;
  const ask = async (headers: Record<string, string>) => {
    const all = { ...basic('correct horse'), ...headers };
    const response = await server.post('/api/query', { statement: 'RETURN 1 AS x' }, { headers: all });
    await response.text();
    return response.status;
  };

  it('is asked for everywhere but at the watchdogs’ doors', async () => {
    const response = await server.get('/api/meta');
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="Zhitu", charset="UTF-8"');
    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'unauthorised' });
    expect((await server.get('/')).status).toBe(401);
    expect((await server.get('/api/openapi.json')).status).toBe(401);
    expect((await server.get('/api/health')).status).toBe(200);
    expect((await server.get('/api/ready')).status).toBe(200);
  });

  it('lets in whoever knows it, in full and exactly', async () => {
    expect(await status(basic('correct horse'))).toBe(200);
    expect(await status(basic('correct horse '))).toBe(401);
    expect(await status(basic(''))).toBe(401);
    expect(await status({ authorization: 'Bearer correct horse' })).toBe(401);
    expect(await status({ authorization: 'Basic %%%' })).toBe(401);
  });

  it('can be guessed only a few times a minute, but not from loopback', async () => {
    const guess = (from: string, password: string) =>
      server.get('/api/meta', { headers: { ...basic(password), 'x-forwarded-for': from } });
    const statuses = [];
    for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await guess('203.0.113.7', 'wrong')).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    const refused = await guess('203.0.113.7', 'correct horse');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await guess('203.0.113.8', 'correct horse')).status).toBe(200);
    expect((await server.get('/api/meta', { headers: basic('wrong') })).status).toBe(401);
  });

  it('does not count calls of whoever knows it, however many come at once or are dropped', async () => {
    const headers = { ...basic('correct horse'), 'x-forwarded-for': '203.0.113.10' };
    for (let time = 0; time < 5; time += 1) {
      const abort = new AbortController();
      const dropped = server.get('/api/openapi.json', { headers, signal: abort.signal });
      abort.abort();
      await expect(dropped).rejects.toThrow('aborted');
    }
    const together = Array.from({ length: 12 }, () => server.get('/api/meta', { headers }));
    expect((await Promise.all(together)).map((answer) => answer.status)).toEqual(Array(12).fill(200));
  });

  it('comes with a limit for queries, but not from loopback', async () => {
    const far = { 'x-forwarded-for': '203.0.113.9' };
    expect([await ask(far), await ask(far), await ask(far), await ask(far)]).toEqual([200, 200, 200, 429]);
    expect([await ask({}), await ask({}), await ask({}), await ask({})]).toEqual([200, 200, 200, 200]);
  });
});

describe('the page', () => {
  let server: TestServer;
  let pageDir: string;
  beforeAll(async () => {
    pageDir = mkdtempSync(join(tmpdir(), 'zhitu-page-'));
    mkdirSync(join(pageDir, 'assets'));
    writeFileSync(
      join(pageDir, 'index.html'),
      '<!doctype html><script nonce="__CSP_NONCE__" src="/assets/a-1.js"></script><meta content="__CSP_NONCE__">',
    );
    writeFileSync(join(pageDir, 'assets', 'a-1.js'), `console.log("${'x'.repeat(3_000)}")`);
    writeFileSync(join(pageDir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    server = await startTestServer({ dataset: null, app: { pageDir } });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(pageDir, { recursive: true, force: true });
  });

  const html = { headers: { accept: 'text/html,*/*' } };

  it('has a nonce of its own in each response, in policy and page alike', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/entity/china']) {
      const response = await server.get(path, html);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([\w-]{24})'/.exec(policy)?.[1] ?? 'none';
      expect(await response.text()).toBe(
        `<!doctype html><script nonce="${nonce}" src="/assets/a-1.js"></script><meta content="${nonce}">`,
      );
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('never goes out as the template that it is', async () => {
    for (const path of [
      '//index.html',
      '///index.html',
      '/./index.html',
      '/%69ndex.html',
      '/INDEX.HTML',
      '/x/../index.html',
      '/assets/../index.html',
      '/assets/%2e%2e/index.html',
      '/assets//index.html',
      '/index.html/',
      '/%2findex.html',
      '/favicon.svg/../index.html',
      '/index.html%00',
    ]) {
      const answer = await call(server, path, { host: 'localhost', accept: 'text/html' });
      expect([path, answer.body.includes('__CSP_NONCE__'), answer.status < 500]).toEqual([path, false, true]);
    }
  });

  it('says in a page what is wrong with an address, and in JSON to programs', async () => {
    for (const path of ['/assets/%', '/assets/none.js']) {
      const answer = await server.get(path, html);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer.text()).toContain('<h1>');
      const forPrograms = await server.get(path, { headers: { accept: '*/*' } });
      expect((await problemOf(forPrograms)).status).toBe(answer.status);
    }
    expect((await problemOf(await server.get('/api/entities/%', html))).code).toBe('bad-request');
  });

  it('keeps hashed assets for good, compressed, and says when one is missing', async () => {
    const response = await server.get('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await server.get('/assets/a-2.js', html)).status).toBe(404);
    expect((await server.get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('is not given out for addresses of the API, or to whoever wants no page', async () => {
    expect(await problemOf(await server.get('/api/nothing', html))).toMatchObject({ status: 404 });
    expect((await server.get('/entity/china', { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await server.post('/entity/china', {})).status).toBe(404);
  });

  it('reaches no file outside of its folder', async () => {
    for (const path of [
      '/assets/../../etc/passwd',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/.env',
    ]) {
      const answer = await call(server, path, { host: 'localhost', accept: 'text/html' });
      expect(answer.body).not.toContain('root:');
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('has documentation of the API that needs nothing from elsewhere', async () => {
    const response = await server.get('/api/docs');
    const text = await response.text();
    expect(text).toContain('id="problem-forbidden-statement"');
    expect(text).toContain('/api/entities/{id}/neighbours');
    expect(text).toContain('<th>name</th><th>in</th><th>type</th><th>required</th><th>description</th>');
    expect(text).toContain(
      '<tr><td><code>direction</code></td><td>query</td><td>out | in | both</td><td>no</td><td>Statements from the entity (out), to it (in) or both</td></tr>',
    );
    expect(text).toContain(
      'curl &#39;http://localhost:7070/api/search?q=wlzq&amp;kinds=Principle,Concept&amp;limit=5&#39;',
    );
    expect(text).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org)[^"<]*\.(js|css)/);
  });
});

describe('while the first load is under way', () => {
  it('answers meta, and 503 to what needs the data', async () => {
    const server = await startTestServer({ dataset: null, isLoading: () => true });
    const response = await server.get('/api/overview');
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await problemOf(response)).toMatchObject({ status: 503, code: 'loading' });
    expect(await problemOf(await server.get('/api/ready'))).toMatchObject({ status: 503, code: 'loading' });
    expect((await server.get('/api/health')).status).toBe(200);
    const meta: unknown = await (await server.get('/api/meta')).json();
    expect(meta).toMatchObject({ dataset: null, notices: [{ code: 'loading' }] });
    await server.stop();
  });
});

describe('a database that is gone', () => {
  const UNAVAILABLE = { status: 503, code: 'database-unavailable' };

  it('answers 503 in words, while the process stays alive', async () => {
    const server = await startTestServer();
    await server.store.close();
    for (const path of ['/api/ready', '/api/entities/china', '/api/meta']) {
      expect(await problemOf(await server.get(path))).toMatchObject(UNAVAILABLE);
    }
    expect((await server.get('/api/health')).status).toBe(200);
    await server.stop();
  });

  it('does so as well where the graph was known before, in whatever a use case is doing', async () => {
    const server = await startTestServer();
    expect((await server.get('/api/search?q=w')).status).toBe(200);
    await server.store.close();
    for (const path of [
      '/api/overview',
      '/api/entities/china',
      '/api/entities/china/neighbours?kinds=Law,Actor',
      '/api/relationships/china~PROPOSED~shared-future',
      '/api/passages/white-paper.c1.p01',
      '/api/search?q=w',
      '/api/search?q=wang%20luo',
    ]) {
      expect(await problemOf(await server.get(path))).toMatchObject(UNAVAILABLE);
    }
    expect((await server.get('/api/health')).status).toBe(200);
    await server.stop();
  });
});

describe('the log', () => {
  it('holds request ids, and neither secrets nor what people look for', async () => {
    const { lines, sink } = logLines();
    const server = await startTestServer({
      app: { accessPassword: 'hush-hush-hush', logger: pino({ level: 'debug' }, sink) },
    });
    const headers = basic('hush-hush-hush');
    await server.get('/api/search?q=private-words', { headers });
    const body = { statement: 'RETURN $p AS private_name', parameters: { p: 'private-value' } };
    const answer = await server.post('/api/query', body, { headers });
    await answer.text();
    await server.stop();
    const text = lines.join('');
    expect(text).toContain(answer.headers.get('x-request-id'));
    expect(text).not.toMatch(/hush|private|authorization/i);
    expect(text).not.toContain(headers.authorization.slice(6));
  });

  it('takes no runaway of a person for a defect', async () => {
    const { lines, sink } = logLines();
    const openStore = (folder: string) =>
      openGraphStore({ kind: 'embedded', path: databaseFileOf(folder), memoryLimitMb: 300 });
    const server = await startTestServer({ openStore, app: { logger: pino({}, sink) } });
    const statement = 'UNWIND range(1, 100000000) AS n WITH collect(n) AS all RETURN size(all) AS size';
    expect((await problemOf(await server.post('/api/query', { statement }))).code).toBe('memory-limit');
    await server.stop();
    const told = lines.map((line) => JSON.parse(line) as { level: number; res: { status: number } });
    expect(told.map(({ level, res }) => [level, res.status])).toEqual([[30, 507]]);
  });

  it('tells an outage in a line without a stack', async () => {
    const { lines, sink } = logLines();
    const server = await startTestServer({ app: { logger: pino({}, sink) } });
    await server.store.close();
    await server.get('/api/overview');
    await server.stop();
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told).toMatchObject([{ req: { path: '/api/overview' }, res: { status: 503 } }]);
    expect(told[0]).not.toHaveProperty('err');
  });
});

function logLines(): { lines: string[]; sink: Writable } {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  return { lines, sink };
}
