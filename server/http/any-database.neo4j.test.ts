/** Neo4j databases of others, through the API: shown and searched as they are, and nothing is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityView, Neighbours, Overview, SchemaView, SearchResponse, Subgraph } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { usualName } from '../../contracts/usual-names.ts';
import { startAutoLoad } from '../explore/auto-load.ts';
import { emptyDatabase, openStoreForTests, rowsBeside } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { FOREIGN_GRAPHS } from './testing/foreign-graphs.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

afterAll(emptyDatabase);

/** All that a database holds, its tokens and schema included. */
async function everything(): Promise<unknown> {
  return {
    nodes: await rowsBeside('MATCH (n) RETURN elementId(n) AS id, labels(n), properties(n) ORDER BY id'),
    relationships: await rowsBeside('MATCH ()-[r]->() RETURN elementId(r) AS id, type(r), properties(r) ORDER BY id'),
    indexes: await rowsBeside('SHOW INDEXES YIELD name, type RETURN name, type ORDER BY name'),
    constraints: await rowsBeside('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    labels: await rowsBeside('CALL db.labels() YIELD label RETURN label ORDER BY label'),
    types: await rowsBeside('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type'),
    keys: await rowsBeside('CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key'),
  };
}

describe.each(FOREIGN_GRAPHS)('$name', (graph) => {
  let server: TestServer;
  let before: unknown;

  beforeAll(async () => {
    await emptyDatabase();
    for (const text of graph.statements) await rowsBeside(text);
    await rowsBeside('CALL db.awaitIndexes(60)');
    before = await everything();
    server = await startTestServer({ openStore: async () => openStoreForTests(), dataset: null });
  });
  afterAll(() => server.stop());

  async function get<T>(path: string): Promise<T> {
    const response = await server.get(path);
    const body: unknown = await response.json();
    expect([path, response.status, response.ok ? null : body]).toEqual([path, 200, null]);
    return body as T;
  }
  const entityOf = (id: string) => get<EntityView>(`/api/entities/${encodeURIComponent(id)}`);

  async function query(statement: string): Promise<{ fields: string[]; rows: unknown[][] }> {
    const response = await server.post('/api/query', { statement });
    const text = await response.text();
    expect([statement, response.status, response.ok ? null : text]).toEqual([statement, 200, null]);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { fields: lines[0].header.fields, rows: lines.flatMap((line) => line.rows ?? []) };
  }

  test('its schema is found, with counts', async () => {
    const { kinds, labels, types } = await get<SchemaView>('/api/schema');
    expect(kinds).toEqual([]);
    const counted = await rowsBeside('MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS c ORDER BY label');
    const sorted = labels
      .map(({ name, count }) => [name, count])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    expect(sorted).toEqual(counted.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    const typeCounts = await rowsBeside('MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS c');
    expect(new Map(types.map(({ name, count }) => [name, count]))).toEqual(new Map(typeCounts as [string, number][]));
  });

  test('it starts with its best connected nodes, each once', async () => {
    const view = await get<Overview>('/api/overview');
    const [[nodes] = []] = await rowsBeside('MATCH (n) WHERE (n)--() RETURN count(n)');
    expect(view.nodes).toHaveLength(Math.min(25, Number(nodes)));
    expect(new Set(view.nodes.map(({ id }) => id)).size).toBe(view.nodes.length);
    const shown = new Set<string>(view.nodes.map(({ id }) => id));
    for (const { source, target } of view.relationships)
      expect([shown.has(source), shown.has(target)]).toEqual([true, true]);
    expect(view.totals.entities).toBe(((await rowsBeside('MATCH (n) RETURN count(n)'))[0] ?? [])[0]);
  });

  test('names are sensible, and what is named is found', async () => {
    for (const { typed, finds } of graph.searches) {
      const { results } = await get<SearchResponse>(`/api/search?q=${encodeURIComponent(typed)}`);
      expect([typed, results.map(({ node }) => usualName(node))]).toEqual([typed, finds]);
    }
  });

  test.runIf(graph.statements.length > 0)(
    'every node of the start opens, unfolds and comes back in a subgraph',
    async () => {
      const view = await get<Overview>('/api/overview');
      for (const node of view.nodes.slice(0, 8)) {
        const entity = await entityOf(node.id);
        expect(entity.node).toEqual(node);
        expect(entity.degree).toBe(entity.groups.reduce((sum, group) => sum + group.count, 0));
        const path = `/api/entities/${encodeURIComponent(node.id)}/neighbours?limit=3`;
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const page: Neighbours = await get(cursor === '' ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
          seen.push(...page.relationships.map(({ id }) => id));
          for (const { source, target } of page.relationships) expect([source, target]).toContain(node.id);
          for (const other of page.nodes) expect(page.degrees[other.id]).toBeGreaterThan(0);
          cursor = page.cursor;
        }
        expect(new Set(seen).size).toBe(seen.length);
        const [first] = entity.groups.flatMap(({ items }) => items);
        if (first) await get(`/api/relationships/${encodeURIComponent(first.relationship.id)}`);
      }
      const ids = view.nodes.map(({ id }) => id);
      const response = await server.post('/api/subgraph', { ids });
      const part = (await response.json()) as Subgraph;
      expect([part.nodes.map(({ id }) => id), part.missing]).toEqual([ids, []]);
      expect(part.relationships.map(({ id }) => id).toSorted()).toEqual(
        view.relationships.map(({ id }) => id).toSorted(),
      );
    },
  );

  test('queries and tables work on every label and type', async () => {
    const { labels, types } = await get<SchemaView>('/api/schema');
    for (const { name, count } of labels.slice(0, 12)) {
      const { rows } = await query(`MATCH (n:${quoted(name)}) RETURN n, count(*) AS times`);
      expect(rows).toHaveLength(count);
      expect(rows.every(([node]) => (node as GraphNode).labels.includes(name))).toBe(true);
    }
    for (const { name, count } of types.slice(0, 12)) {
      const { rows } = await query(`MATCH p = ()-[r:${quoted(name)}]->() RETURN count(r) AS c, collect(p)[0] AS p`);
      expect(rows[0]?.[0]).toBe(count);
    }
  });

  test.runIf(graph.values)('values keep their types, and the inspector shows them', async () => {
    for (const { text, expected } of graph.values ?? []) {
      const { rows } = await query(text);
      expect([text, rows]).toEqual([text, expected]);
    }
  });

  // An empty database may be loaded, unless AUTO_LOAD=false says otherwise.
  const isEmpty = graph.statements.length === 0;
  test('a load of ours is refused and says why; where it is empty, only when loads are turned off', async () => {
    const store = openStoreForTests();
    try {
      const lines: string[] = [];
      const load = await startAutoLoad(store, {
        enabled: !isEmpty,
        datasetDir: 'data/cyberspace-community',
        report: (line) => lines.push(line),
        onLoaded: () => {},
      });
      await load.done;
      expect(load.notices().map(({ code }) => code)).toEqual([isEmpty ? 'empty-database' : 'foreign-database']);
    } finally {
      await store.close();
    }
  });

  test('nothing was written: no node, relationship, index, constraint or name', async () => {
    expect(await everything()).toEqual(before);
  });
});

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
