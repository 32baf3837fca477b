/**
 * Registration driven by the contract: an endpoint is a name of `contracts/endpoints.ts` and a handler. Parameters, query
 * and body are parsed here by the contract's schemas, so a handler sees only what is well formed.
 */
import { setMaxListeners } from 'node:events';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Endpoint, EndpointName } from '../../contracts/endpoints.ts';
import { endpoints } from '../../contracts/endpoints.ts';
import type { ApiDependencies } from './api-dependencies.ts';
import type { FieldError } from './errors.ts';
import { excerpt } from './excerpt.ts';
import { RequestError } from './errors.ts';
import { writeLines } from './ndjson.ts';

type EndpointOf<N extends EndpointName> = (typeof endpoints)[N];
type Part<N extends EndpointName, K extends 'params' | 'query' | 'body'> =
  EndpointOf<N> extends Record<K, infer Schema extends z.core.$ZodType> ? z.output<Schema> : undefined;
export type Answer<N extends EndpointName> = z.output<EndpointOf<N>['response']>;

/** One call, parsed. `signal` aborts when the client goes away before the answer is out. */
export interface Call<N extends EndpointName> {
  params: Part<N, 'params'>;
  query: Part<N, 'query'>;
  body: Part<N, 'body'>;
  signal: AbortSignal;
}

export interface Route {
  name: EndpointName;
  handler: (deps: ApiDependencies) => RequestHandler;
}

/** An endpoint that answers one JSON document. */
export function route<N extends EndpointName>(
  name: N,
  handle: (deps: ApiDependencies, call: Call<N>) => Answer<N> | Promise<Answer<N>>,
): Route {
  return {
    name,
    handler: (deps) => async (request, response) => {
      const answer = await handle(deps, parseCall(name, request, response));
      response.set('Cache-Control', 'no-store').json(answer);
    },
  };
}

/** An endpoint that answers NDJSON lines; what it throws before the first line becomes a plain problem response. */
export function streamRoute<N extends EndpointName>(
  name: N,
  handle: (deps: ApiDependencies, call: Call<N>) => AsyncIterable<Answer<N>>,
): Route {
  return {
    name,
    handler: (deps) => async (request, response) => {
      const call = parseCall(name, request, response);
      await writeLines(response, handle(deps, call), call.signal);
    },
  };
}

function parseCall<N extends EndpointName>(name: N, request: Request, response: Response): Call<N> {
  const endpoint: Endpoint = endpoints[name];
  const problems: FieldError[] = [];
  const parsed = {
    params: parsePart(endpoint.params, 'params', request.params, problems),
    // An endpoint without a query takes none: a misspelt setting should not pass in silence.
    query: parsePart(endpoint.query ?? NO_QUERY, 'query', request.query, problems),
    body: parsePart(endpoint.body, 'body', request.body, problems),
  };
  if (problems.length > 0) throw new RequestError('bad-request', 'the call does not fit the contract', fewOf(problems));
  // The contract's schemas made these values; TypeScript can't see that through the lookup by name.
  return { ...parsed, signal: signalOf(response) } as Call<N>;
}

const NO_QUERY = z.strictObject({});

function parsePart(schema: z.core.$ZodType | undefined, part: string, value: unknown, problems: FieldError[]): unknown {
  if (schema === undefined) return undefined;
  if (part === 'body' && value === undefined) {
    problems.push({ field: 'body', message: 'a JSON body is needed' });
    return undefined;
  }
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const error of fieldErrors(part, issue)) problems.push(error);
  }
  return undefined;
}

function fieldErrors(part: string, issue: z.core.$ZodIssue): FieldError[] {
  const field = [part, ...issue.path.map(String)].join('.');
  if (issue.code !== 'unrecognized_keys') return [{ field: excerpt(field), message: excerpt(issue.message) }];
  return issue.keys.map((key) => ({ field: excerpt(`${field}.${key}`), message: 'no such field' }));
}

/** What a person can read; the rest would only send back what was sent. */
const MOST_PROBLEMS = 20;

function fewOf(problems: FieldError[]): FieldError[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), { field: '', message: `and ${more} more` }];
}

function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  // One call may read many statements at once, each of which listens.
  setMaxListeners(0, controller.signal);
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
