/** What the machine gives: Node, space, permissions, the port. Changes nothing but a file that it removes at once. */
import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.ts';
import { fileErrorReason } from '../../file-errors.ts';
import { embeddedFile } from '../open-store.ts';
import type { Check } from './check.ts';
import { fine, warning, wrong } from './check.ts';

/** `engines` of package.json. */
const OLDEST_NODE = [20, 19] as const;
const MEGABYTE = 1024 * 1024;
/** A load keeps the old file and the new one side by side. */
const SPACE_TO_WORK_MB = 50;
const SPACE_FOR_COMFORT_MB = 500;
const ANSWER_WITHIN_MS = 1_500;

export function checkNode(version: string = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (isEnough) return fine('node', `Node ${version} on ${process.platform} ${process.arch}`);
  return wrong('node', `Node ${version} is too old`, `install Node ${OLDEST_NODE.join('.')} or newer from nodejs.org`);
}

/** Where the database file is, or will be, and where the engine works. */
export function checkFolders(config: Config): Check[] {
  const file = embeddedFile(config);
  const temporary = checkFolder('temporary', tmpdir(), 'set TMPDIR to a folder that this user may write to');
  if (file === null) return [temporary];
  const folder = nearestFolder(dirname(file));
  return [checkFolder('storage', folder, 'give this user the right to write there, or set EMBEDDED_PATH'), temporary];
}

function checkFolder(name: string, folder: string, remedy: string): Check {
  try {
    const probe = mkdtempSync(join(folder, '.zhitu-doctor-'));
    try {
      writeFileSync(join(probe, 'probe'), 'x');
    } finally {
      rmSync(probe, { recursive: true, force: true });
    }
  } catch (error) {
    return wrong(name, `${folder} can't be written to: ${fileErrorReason(error)}`, remedy);
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const message = `${folder} can be written to, ${free < 10_240 ? `${free} MB` : `${Math.floor(free / 1024)} GB`} free`;
  if (free < SPACE_TO_WORK_MB) return wrong(name, message, 'make room on that disk: a load needs more');
  if (free < SPACE_FOR_COMFORT_MB) return warning(name, message, 'make room before you load a large dataset');
  return fine(name, message);
}

/** The folder itself, or the closest one above it that exists. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

export async function checkPort({ host, port }: Config): Promise<Check> {
  const place = `${host}:${port}`;
  const code = await tryListen(host, port);
  switch (code) {
    case null:
      return fine('port', `${place} is free`);
    case 'EADDRINUSE':
      if (await isZhitu(host, port)) return fine('port', `Zhitu is running at http://${place}`);
      return wrong('port', `${place} is taken by another program`, 'stop it, or set another PORT');
    case 'EACCES':
      return wrong('port', `this user may not listen on ${place}`, 'set a PORT of 1024 or more');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return wrong(
        'port',
        `${host} is no address of this machine`,
        'set HOST to 127.0.0.1, or to an address that it has',
      );
    default:
      return wrong('port', `can't listen on ${place}: ${code}`, 'set another HOST or PORT');
  }
}

/** The error code of an attempt to listen, or null when it worked. */
function tryListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

async function isZhitu(host: string, port: number): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    // With a password set, it asks for it: only ours names this realm.
    return answer.ok ? isHealth(await answer.json()) : (answer.headers.get('WWW-Authenticate') ?? '').includes('Zhitu');
  } catch {
    return false;
  }
}

function isHealth(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok';
}
