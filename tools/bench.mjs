/** `npm run bench [name …]`: installs what is missing, then measures. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
const result = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(projectRoot, 'bench', 'main.ts'), ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
