/** The shipped dataset answers the same on both databases: people's queries, our own statements, whole use cases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphValue, Row } from '../../contracts/graph.ts';
import { cypherFile, cypherNames, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { answer } from '../graph/testing/collect.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { entity } from './entity.ts';
import { createExploreContext, FIXED_LIMITS } from './explore-context.ts';
import type { ExploreContext } from './explore-context.ts';
import { guardStatement } from './guard/guard-statement.ts';
import { neighbourhood } from './neighbourhood.ts';
import { overview } from './overview.ts';
import { passage } from './passage.ts';
import { findPaths } from './paths/find-paths.ts';
import type { PathsRequest } from './paths/find-paths.ts';
import { relationship } from './relationship.ts';
import { schemaView } from './schema-view.ts';
import { NO_SOURCE_TEXTS } from './source-texts.ts';
import { openReader } from './statement-reader.ts';
import type { StatementReader } from './statement-reader.ts';
import { subgraph } from './subgraph.ts';
import type { BothDatabases } from './testing/both-databases.ts';
import { comparable, openBothDatabases } from './testing/both-databases.ts';
import { COMPARED_QUERIES } from './testing/compared-queries.ts';
import { EXPLORE_STATEMENTS, OF_NEO4J, WITH_ENGINE_IDS } from './testing/explore-statements.ts';

let both: BothDatabases;
let types: string[];
beforeAll(async () => {
  both = await openBothDatabases();
  types = [...new Set(both.dataset.statements.map(({ type }) => type))];
});
afterAll(() => both.dispose());

interface Asked {
  text: string;
  parameters?: Record<string, GraphValue>;
}

async function rowsOf(store: GraphStore, { text, parameters = {} }: Asked): Promise<{ fields: string[]; rows: Row[] }> {
  const { fields, rows } = await answer(store, text, parameters);
  return { fields, rows };
}

/** Rows of the embedded engine, after both gave the same. */
async function compare(asked: Asked): Promise<Row[]> {
  const [embedded, neo4j] = await Promise.all([rowsOf(both.embedded, asked), rowsOf(both.neo4j, asked)]);
  const isOrdered = /ORDER BY(?![^]*\bRETURN\b)/.test(asked.text);
  expect(neo4j.fields).toEqual(embedded.fields);
  expect(comparable(neo4j.fields, neo4j.rows, isOrdered)).toEqual(
    comparable(embedded.fields, embedded.rows, isOrdered),
  );
  return embedded.rows;
}

describe('queries of the console', () => {
  test('are enough of each kind', () => {
    const count = (kind: string) => COMPARED_QUERIES.filter((query) => query.kind === kind).length;
    expect(COMPARED_QUERIES.length).toBeGreaterThanOrEqual(30);
    expect(count('aggregation')).toBeGreaterThanOrEqual(10);
    expect(count('variable-length')).toBeGreaterThanOrEqual(5);
    expect(count('optional')).toBeGreaterThanOrEqual(5);
  });

  test.each(COMPARED_QUERIES.map((query) => [`${query.kind}: ${query.asks}`, query] as const))(
    '%s',
    async (_title, query) => {
      for (const store of [both.embedded, both.neo4j]) await guardStatement(store, query, false);
      expect((await compare(query)).length).toBeGreaterThan(0);
    },
  );
});

describe('our own statements', () => {
  test('are all compared', () => {
    const known = [...Object.keys(EXPLORE_STATEMENTS), ...WITH_ENGINE_IDS, ...OF_NEO4J].map(
      (name) => `explore/${name}`,
    );
    expect(known.toSorted()).toEqual(cypherNames('explore'));
  });

  test.each(Object.entries(EXPLORE_STATEMENTS))('%s', async (name, cases) => {
    const { text } = cypherFile(`explore/${name}`);
    const rows = [];
    for (const { parameters = {}, names = {} } of cases) {
      rows.push(...(await compare({ text: spliceNames(text, { types, ...names }), parameters })));
    }
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('whole use cases', () => {
  const HUB = 'community-with-shared-future-in-cyberspace';
  const cases: [string, (context: ExploreContext, reader: StatementReader) => Promise<unknown>][] = [
    ['the overview', overview],
    ...[HUB, 'china', 'cac', 'ai-patent-share', 'white-paper-2022'].map((id): (typeof cases)[number] => [
      `the entity ${id}`,
      (context, reader) => entity(context, reader, id),
    ]),
    ...(
      [
        {},
        { direction: 'out' },
        { direction: 'in' },
        { kinds: ['Actor', 'Law'] },
        { types: ['PROMOTES', 'ABOUT'] },
      ] as const
    ).map((filter): (typeof cases)[number] => [
      `every page of the largest hub, ${JSON.stringify(filter)}`,
      (context, reader) => everyPage(context, reader, filter),
    ]),
    ['a relationship', (context, reader) => relationship(context, reader, `china~PROMOTES~${HUB}`)],
    ['a passage', (context, reader) => passage(context, reader, 'ws004.intro.p01')],
    ['the documents', documents],
    ['a document', (context, reader) => document(context, reader, { id: 'white-paper-text-2022' })],
    ['a page of one', (context, reader) => document(context, reader, { id: 'wang-song-2024', limit: 7 })],
    ['a subgraph', (context, reader) => subgraph(context, reader, [HUB, 'china', 'xi-jinping', 'cac', 'nobody'])],
    ...(
      [
        { from: 'xi-jinping', to: 'g20', limit: 25 },
        { from: 'cac', to: 'cyber-sovereignty', max: 4 },
        { from: 'china', to: HUB, types: ['PROMOTES', 'ABOUT'], limit: 10 },
      ] satisfies PathsRequest[]
    ).map((request): (typeof cases)[number] => [
      `paths, ${JSON.stringify(request)}`,
      async (context, reader) => {
        const { search, ...answer } = await findPaths(context, reader, request);
        return { ...answer, search: { ...search, elapsedMs: 0 } };
      },
    ]),
    ['the schema', async (context) => ({ ...(await schemaView(context)), database: null })],
  ];
  test.each(cases)('%s', async (_title, run) => {
    const [embedded, neo4j] = await Promise.all([both.embedded, both.neo4j].map((store) => outcomeOf(store, run)));
    expect(neo4j).toEqual(embedded);
  });
});

async function everyPage(
  context: ExploreContext,
  reader: StatementReader,
  filter: { direction?: 'out' | 'in'; kinds?: readonly string[]; types?: readonly string[] },
): Promise<unknown[]> {
  const { direction, kinds, types } = filter;
  const pages: unknown[] = [];
  let cursor: string | undefined;
  do {
    const id = 'community-with-shared-future-in-cyberspace';
    const page = await neighbourhood(context, reader, {
      id,
      limit: 7,
      cursor,
      ...(direction && { direction }),
      ...(kinds && { kinds: [...kinds] }),
      ...(types && { types: [...types] }),
    });
    pages.push(page);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

/** What came of it, or the error with its words, in a form without orders that nobody promised. */
async function outcomeOf(
  store: GraphStore,
  run: (context: ExploreContext, reader: StatementReader) => Promise<unknown>,
): Promise<unknown> {
  const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
  const context = createExploreContext({ store, limits, sources: NO_SOURCE_TEXTS, allowWrites: false });
  const plain: Row[] = [[JSON.parse(JSON.stringify(await run(context, openReader(store))))]];
  return comparable([], plain, true);
}
