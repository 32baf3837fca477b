/** `npm run build`: the server and the page into `dist/`. */
import { ensureBuilt } from './set-up/ensure-built.mjs';
import { ensureInstalled } from './set-up/ensure-installed.mjs';

ensureInstalled();
ensureBuilt();
