/** How often one address may ask: people's queries and guesses of the password. Never on loopback. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { RequestError } from './errors.ts';

export interface RateLimits {
  /** Queries a minute and address. */
  queries: number;
  /** Wrong passwords a minute and address. */
  passwordGuesses: number;
}

export const DEFAULT_RATE_LIMITS: RateLimits = { queries: 120, passwordGuesses: 10 };

const MINUTE = 60_000;

export function queryRateLimit(limits: RateLimits, skip: (request: Request) => boolean = fromLoopback): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: limits.queries,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip,
    handler: refuse,
    // Its start-up checks warn about proxies on the console; the settings decide that here.
    validate: false,
  });
}

/**
 * Stands in front of the password. Only wrong ones count, at once: counting every call and taking the right ones back
 * when they are answered would shut out a person whose page asks for many things together, or drops what it asked for.
 * An address that has used up its guesses is sent away before its next one is looked at.
 */
export function passwordRateLimit(
  limits: RateLimits,
  isRight: (request: Request) => boolean,
  skip: (request: Request) => boolean = fromLoopback,
): RequestHandler[] {
  // A browser's first call carries no password: that is the question, not a guess.
  const isNoGuess = (request: Request) => request.headers.authorization === undefined || skip(request);
  const count = rateLimit({
    windowMs: MINUTE,
    limit: limits.passwordGuesses,
    standardHeaders: false,
    legacyHeaders: false,
    skip: (request) => isNoGuess(request) || isRight(request),
    keyGenerator: addressOf,
    handler: refuse,
    // Its start-up checks warn about proxies on the console; the settings decide that here.
    validate: false,
  });
  const refuseUsedUp: RequestHandler = async (request, response, next) => {
    if (isNoGuess(request)) return next();
    const guesses = await count.getKey(addressOf(request));
    if (guesses === undefined || guesses.totalHits < limits.passwordGuesses) return next();
    const left = (guesses.resetTime?.getTime() ?? Date.now() + MINUTE) - Date.now();
    response.set('Retry-After', String(Math.max(1, Math.ceil(left / 1_000))));
    return refuse();
  };
  return [refuseUsedUp, count];
}

/** IPv6 by network: whoever has one address of it has them all. */
function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

function fromLoopback(request: Request): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(request.ip ?? '');
}

function refuse(): never {
  throw new RequestError('too-many-requests', 'too many calls');
}
