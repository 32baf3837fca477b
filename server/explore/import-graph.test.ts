import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { JsonTextError } from '../dataset/json-cursor.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { ExportInterruptedError, exportGraph } from './export-graph.ts';
import { importGraph } from './import-graph.ts';
import { loadDataset } from './load-dataset.ts';
import { OwnershipError, readOwnership } from './ownership.ts';
import { readRows } from './read-rows.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import type { LoadedStore } from './testing/loaded-store.ts';

async function exported(store: GraphStore): Promise<string> {
  let text = '';
  for await (const chunk of exportGraph(store)) text += chunk;
  return text;
}

/** Everything, internal properties included, in an order of its own. */
async function everything(store: GraphStore): Promise<string[]> {
  const internal = ['searchName', 'searchTokens', 'summaryTokens', 'degree', 'dataset', 'recordHash'];
  const nodes = await readRows(store, {
    text: `MATCH (n) WHERE NOT n:ZhituDataset RETURN n AS n, ${internal.map((key) => `n.${key} AS ${key}`).join(', ')}`,
  });
  const relationships = await readRows(store, { text: 'MATCH ()-[r]->() RETURN r AS r, r.recordHash AS hash' });
  return [...nodes.rows, ...relationships.rows].map((row) => JSON.stringify(sortKeys(row))).sort();
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, key === 'labels' ? [...(item as string[])].sort() : sortKeys(item)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('exportGraph and importGraph', { timeout: 120_000 }, () => {
  let dataset: Dataset;
  let first: LoadedStore;
  let second: LoadedStore;
  let text: string;

  beforeAll(async () => {
    const reading = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    if (!reading.dataset) throw new Error('the shipped dataset can’t be read');
    dataset = reading.dataset;
    first = await openLoadedStore(dataset);
    second = await openLoadedStore();
    text = await exported(first.store);
  });
  afterAll(async () => {
    await first.dispose();
    await second.dispose();
  });

  it('bring the shipped dataset into a second store as it is', async () => {
    const bytes = new TextEncoder().encode(text);
    const chunks = function* (): Generator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007);
    };
    const result = await importGraph(second.store, chunks);
    expect(result).toMatchObject({ dataset: dataset.manifest.id });
    expect(result.nodes).toBeGreaterThan(100);
    expect(await everything(second.store)).toEqual(await everything(first.store));
    expect(await exported(second.store)).toBe(text);
    const { manifest, schema } = (await readOwnership(second.store)) ?? {};
    expect({ manifest, schema }).toEqual({ manifest: dataset.manifest, schema: dataset.schema });
  });

  it('leave a graph that is found and updated as if it had been loaded', async () => {
    const hits = await second.store.searchText('names', ['iwl', 'ilz', 'izq'], 5);
    expect(hits.map((hit) => hit.id)).toContain('cyber-sovereignty');
    const { nodes, relationships } = await loadDataset(second.store, dataset);
    expect({ nodes, relationships }).toEqual({
      nodes: { created: 0, updated: 0, deleted: 0 },
      relationships: { created: 0, updated: 0, deleted: 0 },
    });
  });

  it('show nothing internal', () => {
    expect(text).not.toMatch(/searchTokens|searchName|summaryTokens|recordHash|ZhituDataset|"degree"/);
  });

  it('write the same text every time', async () => {
    expect(await exported(first.store)).toBe(text);
  });

  it('fail in words when a load changes the graph on the way, and never mix two graphs', async () => {
    const { store, dispose } = await openLoadedStore(smallDataset());
    const chunks = exportGraph(store);
    expect((await chunks.next()).value).toContain('"graph"');
    const changed = smallDataset();
    changed.manifest.version = '2.0.0';
    changed.statements = [];
    await loadDataset(store, changed);
    const rest = async () => {
      for await (const _ of chunks);
    };
    await expect(rest()).rejects.toThrow(ExportInterruptedError);
    expect(JSON.parse(await exported(store))).toMatchObject({ graph: { metadata: { version: '2.0.0' } } });
    await dispose();
  });

  it('refuse a database that is not empty', async () => {
    await expect(importGraph(first.store, () => [text])).rejects.toThrow(OwnershipError);
  });
});

describe('importGraph', { timeout: 120_000 }, () => {
  async function inEmptyStore<T>(use: (store: GraphStore) => Promise<T>, dataset?: Dataset): Promise<T> {
    const loaded = await openLoadedStore(dataset);
    try {
      return await use(loaded.store);
    } finally {
      await loaded.dispose();
    }
  }

  it('takes graphs of other tools, and keeps them foreign', async () => {
    const movies = JSON.stringify({
      graph: {
        nodes: {
          matrix: {
            label: 'The Matrix',
            metadata: { labels: ['Movie', 'Classic', 'Film'], released: 1999, tags: ['a', 'b'] },
          },
          keanu: { label: 'Keanu Reeves' },
        },
        edges: [{ source: 'keanu', target: 'matrix', relation: 'ACTED_IN', metadata: { roles: ['Neo'] } }],
      },
    });
    await inEmptyStore(async (store) => {
      expect(await importGraph(store, () => [movies])).toMatchObject({ nodes: 2, relationships: 1, dataset: null });
      expect(await readOwnership(store)).toBeNull();
      const { rows } = await readRows(store, { text: 'MATCH (a)-[r]->(b) RETURN a AS a, r AS r, b AS b' });
      expect(rows).toEqual([
        [
          { $type: 'Node', id: 'keanu', labels: ['Node'], properties: { id: 'keanu', name: 'Keanu Reeves' } },
          {
            $type: 'Relationship',
            id: 'keanu~ACTED_IN~matrix',
            type: 'ACTED_IN',
            source: 'keanu',
            target: 'matrix',
            properties: { id: 'keanu~ACTED_IN~matrix', roles: ['Neo'] },
          },
          {
            $type: 'Node',
            id: 'matrix',
            labels: expect.arrayContaining(['Movie', 'Classic', 'Film']),
            properties: { id: 'matrix', name: 'The Matrix', released: 1999, tags: ['a', 'b'] },
          },
        ],
      ]);
    });
  });

  it.each([
    [
      '{"graph":{"nodes":{"a":{}},\n"edges":[{"source":"a","target":"b"}]}}',
      'line 2, column 10: the edge names the node b, which is not in the graph',
    ],
    ['{"graph":{"nodes":{"a":{},\n"a":{}}}}', 'line 2, column 1: the node a is there twice'],
    ['{"graph":{"nodes":{"a":{"metadata":{"labels":["A) DETACH DELETE (n"]}}}}}', 'not a plain name'],
    ['{"graph":{"nodes":{"a":{}},"edges":[{"source":"a","target":"a","relation":"X] DELETE"}]}}', 'not a plain name'],
  ])('refuses %j with line and column, and writes nothing', async (text, message) => {
    await inEmptyStore(async (store) => {
      await expect(importGraph(store, () => [text])).rejects.toThrow(message);
      await expect(importGraph(store, () => [text])).rejects.toThrow(JsonTextError);
      expect((await readRows(store, { text: 'MATCH (n) RETURN count(n) AS c' })).rows).toEqual([[0]]);
    });
  });

  it.each([
    ...['_id', '_labels', '_type', '_source', '_target', 'degree', 'dataset', 'searchTokens'].map(
      (key): [string, string] => [
        // A key `_labels` stands for a property `labels`.
        `{"graph":{"nodes":{"a":{"metadata":{"${key === '_labels' ? '__labels' : key}":"x"}}}}}`,
        `the property ${key} of a has a name that the database or Zhitu keeps for itself: rename it`,
      ],
    ),
    [
      '{"graph":{"nodes":{"a":{}},"edges":[{"source":"a","target":"a","relation":"R","metadata":{"_source":"x"}}]}}',
      'the property _source of a~R~a has a name',
    ],
    ['{"graph":{"nodes":{"a":{"metadata":{"k\\u0000":"x"}}}}}', 'a property of a has a name with the character NUL'],
    ['{"graph":{"nodes":{"a":{"metadata":{"__proto__":"x"}}}}}', 'the property __proto__ of a has a name'],
    ['{"graph":{"nodes":{"a":{"metadata":{"":"x"}}}}}', 'a property of a has no name'],
    [
      '{"graph":{"nodes":{"a":{"metadata":{"labels":["ZhituDataset"]}}}}}',
      'the node a has the label ZhituDataset, by which Zhitu knows its own databases: rename the label',
    ],
    [
      `{"graph":{"nodes":{"${'x'.repeat(513)}":{}}}}`,
      'line 1, column 20: the id of the node has 513 characters; it may have 512',
    ],
    [
      `{"graph":{"nodes":{"a":{}},"edges":[{"id":"${'x'.repeat(1_201)}","source":"a","target":"a"}]}}`,
      'the id of the edge has 1201 characters; it may have 1200',
    ],
    [
      '{"graph":{"nodes":{"a":{}},"edges":[{"id":"e","source":"a","target":"a"},{"id":"e","source":"a","target":"a"}]}}',
      'the edge e is there twice',
    ],
    [
      `{"graph":{"nodes":{"a":{"metadata":{"labels":["Entity"],"nameZh":"${'网'.repeat(300_000)}"}}}}}`,
      'a name of a has 300000 characters; it may have 10000',
    ],
    ['{"graph":{"nodes":{"a":{"metadata":{"big":1e999}}}}}', 'the property big of a is neither'],
    [
      '{"graph":{"nodes":{"a":{"metadata":{"id":17}}}}}',
      'line 1, column 20: the node a has a property id of its own, 17',
    ],
    [
      '{"graph":{"nodes":{"a":{"metadata":{"of":{"$type":"Node","value":"x"}}}}}}',
      'the property of of a is neither a text, a number, a boolean, a tagged value nor a list of these',
    ],
    [
      '{"graph":{"nodes":{"a":{"metadata":{"big":{"$type":"Integer","value":"9223372036854775808"}}}}}}',
      'the property big of a is neither',
    ],
  ])('refuses %.90j, which no database could give back', async (text, message) => {
    const untouched = { startLoad: () => Promise.reject(new Error('a load was started')) } as unknown as GraphStore;
    await expect(importGraph(untouched, () => [text])).rejects.toThrow(message);
    await expect(importGraph(untouched, () => [text])).rejects.toThrow(JsonTextError);
  });

  it('gives edges without an id one that no other has', async () => {
    const edge = { source: 'a', target: 'b', relation: 'R' };
    const edges = [edge, edge, { ...edge, id: 'a~R~b~3' }, edge];
    await inEmptyStore(async (store) => {
      await importGraph(store, () => [JSON.stringify({ graph: { nodes: { a: {}, b: {} }, edges } })]);
      const { rows } = await readRows(store, { text: 'MATCH ()-[r]->() RETURN r.id AS id ORDER BY id' });
      expect(rows).toEqual([['a~R~b'], ['a~R~b~2'], ['a~R~b~3'], ['a~R~b~4']]);
    });
  });

  it('brings back a node that has several of the labels that hold ids, once', async () => {
    const text = await inEmptyStore(exported, smallDataset());
    const twice = text.replace('"labels":["Passage"]', '"labels":["Passage","Observation"]');
    expect(twice).not.toBe(text);
    await inEmptyStore(async (store) => {
      await importGraph(store, () => [twice]);
      expect(await exported(store)).toBe(twice);
    });
  });

  it('brings an edited file back into line with the dataset at the next load', async () => {
    const text = await inEmptyStore(exported, smallDataset());
    await inEmptyStore(async (store) => {
      await importGraph(store, () => [text.replace('About China.', 'About somewhere else.')]);
      expect(await loadDataset(store, smallDataset())).toMatchObject({
        outcome: 'loaded',
        nodes: { created: 0, updated: 1, deleted: 0 },
        relationships: { created: 0, updated: 0, deleted: 0 },
      });
    });
  });
});
