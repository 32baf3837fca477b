import { describe, expect, it } from 'vitest';
import type { Endpoint, EndpointName } from '../../contracts/endpoints.ts';
import { endpoints } from '../../contracts/endpoints.ts';
import { API_EXAMPLES } from './api-examples.ts';
import { PROBLEM_STATUS } from './errors.ts';
import { openApiDocument } from './openapi.ts';
import { ROUTES } from './routes.ts';

const document = openApiDocument('1.2.3');

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : references(item),
  );
}

describe('the OpenAPI document', () => {
  it('describes every endpoint of the contract, and the server answers every one', () => {
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((item) => item.operationId),
    );
    expect(described.toSorted()).toEqual(Object.keys(endpoints).toSorted());
    expect(ROUTES.map((route) => route.name).toSorted()).toEqual(Object.keys(endpoints).toSorted());
  });

  it('says its version, licence and where the API begins', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Zhitu', version: '1.2.3', license: { identifier: 'Apache-2.0' } },
      servers: [{ url: '/api' }],
    });
  });

  it('refers only to shapes that it holds', () => {
    const names = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    const wanted = references(document);
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter((reference) => !names.has(reference))).toEqual([]);
  });

  it('declares each parameter of a path, and only those', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(methods)) {
        const declared = operation.parameters.filter((parameter) => parameter.in === 'path');
        expect(declared.map((parameter) => parameter.name)).toEqual(inPath);
        expect(declared.every((parameter) => parameter.required)).toBe(true);
        expect(new Set(operation.parameters.map((parameter) => parameter.name)).size).toBe(operation.parameters.length);
      }
    }
  });

  it('gives each problem of an endpoint its status, as problem details', () => {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const operation = Object.values(document.paths)
        .flatMap((methods) => Object.values(methods))
        .find((item) => item.operationId === name);
      const guards = name === 'health' || name === 'ready' ? ['403', '408', '429'] : ['401', '403', '408', '429'];
      const statuses = new Set([...endpoint.errors.map((code) => String(PROBLEM_STATUS[code])), ...guards]);
      expect(Object.keys(operation?.responses ?? {}).toSorted()).toEqual(['200', ...statuses].toSorted());
      for (const status of statuses) {
        expect(Object.keys(operation?.responses[status]?.content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('says of every endpoint what passwords, host names and slow calls are answered', () => {
    const { get } = document.paths['/meta'] ?? {};
    const codes = ['401', '403', '408', '429'].map((status) => get?.responses[status]?.description.split(':')[0]);
    expect(codes).toEqual(['unauthorised', 'forbidden-host', 'request-timeout', 'too-many-requests']);
    const { post } = document.paths['/query'] ?? {};
    expect(post?.responses['403']?.description).toMatch(/^forbidden-statement: .* forbidden-host: /);
    expect(post?.responses['429']?.description.match(/too-many-requests/g)).toHaveLength(1);
  });

  it('says what each parameter means, and gives for each endpoint a call that fits the contract', () => {
    for (const [name, endpoint] of Object.entries(endpoints) as [EndpointName, Endpoint][]) {
      const operation = Object.values(document.paths)
        .flatMap((methods) => Object.values(methods))
        .find((item) => item.operationId === name);
      const parameters = operation?.parameters ?? [];
      expect(parameters.map((parameter) => parameter.name).toSorted()).toEqual(
        Object.keys(API_EXAMPLES[name].parameters).toSorted(),
      );
      for (const parameter of parameters) expect(parameter.description).toMatch(/^\S.{10,}/);
      const given = (place: 'path' | 'query') =>
        Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === place && parameter.example !== undefined)
            .map((parameter) => [parameter.name, parameter.example]),
        );
      for (const [schema, value] of [
        [endpoint.params, given('path')],
        [endpoint.query, given('query')],
        [endpoint.body, API_EXAMPLES[name].body],
      ] as const) {
        if (schema !== undefined) expect(schema.parse(value)).toBeDefined();
      }
    }
  });

  it('says which answers arrive line by line', () => {
    expect(Object.keys(document.paths['/query']?.['post']?.responses['200']?.content ?? {})).toEqual([
      'application/x-ndjson',
    ]);
  });
});
