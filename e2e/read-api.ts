/** What the server itself says, as the contract has it: stories compare the page with it. */
import type { z } from 'zod/mini';
import type { EntityView, Overview, Passages, Paths, RelationshipView } from '../contracts/api.ts';
import type { Documents, DocumentView } from '../contracts/documents.ts';
import { endpoints } from '../contracts/endpoints.ts';

async function read<Schema extends z.ZodMiniType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const response = await fetch(`${process.env['ZHITU_ADDRESS']}/api${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return schema.parse(await response.json());
}

export function readOverview(): Promise<Overview> {
  return read('/overview', endpoints.overview.response);
}

export function readEntity(id: string): Promise<EntityView> {
  return read(`/entities/${encodeURIComponent(id)}`, endpoints.entity.response);
}

export function readRelationship(id: string): Promise<RelationshipView> {
  return read(`/relationships/${encodeURIComponent(id)}`, endpoints.relationship.response);
}

export function readPassages(id: string, limit: number): Promise<Passages> {
  return read(`/entities/${encodeURIComponent(id)}/passages?limit=${limit}`, endpoints.passages.response);
}

export function readPaths(from: string, to: string, limit: number): Promise<Paths> {
  return read(`/paths?from=${from}&to=${to}&limit=${limit}`, endpoints.paths.response);
}

export function readDocuments(): Promise<Documents> {
  return read('/documents', endpoints.documents.response);
}

export function readDocument(id: string): Promise<DocumentView> {
  return read(`/documents/${encodeURIComponent(id)}`, endpoints.document.response);
}

export function readMeta() {
  return read('/meta', endpoints.meta.response);
}

export function readSchema() {
  return read('/schema', endpoints.schema.response);
}
