/** OpenAPI 3.1 out of `contracts/endpoints.ts`: shapes by JSON Schema, one entry for each endpoint, its problems by code. */
import { z } from 'zod';
import {
  direction,
  documentReference,
  evidencePassage,
  observation,
  pathHop,
  pathView,
  planOperator,
  queryCounters,
  querySummary,
  searchMatch,
  searchResult,
  sectionReference,
  statementGroup,
} from '../../contracts/api.ts';
import type { Endpoint, EndpointName } from '../../contracts/endpoints.ts';
import { endpoints } from '../../contracts/endpoints.ts';
import { graphNode, graphRelationship, graphValue } from '../../contracts/graph.ts';
import type { ProblemCode } from '../../contracts/problem.ts';
import { localText, problem } from '../../contracts/problem.ts';
import { OPEN_PATHS } from './access-password.ts';
import type { ApiExample } from './api-examples.ts';
import { API_EXAMPLES } from './api-examples.ts';
import { PROBLEM_STATUS } from './errors.ts';
import { PROBLEM_TEXTS } from './problem-texts.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  parameters: {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    description: string;
    schema: JsonObject;
    example?: string;
  }[];
  requestBody?: { required: true; content: Record<string, { schema: JsonObject; example: unknown }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonObject }> }>;
}

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonObject> };
}

/** Shapes with a name of their own: referred to instead of repeated. */
const NAMED = {
  Value: graphValue,
  Node: graphNode,
  Relationship: graphRelationship,
  LocalText: localText,
  SearchMatch: searchMatch,
  SearchResult: searchResult,
  DocumentReference: documentReference,
  SectionReference: sectionReference,
  EvidencePassage: evidencePassage,
  Observation: observation,
  StatementGroup: statementGroup,
  PathHop: pathHop,
  Path: pathView,
  PlanOperator: planOperator,
  QueryCounters: queryCounters,
  QuerySummary: querySummary,
  Direction: direction,
  Problem: problem,
} as const;

const REFERENCE = '#/components/schemas/';

/** The whole document for a version of the product. */
export function openApiDocument(version: string): OpenApiDocument {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const [name, endpoint] of endpointEntries()) {
    registry.add(endpoint.response, { id: responseName(name) });
    if (endpoint.body) registry.add(endpoint.body, { id: requestName(name) });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${REFERENCE}${id}`,
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhitu',
      version,
      description: 'A knowledge graph of policy documents: every statement leads to its passage.',
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    paths: paths(),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)])),
    },
  };
}

function endpointEntries(): [EndpointName, Endpoint][] {
  return Object.entries(endpoints) as [EndpointName, Endpoint][];
}

function paths(): OpenApiDocument['paths'] {
  const result: OpenApiDocument['paths'] = {};
  for (const [name, endpoint] of endpointEntries()) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    result[path] = { ...result[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return result;
}

function operation(name: EndpointName, endpoint: Endpoint): OpenApiOperation {
  const example = API_EXAMPLES[name];
  const type = endpoint.stream ? 'application/x-ndjson' : 'application/json';
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [...parameters(endpoint.params, 'path', example), ...parameters(endpoint.query, 'query', example)],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true as const,
            content: {
              'application/json': { schema: { $ref: `${REFERENCE}${requestName(name)}` }, example: example.body },
            },
          },
        }
      : {}),
    responses: {
      200: {
        description: endpoint.stream ? 'One JSON value a line' : 'OK',
        content: { [type]: { schema: { $ref: `${REFERENCE}${responseName(name)}` } } },
      },
      ...problemResponses([...endpoint.errors, ...problemsOfAny(endpoint)]),
    },
  };
}

function parameters(
  schema: z.core.$ZodType | undefined,
  place: 'path' | 'query',
  { parameters: texts }: ApiExample,
): OpenApiOperation['parameters'] {
  if (schema === undefined) return [];
  const shape = toObject(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const required = Array.isArray(shape['required']) ? shape['required'] : [];
  return Object.entries(toObject(shape['properties'])).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description: texts[name]?.description ?? '',
    schema: toObject(property),
    ...(texts[name]?.example === undefined ? {} : { example: texts[name].example }),
  }));
}

/** What any call may be answered before an endpoint sees it. */
function problemsOfAny({ path }: Endpoint): ProblemCode[] {
  const guarded: ProblemCode[] = ['forbidden-host', 'too-many-requests', 'request-timeout'];
  return OPEN_PATHS.has(`/api${path}`) ? guarded : ['unauthorised', ...guarded];
}

/** Several problems share a status: one response each status, which names its codes. */
function problemResponses(codes: readonly ProblemCode[]): OpenApiOperation['responses'] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes))
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      String(status),
      {
        description: of.map((code) => `${code}: ${PROBLEM_TEXTS[code].message.en}`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: `${REFERENCE}Problem` } } },
      },
    ]),
  );
}

/** JSON Schema's own identity fields, which have no place inside an OpenAPI document. */
function withoutIdentity(schema: unknown): JsonObject {
  const { $schema: _schema, $id: _id, id: _plain, ...rest } = toObject(schema);
  return rest;
}

function toObject(value: unknown): JsonObject {
  // JSON Schema is JSON by definition; zod's type for it is wider.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function responseName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Response`;
}

function requestName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Request`;
}
