/** A database of somebody else: shown as it is, and left as it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, failureOf, rowsOf } from '../testing/collect.ts';
import type { TestDatabase } from '../testing/suite-frame.ts';
import { createTestDatabase, rowsBeside } from './testing/neo4j-for-tests.ts';

const MOVIES = `
  CREATE (matrix:Movie {title: 'The Matrix', released: 1999, degree: 7, dataset: 'films'}),
         (cloud:Movie {title: 'Cloud Atlas', released: 2012}),
         (keanu:Person:\`Leading Actor\` {name: 'Keanu Reeves', born: 1964}),
         (tom:Person {name: 'Tom Hanks', \`birth name\`: 'Thomas'}),
         (wang:\`人物\` {名字: '王'}),
         (keanu)-[:ACTED_IN {roles: ['Neo']}]->(matrix),
         (tom)-[:ACTED_IN {roles: ['Zachry']}]->(cloud),
         (wang)-[:\`认识 的\`]->(keanu)`;

let database: TestDatabase;
let before: unknown;

beforeAll(async () => {
  database = await createTestDatabase();
  await rowsBeside(MOVIES);
  await rowsBeside('CREATE INDEX films FOR (m:Movie) ON (m.title)');
  await rowsBeside('CALL db.awaitIndexes(30)');
  before = await everything();
});
afterAll(() => database.dispose());

async function everything(): Promise<unknown> {
  return {
    nodes: await rowsBeside('MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)'),
    relationships: await rowsBeside(
      'MATCH ()-[r]->() RETURN elementId(r), type(r), properties(r) ORDER BY elementId(r)',
    ),
    indexes: await rowsBeside('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    constraints: await rowsBeside('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    labels: await rowsBeside('CALL db.labels() YIELD label RETURN label ORDER BY label'),
    keys: await rowsBeside('CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey'),
  };
}

test('shows labels, types and properties of any name, those called like ours among them', async () => {
  const { labels, relationshipTypes, nodes, relationships } = await database.store.schema();
  expect({ labels, relationshipTypes, nodes, relationships }).toEqual({
    labels: [
      { name: 'Movie', count: 2, properties: ['dataset', 'degree', 'released', 'title'] },
      { name: 'Person', count: 2, properties: ['birth name', 'born', 'name'] },
      { name: 'Leading Actor', count: 1, properties: ['born', 'name'] },
      { name: '人物', count: 1, properties: ['名字'] },
    ],
    relationshipTypes: [
      { name: 'ACTED_IN', count: 2, properties: ['roles'] },
      { name: '认识 的', count: 1, properties: [] },
    ],
    nodes: 5,
    relationships: 3,
  });
});

test('gives nodes without an id the id of the engine, and all of their properties', async () => {
  const [[movie, id] = []] = await rowsOf(
    database.store,
    "MATCH (m:Movie {title: 'The Matrix'}) RETURN m, elementId(m) AS id",
  );
  expect(movie).toEqual({
    $type: 'Node',
    id,
    labels: ['Movie'],
    properties: { title: 'The Matrix', released: 1999, degree: 7, dataset: 'films' },
  });
});

test('is left as it is by everything that reads, and by a load that is refused', async () => {
  const { store } = database;
  await store.health();
  await store.schema();
  await store.check({ text: 'CREATE (:Sneaky {unseen: 1})' });
  await store.searchText('names', ['matrix'], 5);
  await rowsOf(store, 'MATCH p = (:Unheard {of: $x})-[*1..2]-() RETURN p', { x: 1 });
  for (const text of [
    'CREATE (:Sneaky)',
    'CREATE INDEX sneaky FOR (n:Sneaky) ON (n.id)',
    'CALL db.createLabel("Sneaky")',
  ]) {
    for (const lane of ['explore', 'console'] as const) {
      expect((await failureOf(answer(store, text, {}, { lane }))).code).toBe('read-only');
    }
  }
  const session = await store.startLoad();
  await rowsOf(session, 'MATCH (n) RETURN count(n) AS c');
  await session.abort();
  expect(await everything()).toEqual(before);
});
