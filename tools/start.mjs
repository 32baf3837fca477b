/** `npm start`: installs and builds what is missing, then serves in this same process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
ensureBuilt();
await import(pathToFileURL(join(projectRoot, 'dist', 'server', 'main.js')).href);
