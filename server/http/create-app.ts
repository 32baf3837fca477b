/** The web application: contract-driven API, built page, guards. Side-effect free: it listens to nothing itself. */
import compression from 'compression';
import express from 'express';
import type { ErrorRequestHandler, Express, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Endpoint, EndpointName } from '../../contracts/endpoints.ts';
import { endpoints } from '../../contracts/endpoints.ts';
import { accessPassword } from './access-password.ts';
import { allowedHosts } from './allowed-hosts.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import { docsPage } from './docs-page.ts';
import { RequestError, isDefect, toProblem } from './errors.ts';
import { jsonBody } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import { servePage } from './page.ts';
import { sendProblemPage, wantsPage } from './problem-page.ts';
import { parseQuery } from './query-string.ts';
import type { RateLimits } from './rate-limits.ts';
import { DEFAULT_RATE_LIMITS, passwordRateLimit, queryRateLimit } from './rate-limits.ts';
import { requestLog, requestIdOf } from './request-log.ts';
import { ROUTES } from './routes.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppOptions {
  deps: ApiDependencies;
  logger: Logger;
  /** Names without ports under which the page may be opened. */
  allowedHosts: string[];
  accessPassword: string | null;
  trustProxy: boolean | number | string;
  /** Whose pages may show this one in a frame, as sources of a content security policy. */
  embedAllowedHosts: string[];
  /** Folder of the built page, or null to serve the API alone. */
  pageDir: string | null;
  version: string;
  rateLimits?: RateLimits;
}

/** Endpoints of people's statements: the ones that a rate limit covers. */
const LIMITED: ReadonlySet<EndpointName> = new Set<EndpointName>(['query', 'queryCheck']);

export function createApp(options: AppOptions): Express {
  const limits = options.rateLimits ?? DEFAULT_RATE_LIMITS;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', parseQuery);

  app.use(requestLog(options.logger));
  app.use(securityHeaders());
  app.use(allowedHosts(options.allowedHosts));
  if (options.accessPassword !== null) {
    const password = accessPassword(options.accessPassword);
    app.use(passwordRateLimit(limits, password.isRight), password.ask);
  }
  app.use(compression({ filter: compressible }));

  const document = openApiDocument(options.version);
  app.get('/api/openapi.json', (_request, response) => void response.json(document));
  app.get('/api/docs', docsPage(document));
  registerRoutes(app, options.deps, queryRateLimit(limits));
  app.use('/api', () => {
    throw new RequestError('not-found', 'no such endpoint');
  });
  if (options.pageDir !== null) app.use(servePage(options.pageDir, options.embedAllowedHosts));
  app.use(() => {
    throw new RequestError('not-found', 'nothing is here');
  });
  app.use(answerProblem(options.logger, options.pageDir !== null));
  return app;
}

function registerRoutes(app: Express, deps: ApiDependencies, rateLimited: RequestHandler): void {
  const methods = new Map<string, string[]>();
  for (const route of ROUTES) {
    const { method, path, body }: Endpoint = endpoints[route.name];
    const handlers = [
      ...(LIMITED.has(route.name) ? [rateLimited] : []),
      ...(body === undefined ? [] : jsonBody()),
      route.handler(deps),
    ];
    app[method === 'GET' ? 'get' : 'post'](`/api${path}`, ...handlers);
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, allowed] of methods) {
    app.all(`/api${path}`, (_request, response) => {
      response.set('Allow', allowed.join(', '));
      throw new RequestError('method-not-allowed', 'not with this method');
    });
  }
}

/** Streams are never compressed: a compressor holds lines back. */
function compressible(...[request, response]: Parameters<typeof compression.filter>): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('application/x-ndjson') && compression.filter(request, response);
}

/** Seconds that a client should wait before it asks again, by problem. */
const RETRY_AFTER: Partial<Record<string, number>> = { loading: 1, busy: 1, 'database-unavailable': 3 };

function answerProblem(logger: Logger, hasPage: boolean): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const requestId = requestIdOf(request);
    const problem = toProblem(error, requestId);
    if (isDefect(problem)) logger.error({ err: error, requestId }, 'a request failed in a way that is not known');
    if (response.headersSent) {
      // The stream has begun: cutting it is the only way left to say that it is not whole.
      response.destroy();
      return;
    }
    const wait = RETRY_AFTER[problem.code];
    if (wait !== undefined) response.set('Retry-After', String(wait));
    response.set('Cache-Control', 'no-store');
    if (hasPage && wantsPage(request)) {
      sendProblemPage(response, problem);
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
