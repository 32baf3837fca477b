/**
 * Against DNS rebinding: a foreign page may point its own name at this machine and then counts as the same origin.
 * So `Host`, and `Origin` where a browser sends it, have to be names that the settings list. The header itself is
 * read, never a forwarded one, which a page could set.
 */
import type { RequestHandler } from 'express';
import { RequestError } from './errors.ts';

/** `hosts`: names without ports, IPv6 in brackets; any port passes. */
export function allowedHosts(hosts: readonly string[]): RequestHandler {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()));
  return (request, _response, next) => {
    const host = hostName(`http://${request.headers.host ?? ''}`);
    if (host === null || !allowed.has(host)) throw new RequestError('forbidden-host', 'the host name is not allowed');
    const { origin } = request.headers;
    if (origin !== undefined) {
      const from = hostName(origin);
      if (from === null || !allowed.has(from)) throw new RequestError('forbidden-host', 'the origin is not allowed');
    }
    next();
  };
}

function hostName(address: string): string | null {
  try {
    const { hostname } = new URL(address);
    return hostname === '' ? null : hostname.toLowerCase();
  } catch {
    return null;
  }
}
