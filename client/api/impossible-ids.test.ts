import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { readForCanvas } from './canvas-reads.ts';
import { ProblemError } from './problems.ts';
import { entityQuery, relationshipQuery } from './queries.ts';

const asked = vi.fn(() => Promise.reject(new TypeError('no network here')));
vi.stubGlobal('fetch', asked);
afterEach(() => asked.mockClear());

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });

test.each(['\u0000', 'x'.repeat(3_000), '\ud800', 'a\nb'])('%j is not found without asking the server', async (id) => {
  const reason: unknown = await client.fetchQuery(entityQuery(id)).catch((error: unknown) => error);
  expect(reason instanceof ProblemError && reason.problem.code).toBe('not-found');
  const other: unknown = await client.fetchQuery(relationshipQuery(id)).catch((error: unknown) => error);
  expect(other instanceof ProblemError && other.problem.code).toBe('not-found');
  expect(await readForCanvas([id as NodeId], [])).toMatchObject({ nodes: [], missing: [id] });
  expect(asked).not.toHaveBeenCalled();
});

test('asks for what can be', async () => {
  await client.fetchQuery(entityQuery('网络 主权')).catch(() => null);
  expect(asked).toHaveBeenCalledOnce();
});
