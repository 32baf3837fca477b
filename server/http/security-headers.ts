/** Strict headers for everything; pages carry a nonce of their own for each response. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    // TLS is the business of the proxy in front, which also knows whether to insist on it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}

/**
 * Sets the policy of a page and gives the nonce for its scripts and styles. Everything comes from this server;
 * `data:` and `blob:` images are figures that the page itself drew.
 *
 * @param ancestors whose pages may show this one in a frame; nobody's where the list is empty
 */
export function pageNonce(response: Response, ancestors: readonly string[] = []): string {
  // The older header knows no list of hosts.
  if (ancestors.length > 0) response.removeHeader('X-Frame-Options');
  const nonce = randomBytes(18).toString('base64url');
  response.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors.length > 0 ? ancestors.join(' ') : "'none'"}`,
    ].join('; '),
  );
  return nonce;
}
