/** The built page: hashed assets that never change, and an index that is made anew for each response. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import express from 'express';
import type { Router } from 'express';
import { wantsPage } from './problem-page.ts';
import { pageNonce } from './security-headers.ts';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const INDEX = 'index.html';

/** What a frame may show: the canvas. Elsewhere a page around it could have its reader press a button unseen. */
const FRAMED = /^\/(entity|relationship|path)\/|^\/(path)?$/;

/** Whether `npm run build` has left a page in the folder. */
export function hasPage(pageDir: string): boolean {
  return existsSync(join(pageDir, INDEX));
}

/**
 * Serves `assets/*` for good, other files with revalidation, and `index.html` for every address of the page.
 * @param embedders whose pages may show the page in a frame, where its address is the canvas's and says `embed=1`
 * @throws Error when the folder holds no built page
 */
export function servePage(pageDir: string, embedders: readonly string[]): Router {
  const template = readFileSync(join(pageDir, INDEX), 'utf8');
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(pageDir, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
    // A missing asset is an error; answering it with the page would hide that.
    (_request, _response, next) => next('router'),
  );
  const files = express.static(pageDir, { index: false, redirect: false, setHeaders: revalidate });
  // By their exact names only. The index on disk is a template: it goes out through the handler below, whatever name it
  // is asked by (`//index.html`, and on some systems `/INDEX.HTML`).
  const names = new Set(filesIn(pageDir).map((name) => `/${name}`));
  router.use((request, response, next) => (names.has(request.path) ? files(request, response, next) : next()));
  // Without a pattern: a path that cannot be decoded is an address of the page too, which says that nothing is there.
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (request.accepts(['html', 'json']) !== 'html') return next();
    // Nothing can be there; a reader is told so by the page, a program by a problem.
    const known = canBeDecoded(request.path);
    if (!known && !wantsPage(request)) return next();
    const nonce = pageNonce(response, isEmbedded(request) ? embedders : []);
    response
      .status(known ? 200 : 404)
      .set('Cache-Control', 'no-cache')
      .type('html');
    response.send(template.replaceAll(NONCE_PLACEHOLDER, nonce));
  });
  return router;
}

function canBeDecoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isEmbedded({ path, url }: { path: string; url: string }): boolean {
  const question = url.indexOf('?');
  return question >= 0 && FRAMED.test(path) && new URLSearchParams(url.slice(question)).get('embed') === '1';
}

/** Files beside the index and the assets, where the build puts icons and manifests; with slashes, on any system. */
function filesIn(pageDir: string): string[] {
  return readdirSync(pageDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(pageDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== INDEX && !name.startsWith('assets/'));
}

function revalidate(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
