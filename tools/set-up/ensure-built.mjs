/** Builds the server and the page when their sources are newer than what was built last; says so on the error stream. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-installed.mjs';

const SOURCES = ['contracts', 'server', 'client', 'tsconfig.base.json', 'package-lock.json', 'package.json'];
const stamp = join(projectRoot, 'dist', '.sources');

/** A hash over the contents, so that a checkout or a touched file does not build again for nothing. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesOf(source))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const whole = join(projectRoot, path);
  if (!existsSync(whole)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|suite)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length))
    .toSorted();
}

export function ensureBuilt() {
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.error('Building (once, and again after an update) …');
  rmSync(join(projectRoot, 'dist'), { recursive: true, force: true });
  run('tsc', ['-p', 'server/tsconfig.build.json']);
  run('vite', ['build', 'client', '--logLevel', 'warn']);
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
}

function run(command, parameters) {
  const executable = join(projectRoot, 'node_modules', '.bin', command + (process.platform === 'win32' ? '.cmd' : ''));
  const result = spawnSync(executable, parameters, {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  console.error(`The build stopped at ${command}: see its message above.`);
  process.exit(1);
}
