/** `npm run zhitu -- <command>`: the command line, built when needed. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled, projectRoot } from './set-up/ensure-installed.mjs';

ensureInstalled();
ensureBuilt();
// `npm run` moves to the project's folder; people name files from where they stand.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(projectRoot, 'dist', 'server', 'cli', 'main.js')).href);
