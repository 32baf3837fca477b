/** What each endpoint takes and answers, as types: from the contract, so that nothing is said twice. */
import type { z } from 'zod/mini';
import type { EndpointName, endpoints } from '../../contracts/endpoints.ts';

type Endpoints = typeof endpoints;

/** Endpoints that answer one JSON document; streams have a reader of their own. */
export type CallName = {
  [Name in EndpointName]: Endpoints[Name] extends { stream: true } ? never : Name;
}[EndpointName];

type Part<Name extends CallName, Key extends string> =
  Endpoints[Name] extends Record<Key, infer Schema extends z.ZodMiniType> ? z.output<Schema> : undefined;

export type Answer<Name extends CallName> = z.output<Endpoints[Name]['response']>;

/** What an endpoint takes, as values: lists and flags are written into the query string here. */
export interface Call<Name extends CallName> {
  params?: Part<Name, 'params'>;
  query?: Part<Name, 'query'>;
  body?: Part<Name, 'body'>;
  signal?: AbortSignal;
}
