import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { openGraphStore } from './graph/open-graph-store.ts';
import { SILENT_LOGGER } from './http/testing/start-test-server.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { startServer } from './start-server.ts';

const logger = SILENT_LOGGER;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function settings(name: string, more: Record<string, string> = {}) {
  return readConfig({ PORT: '0', EMBEDDED_PATH: join(folder, `${name}.grafeo`), ...more });
}

function childProcesses(): string[] {
  try {
    return execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n');
  } catch {
    return [];
  }
}

describe('startServer', () => {
  it('loads the dataset into an empty database, serves it, and takes its processes with it', async () => {
    const before = childProcesses();
    const lines: string[] = [];
    const server = await startServer(settings('own'), logger, (line) => lines.push(line));
    await server.loaded;
    const meta: unknown = await (await fetch(`${server.url}/api/meta`)).json();
    expect(meta).toMatchObject({ dataset: { id: 'cyberspace-community' }, notices: [] });
    expect(lines.join('\n')).toMatch(/dataset {3}cyberspace-community \S+, loaded in/);
    const ids = Array.from({ length: 950 }, (_, index) => `no-such-entity-${index}`).join(',');
    expect((await fetch(`${server.url}/api/search?q=x&ids=${encodeURIComponent(ids)}`)).status).toBe(200);
    await expect(
      startServer(settings('other', { PORT: new URL(server.url).port }), logger, () => undefined),
    ).rejects.toThrow(/is taken/);
    await server.stop();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow(/fetch failed/);
    expect(childProcesses().filter((pid) => !before.includes(pid))).toEqual([]);

    const again: string[] = [];
    const second = await startServer(settings('own'), logger, (line) => again.push(line));
    await second.loaded;
    expect(again.join('\n')).toMatch(/up to date/);
    await second.stop();
  });

  it('changes nothing in a database that is not ours, and says so', async () => {
    const store = await openGraphStore({ kind: 'embedded', path: join(folder, 'foreign.grafeo') });
    const session = await store.startLoad();
    await session.write([{ text: `CREATE (:Movie {title: 'The Matrix'})<-[:ACTED_IN]-(:Person {name: 'Keanu'})` }]);
    await session.commit();
    const before = await store.schema();
    await store.close();
    const server = await startServer(settings('foreign'), logger, () => undefined);
    await server.loaded;
    const meta: unknown = await (await fetch(`${server.url}/api/meta`)).json();
    expect(meta).toMatchObject({ dataset: null, notices: [{ code: 'foreign-database' }] });
    await server.stop();
    const after = await openGraphStore({ kind: 'embedded', path: join(folder, 'foreign.grafeo') });
    expect(await after.schema()).toEqual(before);
    await after.close();
  });

  it('serves what there is when the dataset folder is broken', async () => {
    const lines: string[] = [];
    const server = await startServer(settings('broken', { DATASET_DIR: folder }), logger, (line) => lines.push(line));
    await server.loaded;
    const ready = await fetch(`${server.url}/api/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      code: 'dataset-not-loaded',
      database: { message: expect.stringMatching(/^the dataset folder has \d+ errors/) },
    });
    const meta: unknown = await (await fetch(`${server.url}/api/meta`)).json();
    expect(meta).toMatchObject({ dataset: null, notices: [{ code: 'dataset-not-loaded' }] });
    expect(lines.join('\n')).toContain('dataset.yaml');
    await server.stop();
  });

  it('says which folder of texts it can’t read', async () => {
    const config = settings('sources', { SOURCES_DIR: '/no/such/folder' });
    await expect(startServer(config, logger, () => undefined)).rejects.toThrow(/SOURCES_DIR is "\/no\/such\/folder"/);
  });
});

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join('server', 'main.ts')], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...environment },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return { child, output: () => output };
}

describe('the program', () => {
  it('ends with one line for each wrong setting', async () => {
    const { child, output } = run({ QUERY_ROW_LIMIT: 'all', HOST: '0.0.0.0' });
    expect((await once(child, 'exit'))[0]).toBe(2);
    expect(output().trimEnd().split('\n')).toEqual([
      'setting   QUERY_ROW_LIMIT is "all": it should be a whole number from 1 to 10000000',
      expect.stringMatching(/^setting {3}HOST is "0\.0\.0\.0"/),
    ]);
  });

  it.each([
    [
      'a file where a folder should be',
      'a-file/graph.grafeo',
      /^database {2}the folder \S+a-file of the database file/,
    ],
    [
      'a folder where the file should be',
      'a-folder',
      /^database {2}\S+a-folder is a folder, and the database is a file/,
    ],
    [
      'a file that is no database',
      'a-file',
      /^database {2}\S+a-file can't be opened: .*; move it away, and make it anew/,
    ],
  ])('ends with one line and code 3 for %s', async (_, path, line) => {
    writeFileSync(join(folder, 'a-file'), 'no database');
    mkdirSync(join(folder, 'a-folder'), { recursive: true });
    const { child, output } = run({ EMBEDDED_PATH: join(folder, path) });
    expect((await once(child, 'exit'))[0]).toBe(3);
    const told = output()
      .trimEnd()
      .split('\n')
      // What was said of the settings before.
      .slice(5);
    expect(told).toEqual([expect.stringMatching(line)]);
  });

  it('ends well on a SIGTERM while it starts, and leaves no lock', async () => {
    const path = join(folder, 'starting.grafeo');
    const { child, output } = run({ EMBEDDED_PATH: path });
    await expect.poll(output, { timeout: 20_000, interval: 20 }).toMatch(/access {4}/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readdirSync(folder).filter((name) => name.startsWith('starting.grafeo.'))).toEqual([]);
  });

  it('says where it listens, and ends well on SIGTERM', async () => {
    const { child, output } = run({ EMBEDDED_PATH: join(folder, 'program.grafeo'), AUTO_LOAD: 'false' });
    await expect.poll(output, { timeout: 20_000 }).toMatch(/address {3}http:\/\/127\.0\.0\.1:\d+/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
