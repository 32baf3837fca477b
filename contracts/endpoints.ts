/**
 * Every endpoint, once: the server takes its validation from here, the page its typed calls, and
 * `/api/openapi.json` is generated from it. Paths are below `/api`.
 */
import { z } from 'zod/mini';
import {
  checkResponse,
  direction,
  entityResponse,
  metaResponse,
  neighboursResponse,
  overviewResponse,
  passageResponse,
  passagesResponse,
  pathsResponse,
  queryLine,
  queryRequest,
  relationshipResponse,
  schemaResponse,
  searchResponse,
  subgraphResponse,
} from './api.ts';
import { examplesResponse } from './examples.ts';
import { documentResponse, documentsResponse, paragraphsResponse } from './documents.ts';
import { graphValue, nodeId } from './graph.ts';
import type { ProblemCode } from './problem.ts';

/** A whole number in a query string, within bounds. */
function boundedInt(minimum: number, maximum: number) {
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, `a whole number from ${minimum} to ${maximum}`)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.int().check(z.gte(minimum), z.lte(maximum)),
    ),
  );
}

/** A comma-separated list in a query string. */
function listOf(item: RegExp, what: string, most: number) {
  return z.pipe(
    z.string().check(z.maxLength(20_000)),
    z.pipe(
      z.transform((text: string) => text.split(',').filter((part) => part !== '')),
      z.array(z.string().check(z.regex(item, what))).check(z.maxLength(most)),
    ),
  );
}

const flag = z.pipe(
  z.enum(['0', '1']),
  z.transform((text: '0' | '1') => text === '1'),
);

/** The named statement and parameters that answered come along with `statement=1`. */
const withStatement = { statement: z.optional(flag) };

const idPath = z.object({ id: z.string().check(z.minLength(1), z.maxLength(1200)) });
const typeName = /^[^\s,`]{1,200}$/u;

/** One endpoint. `stream` answers NDJSON lines, each of the shape of `response`. */
export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  params?: z.ZodMiniType;
  query?: z.ZodMiniType;
  body?: z.ZodMiniType;
  response: z.ZodMiniType;
  stream?: boolean;
  errors: readonly ProblemCode[];
}

const database = ['database-unavailable', 'loading', 'busy', 'timeout'] as const;
const cypher = [
  'cypher-syntax',
  'cypher-semantic',
  'cypher-runtime',
  'forbidden-statement',
  'memory-limit',
  'too-many-requests',
] as const;

/** Only where statements may write. */
const writing = ['conflict', 'unknown-outcome', 'database-locked'] as const;

export const endpoints = {
  meta: {
    method: 'GET',
    path: '/meta',
    summary: 'Dataset, version, database, limits and features',
    response: metaResponse,
    errors: ['bad-request', 'database-unavailable'],
  },
  schema: {
    method: 'GET',
    path: '/schema',
    summary: 'Kinds, relationship types and properties with counts',
    query: z.strictObject(withStatement),
    response: schemaResponse,
    errors: ['bad-request', ...database],
  },
  overview: {
    method: 'GET',
    path: '/overview',
    summary: 'The start view: its nodes, statements between them and positions',
    query: z.strictObject(withStatement),
    response: overviewResponse,
    errors: ['bad-request', ...database],
  },
  search: {
    method: 'GET',
    path: '/search',
    summary: 'Entities by name, alias, pinyin, initials, English words or summary, with the reason',
    query: z.strictObject({
      q: z.string().check(z.maxLength(200)),
      kinds: z.optional(listOf(typeName, 'a list of labels', 100)),
      ids: z.optional(listOf(/^.{1,512}$/u, 'a list of ids', 5_000)),
      limit: z.optional(boundedInt(1, 100)),
      ...withStatement,
    }),
    response: searchResponse,
    errors: ['bad-request', ...database],
  },
  find: {
    method: 'POST',
    path: '/search',
    summary: 'The same among some entities, such as those on a canvas: more ids than an address holds',
    query: z.strictObject(withStatement),
    body: z.strictObject({
      q: z.string().check(z.maxLength(200)),
      ids: z.array(nodeId).check(z.maxLength(5_000)),
    }),
    response: searchResponse,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...database],
  },
  entity: {
    method: 'GET',
    path: '/entities/:id',
    summary: 'An entity with its statements by type and direction, figures and mentions',
    params: idPath,
    query: z.strictObject(withStatement),
    response: entityResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  neighbours: {
    method: 'GET',
    path: '/entities/:id/neighbours',
    summary: 'Neighbours by type, direction and kind, page by page, most important first',
    params: idPath,
    query: z.strictObject({
      types: z.optional(listOf(typeName, 'a list of relationship types', 100)),
      direction: z.optional(direction),
      kinds: z.optional(listOf(typeName, 'a list of labels', 100)),
      limit: z.optional(boundedInt(1, 500)),
      cursor: z.optional(z.string().check(z.maxLength(2_000))),
      ...withStatement,
    }),
    response: neighboursResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  passages: {
    method: 'GET',
    path: '/entities/:id/passages',
    summary: 'Passages that mention an entity, page by page, in reading order',
    params: idPath,
    query: z.strictObject({
      limit: z.optional(boundedInt(1, 100)),
      cursor: z.optional(z.string().check(z.maxLength(2_000))),
      ...withStatement,
    }),
    response: passagesResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  subgraph: {
    method: 'POST',
    path: '/subgraph',
    summary: 'Nodes by id and the statements between them',
    body: z.strictObject({ ids: z.array(nodeId).check(z.minLength(1), z.maxLength(5_000)) }),
    query: z.strictObject(withStatement),
    response: subgraphResponse,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...database],
  },
  paths: {
    method: 'GET',
    path: '/paths',
    summary: 'The shortest paths between two entities over statements, hop by hop',
    query: z.strictObject({
      from: z.string().check(z.minLength(1), z.maxLength(512)),
      to: z.string().check(z.minLength(1), z.maxLength(512)),
      max: z.optional(boundedInt(1, 10)),
      types: z.optional(listOf(typeName, 'a list of relationship types', 100)),
      limit: z.optional(boundedInt(1, 25)),
      ...withStatement,
    }),
    response: pathsResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  relationship: {
    method: 'GET',
    path: '/relationships/:id',
    summary: 'A statement with both ends and its passages',
    params: idPath,
    query: z.strictObject(withStatement),
    response: relationshipResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  passage: {
    method: 'GET',
    path: '/passages/:id',
    summary: 'A passage: what it names and which statements and figures it supports',
    params: idPath,
    query: z.strictObject(withStatement),
    response: passageResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  documents: {
    method: 'GET',
    path: '/documents',
    summary: 'The documents that the graph was drawn from, with counts, and those that are only spoken of',
    query: z.strictObject(withStatement),
    response: documentsResponse,
    errors: ['bad-request', ...database],
  },
  document: {
    method: 'GET',
    path: '/documents/:id',
    summary: 'A document: its sections, and its passages page by page with what they name and support',
    params: idPath,
    query: z.strictObject({
      limit: z.optional(boundedInt(1, 500)),
      cursor: z.optional(z.string().check(z.maxLength(2_000))),
      ...withStatement,
    }),
    response: documentResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  paragraphs: {
    method: 'GET',
    path: '/documents/:id/paragraphs',
    summary: 'The paragraphs of a document page by page, where the server has its text',
    params: idPath,
    query: z.strictObject({
      limit: z.optional(boundedInt(1, 100)),
      cursor: z.optional(z.string().check(z.maxLength(2_000))),
      ...withStatement,
    }),
    response: paragraphsResponse,
    errors: ['bad-request', 'not-found', ...database],
  },
  query: {
    method: 'POST',
    path: '/query',
    summary: 'Runs Cypher; rows arrive as NDJSON lines',
    body: queryRequest,
    response: queryLine,
    stream: true,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...cypher, ...writing, ...database],
  },
  queryCheck: {
    method: 'POST',
    path: '/query/check',
    summary: 'Plans Cypher without running it; says whether it would be taken',
    body: z.strictObject({
      statement: z.string().check(z.minLength(1), z.maxLength(100_000)),
      parameters: z.optional(z.record(z.string(), graphValue)),
    }),
    response: checkResponse,
    errors: ['bad-request', 'payload-too-large', 'unsupported-media-type', ...cypher, ...database],
  },
  examples: {
    method: 'GET',
    path: '/examples',
    summary: 'Example statements in the order of a course, with what each teaches',
    response: examplesResponse,
    errors: ['bad-request', ...database],
  },
  health: {
    method: 'GET',
    path: '/health',
    summary: 'The process is alive',
    response: z.object({ status: z.literal('ok') }),
    errors: ['bad-request'],
  },
  ready: {
    method: 'GET',
    path: '/ready',
    summary: 'The database answers and holds what it should',
    response: z.object({ status: z.literal('ready'), database: z.string() }),
    errors: ['bad-request', 'database-unavailable', 'loading', 'dataset-not-loaded'],
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
