/** The built page: hashed assets that never change, and an index that is made anew for each response. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Router } from 'express';
import { pageNonce } from './security-headers.ts';

const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Whether `npm run build` has left a page in the folder. */
export function hasPage(pageDir: string): boolean {
  return existsSync(join(pageDir, 'index.html'));
}

/**
 * Serves `assets/*` for good, other files with revalidation, and `index.html` for every address of the page.
 * @throws Error when the folder holds no built page
 */
export function servePage(pageDir: string): Router {
  const template = readFileSync(join(pageDir, 'index.html'), 'utf8');
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(pageDir, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
    // A missing asset is an error; answering it with the page would hide that.
    (_request, _response, next) => next('router'),
  );
  const files = express.static(pageDir, { index: false, redirect: false, setHeaders: revalidate });
  // The index on disk is a template: it goes out through the handler below, whatever name it is asked by.
  router.use((request, response, next) => (request.path === '/index.html' ? next() : files(request, response, next)));
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts(['html', 'json']) !== 'html') return next();
    const nonce = pageNonce(response);
    response.set('Cache-Control', 'no-cache').type('html').send(template.replaceAll(NONCE_PLACEHOLDER, nonce));
  });
  return router;
}

function revalidate(response: { setHeader: (name: string, value: string) => unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
