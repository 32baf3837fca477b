/** HTTP Basic (RFC 7617) with one password for everyone who may come in; any user name. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RequestError } from './errors.ts';

/** Watchdogs of containers ask these without a password; they tell nothing but that the server runs. */
export const OPEN_PATHS: ReadonlySet<string> = new Set(['/api/health', '/api/ready']);

export interface AccessPassword {
  isRight: (request: Request) => boolean;
  /** Answers 401 to whoever does not know it. */
  ask: RequestHandler;
}

export function accessPassword(password: string): AccessPassword {
  const expected = digest(password);
  const isRight = (request: Request) => {
    const given = passwordOf(request.headers.authorization);
    return given !== null && timingSafeEqual(digest(given), expected);
  };
  return {
    isRight,
    ask: (request, response, next) => {
      if (OPEN_PATHS.has(request.path) || isRight(request)) return next();
      response.set('WWW-Authenticate', 'Basic realm="Zhitu", charset="UTF-8"');
      throw new RequestError('unauthorised', 'no password or a wrong one');
    },
  };
}

function passwordOf(header: string | undefined): string | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon === -1 ? null : decoded.slice(colon + 1);
}

/** Digests have one length, so that comparing takes the same time for every guess. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
