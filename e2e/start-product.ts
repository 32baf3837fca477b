/** Starts the build that `npm start` serves, once for all stories, on a free port with a database of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const START_LIMIT_MS = 30_000;

/** Settings of this machine that would make it another product: stories run on the defaults. Empty means not set. */
const defaults = {
  HOST: '',
  NEO4J_URI: '',
  DATASET_DIR: '',
  SOURCES_DIR: '',
  AUTO_LOAD: '',
  ALLOW_WRITES: '',
  ACCESS_PASSWORD: '',
  ACCESS_PASSWORD_FILE: '',
  PUBLIC_READ_ONLY: '',
  ALLOWED_HOSTS: '',
  EMBED_ALLOWED_HOSTS: '',
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

async function waitUntilReady(address: string): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end) {
    const answer = await fetch(`${address}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server was not ready within ${START_LIMIT_MS / 1000} s`);
}

// Playwright reads the default export of this file; nothing else of ours has one.
// oxlint-disable-next-line import/no-default-export
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-e2e-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      ...defaults,
      PORT: String(port),
      EMBEDDED_PATH: join(folder, 'zhitu.grafeo'),
      LOG_LEVEL: 'warn',
    },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  process.env['ZHITU_ADDRESS'] = address;
  await waitUntilReady(address);
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
