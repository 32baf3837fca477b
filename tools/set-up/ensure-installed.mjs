/**
 * Installs the packages of package-lock.json when they are missing or of another version, so that `npm start` and
 * `npm test` are the only commands that a fresh checkout needs. Uses nothing but Node itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

export function ensureNode() {
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Zhitu needs Node 20.19 or newer; this is Node ${process.versions.node}. Get it from nodejs.org.`);
  process.exit(2);
}

/** True when every package that this platform needs is there in the version of the lock file. */
function isInstalled() {
  const installedFile = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function npm(...parameters) {
  const result = spawnSync('npm', [...parameters, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

export function ensureInstalled() {
  ensureNode();
  if (isInstalled()) return;
  console.error('Installing packages (once) …');
  // A lock file that another npm finds incomplete is no reason to stop: the versions are pinned in package.json too.
  if (npm('ci') || npm('install', '--no-save')) return;
  console.error('npm could not install the packages: its message is above. Is the npm registry reachable from here?');
  process.exit(1);
}
