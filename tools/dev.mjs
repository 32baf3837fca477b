/** `npm run dev`: the server restarts and the page reloads as their sources change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
const bin = (name) => join(projectRoot, 'node_modules', '.bin', name + (process.platform === 'win32' ? '.cmd' : ''));
const start = (name, parameters) =>
  spawn(bin(name), parameters, { cwd: projectRoot, stdio: 'inherit', shell: process.platform === 'win32' });

const children = [
  start('tsx', [
    'watch',
    '--clear-screen=false',
    '--include',
    'cypher/**/*',
    '--include',
    'data/**/*',
    'server/main.ts',
  ]),
  start('vite', ['client']),
];
let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
}
for (const child of children) child.on('exit', (code) => end(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));
