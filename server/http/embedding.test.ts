import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from './testing/start-test-server.ts';
import { problemOf, startTestServer } from './testing/start-test-server.ts';

const html = { headers: { accept: 'text/html,*/*;q=0.8' } };

function framing(response: Response): { ancestors: string | undefined; option: string | null } {
  const policy = response.headers.get('content-security-policy') ?? '';
  const [, ancestors] = /(?:^|; *)frame-ancestors ([^;]*)/.exec(policy) ?? [];
  return { ancestors, option: response.headers.get('x-frame-options') };
}

describe('the page in a frame of another page', () => {
  let pageDir: string;
  const servers: TestServer[] = [];

  async function start(embedAllowedHosts: string[]): Promise<TestServer> {
    const server = await startTestServer({ dataset: null, app: { pageDir, embedAllowedHosts } });
    servers.push(server);
    return server;
  }

  beforeAll(() => {
    pageDir = mkdtempSync(join(tmpdir(), 'zhitu-embed-'));
    mkdirSync(join(pageDir, 'assets'));
    writeFileSync(join(pageDir, 'index.html'), '<!doctype html><p nonce="__CSP_NONCE__">page</p>');
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(pageDir, { recursive: true, force: true });
  });

  it('is refused everywhere unless the settings name hosts', async () => {
    const server = await start([]);
    for (const path of ['/', '/?embed=1', '/entity/china?embed=1', '/api/meta?embed=1', '/api/docs?embed=1']) {
      const response = await server.get(path, html);
      expect([path, framing(response)]).toEqual([path, { ancestors: "'none'", option: 'DENY' }]);
    }
    expect(await (await server.get('/api/meta')).json()).toMatchObject({ features: { embedding: false } });
  });

  it('is allowed to the named hosts, at addresses of the canvas that say embed=1 and nowhere else', async () => {
    const server = await start(['https://example.org', '*.example.net']);
    const allowed = { ancestors: 'https://example.org *.example.net', option: null };
    const refused = { ancestors: "'none'", option: 'DENY' };
    for (const [path, expected] of [
      ['/?embed=1', allowed],
      ['/entity/china?lang=en&embed=1', allowed],
      ['/path/a/b?embed=1', allowed],
      ['/console?embed=1', refused],
      ['/console/?embed=1', refused],
      ['/documents?embed=1', refused],
      ['/', refused],
      ['/?embed=0', refused],
      ['/?embed=11', refused],
      ['/entity/embed=1', refused],
      ['/api/docs?embed=1', refused],
      ['/api/meta?embed=1', refused],
      ['/assets/none.js?embed=1', refused],
    ] as const)
      expect([path, framing(await server.get(path, html))]).toEqual([path, expected]);
    expect(await (await server.get('/api/meta')).json()).toMatchObject({ features: { embedding: true } });
  });

  it('answers an address whose path cannot be decoded with the page, which says that nothing is there', async () => {
    const server = await start([]);
    for (const path of ['/path/%FF/x', '/entity/%', '/%E4%B8']) {
      const response = await server.get(path, html);
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        404,
        'text/html; charset=utf-8',
      ]);
      expect(await response.text()).toContain('page</p>');
    }
    const program = await server.get('/path/%FF/x', { headers: { accept: 'application/json' } });
    expect((await problemOf(program)).code).toBe('not-found');
    expect((await server.get('/api/entities/%FF', { headers: { accept: 'application/json' } })).status).toBe(400);
  });
});
