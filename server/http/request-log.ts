/**
 * One log line for each request: method, path, status, time; those that explore are left to `debug`. No query strings,
 * headers or bodies: they hold what people look for, and passwords.
 */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Watchdogs ask these every few seconds. */
const QUIET_PATHS = new Set(['/api/health', '/api/ready']);

/** Told to the person who asked: what is away, too slow or too large is no defect of ours. */
const NO_DEFECTS = new Set([503, 504, 507]);

export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (request, response, error) => {
      if (response.statusCode >= 500 && !NO_DEFECTS.has(response.statusCode)) return 'error';
      if (error !== undefined && !response.writableEnded) return 'debug';
      const routine = pathOf(request.url) !== '/api/query' && response.statusCode < 400;
      return routine || QUIET_PATHS.has(pathOf(request.url)) ? 'debug' : 'info';
    },
    // Its error says the status once more, with a stack of its own; what is unknown is logged where it is caught.
    customErrorObject: (_request, _response, _error, line: { err?: unknown }) => ({ ...line, err: undefined }),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

export function requestIdOf(request: Request): string | undefined {
  return typeof request.id === 'string' ? request.id : undefined;
}

function pathOf(url: string | undefined): string {
  return (url ?? '').split('?', 1)[0] ?? '';
}
