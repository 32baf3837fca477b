/** `npm run zhitu -- <command>`: the command line, built when needed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
ensureBuilt();
const command = spawn(
  process.execPath,
  [join(projectRoot, 'dist', 'server', 'cli', 'main.js'), ...process.argv.slice(2)],
  {
    // `npm run` moves to the project's folder; people name files from where they stand.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
command.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
