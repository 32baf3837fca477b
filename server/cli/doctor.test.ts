import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import { checkDatabase } from './doctor/check-database.ts';
import { checkDataset, checkSources } from './doctor/check-dataset.ts';
import { checkFolders, checkNode, checkPort } from './doctor/check-machine.ts';
import { runCommand, temporaryFolder } from './testing/run-command.ts';
import { BROKEN_FILES, writeSmallDataset } from './testing/small-dataset.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const dataset = writeSmallDataset(join(folder, 'small'));

function configWith(settings: Record<string, string>): Config {
  return readConfig({ EMBEDDED_PATH: join(folder, 'none.grafeo'), DATASET_DIR: dataset, ...settings });
}

describe('doctor', () => {
  it('finds a fresh machine ready, and says what is still to do', async () => {
    const settings = { EMBEDDED_PATH: join(folder, 'fresh', 'zhitu.grafeo'), DATASET_DIR: dataset, PORT: '0' };
    const { code, stdout, stderr } = await runCommand(['doctor'], { settings });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').map((line) => line.slice(0, 12).trim())).toEqual([
      '✓ node',
      '✓ settings',
      '✓ storage',
      '✓ temporary',
      '✓ engine',
      '! dataset',
      '',
      '✓ sources',
      '! database',
      '',
      '✓ port',
      '',
      'ready',
      '',
    ]);
    expect(stdout).toContain('→ npm start makes it; so does: npm run zhitu -- load');
  });

  it('ends with 1 and one entry for each wrong setting', async () => {
    const { code, stdout } = await runCommand(['doctor', '--json'], { settings: { PORT: 'x', LOG_LEVEL: 'loud' } });
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { name: string; status: string }[] };
    expect({ code, ok, checks: checks.map(({ name, status }) => `${name} ${status}`) }).toEqual({
      code: 1,
      ok: false,
      checks: ['node fine', 'settings wrong', 'settings wrong'],
    });
  });
});

describe('checkNode', () => {
  it.each([
    ['20.19.0', 'fine'],
    ['24.1.0', 'fine'],
    ['20.18.9', 'wrong'],
    ['18.20.0', 'wrong'],
  ])('finds Node %s %s', (version, status) => {
    expect(checkNode(version).status).toBe(status);
  });
});

describe('checkFolders', () => {
  it('finds a place for a database whose folder is yet to be made', () => {
    const [storage] = checkFolders(configWith({ EMBEDDED_PATH: join(folder, 'a', 'b', 'zhitu.grafeo') }));
    expect(storage).toMatchObject({ status: 'fine', message: expect.stringContaining(`${folder} can be written to`) });
  });

  it.runIf(process.platform === 'linux')('finds a place where nobody may write', () => {
    const [storage] = checkFolders(configWith({ EMBEDDED_PATH: '/proc/zhitu.grafeo' }));
    expect(storage).toMatchObject({ name: 'storage', status: 'wrong' });
  });
});

describe('checkPort', () => {
  it('tells a port of another program from one of ours', async () => {
    let answer = 'hello';
    const server = createServer((_request, response) => response.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const config = configWith({ PORT: String(port) });
    const foreign = await checkPort(config);
    answer = '{"status":"ok"}';
    const ours = await checkPort(config);
    await new Promise((resolve) => server.close(resolve));
    const free = await checkPort(config);
    expect([foreign, ours, free]).toEqual([
      {
        name: 'port',
        status: 'wrong',
        message: `127.0.0.1:${port} is taken by another program`,
        remedy: 'stop it, or set another PORT',
      },
      { name: 'port', status: 'fine', message: `Zhitu is running at http://127.0.0.1:${port}` },
      { name: 'port', status: 'fine', message: `127.0.0.1:${port} is free` },
    ]);
  });

  it('finds an address that this machine does not have', async () => {
    const check = await checkPort({ ...configWith({}), host: '192.0.2.1' });
    expect(check).toMatchObject({ status: 'wrong', message: '192.0.2.1 is no address of this machine' });
  });
});

describe('checkDataset and checkSources', () => {
  it('count what is wrong with a folder and say where to read it', async () => {
    const DATASET_DIR = writeSmallDataset(join(folder, 'broken'), BROKEN_FILES);
    const { check, dataset: read } = await checkDataset(configWith({ DATASET_DIR }));
    expect(read).toBeNull();
    expect(check).toMatchObject({ status: 'wrong', message: expect.stringMatching(/broken has \d errors/) });
  });

  it('find folders that are not there', async () => {
    const config = configWith({ DATASET_DIR: join(folder, 'x'), SOURCES_DIR: join(folder, 'y') });
    expect([(await checkDataset(config)).check.status, checkSources(config).status]).toEqual(['wrong', 'wrong']);
  });
});

describe('checkDatabase', () => {
  it('finds a file that is no database', async () => {
    const EMBEDDED_PATH = join(folder, 'garbage.grafeo');
    writeFileSync(EMBEDDED_PATH, 'this is no database');
    const [check] = await checkDatabase(configWith({ EMBEDDED_PATH }), null);
    expect(check).toMatchObject({ name: 'database', status: 'wrong' });
    expect(check?.message).toContain(`${EMBEDDED_PATH} can't be opened`);
  });

  it('names who holds a database alone, and what an empty one needs', async () => {
    const EMBEDDED_PATH = join(folder, 'held.grafeo');
    const config = configWith({ EMBEDDED_PATH });
    const store = await openGraphStore({ kind: 'embedded', path: EMBEDDED_PATH, allowWrites: true });
    const held = await checkDatabase(config, null);
    await store.close();
    const free = await checkDatabase(config, null);
    expect(held).toMatchObject([
      { name: 'database', status: 'warning', message: expect.stringContaining('is held by') },
    ]);
    expect(free).toMatchObject([
      { name: 'database', status: 'fine', message: expect.stringMatching(/^Grafeo [\d.]+ opens /) },
      { name: 'content', status: 'warning', message: 'the database is empty' },
    ]);
  });
});
