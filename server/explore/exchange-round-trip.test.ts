import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../contracts/graph.ts';
import { RESERVED_PROPERTIES } from '../dataset/reserved-names.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { bigInteger, float, notANumber, text } from '../graph/testing/graph-value-arbitraries.ts';
import { exportGraph } from './export-graph.ts';
import { importGraph } from './import-graph.ts';
import { openLoadedStore } from './testing/loaded-store.ts';

interface JsonNode {
  metadata: { labels: string[]; [key: string]: GraphValue };
}

interface JsonEdge {
  id: string | undefined;
  source: string;
  target: string;
  relation: string;
  metadata: { [key: string]: GraphValue };
}

const scalar = fc.oneof(fc.boolean(), fc.maxSafeInteger(), float, text, bigInteger, notANumber);
const value = fc.oneof(
  scalar,
  fc.array(text, { minLength: 1, maxLength: 4 }),
  fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 4 }),
  fc.array(float, { minLength: 1, maxLength: 5 }),
  fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
);
const key = fc
  .oneof(text, fc.constantFrom('name', 'constructor', 'toString', '$type', '名', 'a b', '`', 'id '))
  .filter(
    (name) =>
      !['', 'id', '__proto__'].includes(name) &&
      !name.includes('\0') &&
      !name.startsWith('$') &&
      !RESERVED_PROPERTIES.has(name),
  );
const properties = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true });
const label = fc.constantFrom('Movie', 'Person', 'Entity', 'Passage', 'Section', 'X_1');
const id = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('__proto__', 'constructor', '~', 'a/b', '语'),
);
const type = fc.constantFrom('KNOWS', 'HAS_PASSAGE');
const edgeId = fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { nil: undefined });
const graph = fc
  .record({
    nodes: fc.uniqueArray(
      fc.tuple(id, fc.uniqueArray(label, { minLength: 1, maxLength: 4 }), properties, fc.boolean()),
      { selector: ([name]) => name, minLength: 2, maxLength: 25 },
    ),
    edges: fc.uniqueArray(fc.tuple(edgeId, fc.nat(), fc.nat(), type, properties, fc.boolean()), {
      selector: ([name]) => name ?? Symbol('one of many without an id'),
      maxLength: 25,
    }),
  })
  .map(({ nodes, edges }) => ({
    nodes: Object.fromEntries(
      nodes.map(([name, labels, rest, repeatsId]) => [
        name,
        { metadata: { labels, ...rest, ...(repeatsId && { id: name }) } },
      ]),
    ),
    edges: edges.map(([name, from, to, relation, rest, repeatsId]) => ({
      id: name,
      source: nodes[from % nodes.length]?.[0] ?? '',
      target: nodes[to % nodes.length]?.[0] ?? '',
      relation,
      metadata: { ...rest, ...(repeatsId && name !== undefined && { id: name }) },
    })),
  }));

/** All of an edge but an id that it did not bring, as a text. */
function edgeText({ id: name, source, target, relation, metadata }: JsonEdge, brought: ReadonlySet<string>): string {
  const { id: _, ...rest } = metadata;
  const entries = Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([name !== undefined && brought.has(name) ? name : null, source, relation, target, entries]);
}

async function exported(store: GraphStore): Promise<string> {
  let whole = '';
  for await (const chunk of exportGraph(store)) whole += chunk;
  return whole;
}

async function throughStore(whole: string): Promise<string> {
  const { store, dispose } = await openLoadedStore();
  try {
    await importGraph(store, () => [whole]);
    return await exported(store);
  } finally {
    await dispose();
  }
}

describe('a graph of any values', { timeout: 120_000 }, () => {
  it('is the same text after import into an empty database and export', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (given) => {
        const once = await throughStore(JSON.stringify({ graph: given }));
        expect(await throughStore(once)).toBe(once);
        const { graph: found } = JSON.parse(once) as { graph: { nodes: Record<string, JsonNode>; edges: JsonEdge[] } };
        const { nodes, edges } = found;
        expect(Object.keys(nodes).toSorted()).toEqual(Object.keys(given.nodes).toSorted());
        for (const [name, node] of Object.entries(given.nodes)) {
          const { labels, ...rest } = nodes[name]?.metadata ?? { labels: [] };
          const { labels: wantedLabels, ...wanted } = node.metadata;
          expect(rest).toEqual({ ...wanted, id: name });
          expect(labels.toSorted()).toEqual(wantedLabels.toSorted());
        }
        const brought = new Set(given.edges.flatMap((edge) => edge.id ?? []));
        expect(edges.map((edge) => edgeText(edge, brought)).toSorted()).toEqual(
          given.edges.map((edge) => edgeText(edge, brought)).toSorted(),
        );
        expect(edges.map((edge) => edge.metadata['id'])).toEqual(edges.map((edge) => edge.id));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
