/** How often one address may ask: people's queries and guesses of the password. Never on loopback. */
import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
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

/** Counts only calls that end as 401; stands in front of the password. */
export function passwordRateLimit(
  limits: RateLimits,
  skip: (request: Request) => boolean = fromLoopback,
): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: limits.passwordGuesses,
    standardHeaders: false,
    legacyHeaders: false,
    // A browser's first call carries no password: that is the question, not a guess.
    skip: (request) => request.headers.authorization === undefined || skip(request),
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: refuse,
    // Its start-up checks warn about proxies on the console; the settings decide that here.
    validate: false,
  });
}

function fromLoopback(request: Request): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(request.ip ?? '');
}

function refuse(): never {
  throw new RequestError('too-many-requests', 'too many calls');
}
