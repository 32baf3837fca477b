/** `npm start`: installs and builds what is missing, then serves in this same process group. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
ensureBuilt();
const server = spawn(process.execPath, [join(projectRoot, 'dist', 'server', 'main.js'), ...process.argv.slice(2)], {
  cwd: projectRoot,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
