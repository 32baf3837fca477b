/** A newer Node.js than the oldest that we promise, from its npm package: kept outside the project, for tests. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAJOR = 24;

/** @returns {string} the path of its executable; installs it at the first call on a machine */
export function ensureNewerNode() {
  const folder = join(tmpdir(), `zhitu-node-${MAJOR}`);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const executable = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(executable)) {
    const words = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', [...words, `${name}@${MAJOR}`], { stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const version = execFileSync(executable, ['--version'], { encoding: 'utf8' });
  console.log(`== API tests on Node.js ${version.trim()}`);
  return executable;
}
