/** Pages against the order that they promise, over a graph with many of equal importance, parallel and self statements. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../graph/graph-store.ts';
import { openGraphStore } from '../graph/open-graph-store.ts';
import type { PageKey, PageRequest } from './neighbour-page.ts';
import { readNeighbourPage } from './neighbour-page.ts';
import { openReader } from './statement-reader.ts';

const ID = 'n05';
const TYPES = ['ABOUT', 'PART_OF', 'SUPPORTS'];
const NODES = Array.from({ length: 30 }, (_, number) => ({
  id: `n${String(number).padStart(2, '0')}`,
  kind: number % 3 === 0 ? 'Concept' : 'Project',
  importance: 1 + (number % 2),
}));
const STATEMENTS = NODES.flatMap(({ id }, number) =>
  TYPES.flatMap((type, at) => [
    ...((number + at) % 2 === 0 ? [{ source: ID, type, target: id }] : []),
    ...((number + at) % 3 === 0 && id !== ID ? [{ source: id, type, target: ID }] : []),
  ]),
).map((statement) => ({ ...statement, id: `${statement.source}~${statement.type}~${statement.target}` }));

let folder: string;
let store: GraphStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-pages-'));
  store = await openGraphStore({ kind: 'embedded', path: join(folder, 'pages.grafeo') });
  const session = await store.startLoad();
  for (const kind of ['Concept', 'Project']) {
    const text = `UNWIND $rows AS row CREATE (:Entity:${kind} {id: row.id, importance: row.importance, degree: 1})`;
    await session.write([{ text, parameters: { rows: NODES.filter((node) => node.kind === kind) } }]);
  }
  for (const type of TYPES) {
    const rows = STATEMENTS.filter((statement) => statement.type === type);
    const text = `UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target}) CREATE (a)-[:${type} {id: row.id}]->(b)`;
    await session.write([{ text, parameters: { rows } }]);
  }
  await session.commit();
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The ids of all pages, one list each. */
async function pagesOf(request: Omit<PageRequest, 'after'>): Promise<string[][]> {
  const reader = openReader(store);
  const pages: string[][] = [];
  let after: PageKey | null = null;
  do {
    const { items, next } = await readNeighbourPage(reader, { ...request, after });
    pages.push(items.map((item) => item.relationship.id));
    after = next;
  } while (after !== null && pages.length < 200);
  return pages;
}

function expectedIds({ direction, kinds, types }: Pick<PageRequest, 'direction' | 'kinds' | 'types'>): string[] {
  return STATEMENTS.flatMap(({ id, source, target, type }) => {
    const isThere = types.includes(type) && (direction === 'both' || (direction === 'out' ? source : target) === ID);
    const other = NODES.find((node) => node.id === (source === ID ? target : source));
    return isThere && other && (kinds?.includes(other.kind) ?? true) ? [{ id, other }] : [];
  })
    .toSorted(
      (a, b) => b.other.importance - a.other.importance || compare(a.other.id, b.other.id) || compare(a.id, b.id),
    )
    .map(({ id }) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

it.each([1, 2, 3, 7, 25, 100])('gives pages of %i in order, each statement once, and an end', async (limit) => {
  expect(STATEMENTS.filter(({ source, target }) => source === target).length).toBeGreaterThan(0);
  for (const direction of ['both', 'out', 'in'] as const) {
    for (const kinds of [null, ['Concept'], ['Concept', 'Project'], []]) {
      for (const types of limit === 7 ? [TYPES, ['ABOUT'], []] : [TYPES]) {
        const expected = expectedIds({ direction, kinds, types });
        const pages = await pagesOf({ id: ID, direction, kinds, types, limit });
        expect(pages.flat()).toEqual(expected);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(expected.length / limit)));
      }
    }
  }
});
