/** Use cases over a graph that is not ours: no ownership node, no `id` property on half of it, labels with blanks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/graph-store.ts';
import { openGraphStore } from '../../graph/open-graph-store.ts';
import { entity } from '../entity.ts';
import { NotFoundError } from '../errors.ts';
import type { ExploreContext } from '../explore-context.ts';
import { FIXED_LIMITS, createExploreContext } from '../explore-context.ts';
import { neighbourhood } from '../neighbourhood.ts';
import { overview } from '../overview.ts';
import { passage } from '../passage.ts';
import { relationship } from '../relationship.ts';
import { schemaView } from '../schema-view.ts';
import { NO_SOURCE_TEXTS } from '../source-texts.ts';
import type { StatementReader } from '../statement-reader.ts';
import { openReader } from '../statement-reader.ts';
import { subgraph } from '../subgraph.ts';

const MOVIES = [
  `CREATE (:Movie {title: 'The Matrix', released: 1999})`,
  `CREATE (:Person {name: 'Keanu Reeves', id: 'keanu'})`,
  `CREATE (:\`Film Director\` {name: 'Lana Wachowski'})`,
  `MATCH (m:Movie), (p:Person) CREATE (p)-[:ACTED_IN {roles: ['Neo']}]->(m)`,
  `MATCH (m:Movie), (p:\`Film Director\`) CREATE (p)-[:DIRECTED]->(m)`,
  `MATCH (m:Movie) UNWIND range(1, 8) AS i CREATE (:Person {name: 'Extra', id: 'extra-' + toString(i)})-[:ACTED_IN]->(m)`,
];

describe('a database that is not ours', () => {
  let folder: string;
  let store: GraphStore;
  let context: ExploreContext;
  let reader: StatementReader;
  let movie: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhitu-foreign-'));
    store = await openGraphStore({ kind: 'embedded', path: join(folder, 'movies.grafeo') });
    const session = await store.startLoad();
    for (const text of MOVIES) await session.write([{ text }]);
    await session.commit();
    const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
    context = createExploreContext({ store, sources: NO_SOURCE_TEXTS, allowWrites: false, limits });
    reader = openReader(store);
    movie = (await overview(context, reader)).focus ?? '';
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts with its best connected nodes, and leaves their places to the page', async () => {
    const view = await overview(context, reader);
    expect(view.positions).toBeNull();
    expect(view.nodes).toHaveLength(11);
    expect(view.relationships).toHaveLength(10);
    expect(view.degrees[movie]).toBe(10);
    expect(view.totals).toEqual({ entities: 11, statements: 10, passages: 0, documents: 0 });
  });

  it('shows labels and types as they are, blanks included, and has no kinds', async () => {
    const schema = await schemaView(context);
    expect(schema.kinds).toEqual([]);
    expect(new Map(schema.labels.map(({ name, count }) => [name, count]))).toEqual(
      new Map([
        ['Film Director', 1],
        ['Movie', 1],
        ['Person', 9],
      ]),
    );
    expect(new Map(schema.types.map(({ name, count }) => [name, count]))).toEqual(
      new Map([
        ['ACTED_IN', 9],
        ['DIRECTED', 1],
      ]),
    );
  });

  it('finds nodes by their own id and by that of the engine', async () => {
    const byProperty = await entity(context, reader, 'keanu');
    expect(byProperty.node.properties).toEqual({ name: 'Keanu Reeves', id: 'keanu' });
    expect(byProperty.groups.map(({ type, direction, count }) => [type, direction, count])).toEqual([
      ['ACTED_IN', 'out', 1],
    ]);
    const byElement = await entity(context, reader, movie);
    expect(byElement.node.labels).toEqual(['Movie']);
    expect(byElement.degree).toBe(10);
    expect(byElement.groups.map(({ type, direction, count, kinds }) => [type, direction, count, kinds])).toEqual([
      ['ACTED_IN', 'in', 9, [{ kind: 'Person', count: 9 }]],
      ['DIRECTED', 'in', 1, [{ kind: 'Film Director', count: 1 }]],
    ]);
    await expect(entity(context, reader, 'nobody')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('pages through neighbours, each relationship once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await neighbourhood(context, reader, { id: movie, limit: 4, cursor });
      seen.push(...page.relationships.map((item) => item.id));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
    const directors = await neighbourhood(context, reader, { id: movie, kinds: ['Film Director'] });
    expect(directors.nodes.map((node) => node.properties['name'])).toEqual(['Lana Wachowski']);
    await expect(neighbourhood(context, reader, { id: 'nobody' })).rejects.toBeInstanceOf(NotFoundError);
  });

  it('has no neighbours of a type or kind that it lacks', async () => {
    const nothing = { nodes: [], relationships: [], returned: 0, truncated: false, cursor: null };
    expect(await neighbourhood(context, reader, { id: movie, types: ['NO_SUCH'] })).toMatchObject(nothing);
    expect(await neighbourhood(context, reader, { id: movie, kinds: ['Robot'] })).toMatchObject(nothing);
    const unknown = neighbourhood(context, reader, { id: 'nobody', kinds: ['Robot'] });
    await expect(unknown).rejects.toBeInstanceOf(NotFoundError);
  });

  it('takes one node of those that share an id, and thousands of ids in no time', async () => {
    const twins = await openGraphStore({ kind: 'embedded', path: join(folder, 'twins.grafeo') });
    const session = await twins.startLoad();
    await session.write([
      { text: "UNWIND range(1, 60000) AS i CREATE (:Twin {id: 'x', n: i})" },
      { text: "UNWIND range(1, 60000) AS i CREATE (:Single {id: 's' + toString(i)})" },
      { text: "UNWIND [5, true, 1.5, ['x']] AS id CREATE (:Odd {id: id})" },
    ]);
    await session.commit();
    const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
    const other = createExploreContext({ store: twins, sources: NO_SOURCE_TEXTS, allowWrites: false, limits });
    const started = performance.now();
    const shared = await subgraph(other, openReader(twins), ['x', '5', '__proto__']);
    const singles = Array.from({ length: 5_000 }, (_, i) => `s${i + 1}`);
    const many = await subgraph(other, openReader(twins), singles);
    const elapsed = performance.now() - started;
    await twins.close();
    expect([shared.nodes.map((node) => node.id), shared.missing]).toEqual([['x'], ['5', '__proto__']]);
    expect([many.nodes.map((node) => node.id), many.missing]).toEqual([singles, []]);
    // Seconds for each where lists are compared with every node.
    expect(elapsed).toBeLessThan(6_000);
  });

  it('gives subgraphs and relationships, without evidence', async () => {
    const part = await subgraph(context, reader, ['keanu', movie, 'nobody']);
    expect(part.nodes).toHaveLength(2);
    expect(part.missing).toEqual(['nobody']);
    const [between] = part.relationships;
    const view = await relationship(context, reader, between?.id ?? '');
    expect([view.source.id, view.target.id, view.basis, view.evidence]).toEqual(['keanu', movie, null, []]);
    await expect(passage(context, reader, 'x')).rejects.toBeInstanceOf(NotFoundError);
  });
});
