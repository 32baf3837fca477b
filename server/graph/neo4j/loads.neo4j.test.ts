/** Loads on one database by several servers, and loads that are killed. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, rowsOf } from '../testing/collect.ts';
import { createEntities, ENTITY_INDEXES, load, loadFixture } from '../testing/fixture-graph.ts';
import type { TestDatabase } from '../testing/suite-frame.ts';
import { createTestDatabase, neo4jForTests, openStoreForTests, rowsBeside } from './testing/neo4j-for-tests.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.dispose());

async function startOtherLoader(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./testing/other-loader.ts', import.meta.url));
  const child = fork(script, [JSON.stringify(neo4jForTests())], { execArgv: ['--import', 'tsx'] });
  const [message] = (await once(child, 'message')) as [unknown];
  expect(message).toBe('written');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const schemaNames = async () => (await rowsBeside('SHOW INDEXES YIELD name RETURN name ORDER BY name')).flat();

test('a load that another server runs locks this one out until its process is gone', async () => {
  await loadFixture(database.store);
  const before = await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id, n.note');
  const other = await startOtherLoader();
  try {
    const failure = await failureOf(database.store.startLoad());
    expect(failure).toMatchObject({ code: 'locked', message: expect.stringMatching(/^another load runs .* wait/) });
    expect(await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id, n.note')).toEqual(before);
  } finally {
    await kill(other);
  }
  await expect.poll(() => startable(), { timeout: 60_000 }).toBe(true);
  expect(await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id, n.note')).toEqual(before);
});

async function startable(): Promise<boolean> {
  try {
    await (await database.store.startLoad()).abort();
    return true;
  } catch {
    return false;
  }
}

test('of many that begin at once one goes on', async () => {
  const stores = Array.from({ length: 6 }, () => openStoreForTests());
  const outcomes = await Promise.allSettled(stores.map((store) => store.startLoad()));
  const begun = outcomes.filter((outcome) => outcome.status === 'fulfilled');
  expect(begun.length).toBe(1);
  await Promise.all(begun.map((outcome) => outcome.value.abort()));
  await Promise.all(stores.map((store) => store.close()));
});

test('a load that is given up takes back the indexes that it made, and no others', async () => {
  const lookups = await schemaNames();
  const session = await database.store.startLoad();
  await session.ensureIndexes(ENTITY_INDEXES);
  await session.write([createEntities('Concept', [{ id: 'a' }])]);
  expect(await schemaNames()).toHaveLength(lookups.length + 2);
  await session.abort();
  expect(await schemaNames()).toEqual(lookups);
  await loadFixture(database.store);
  const held = await schemaNames();
  const second = await database.store.startLoad();
  await second.ensureIndexes(ENTITY_INDEXES);
  await second.abort();
  expect(await schemaNames()).toEqual(held);
});

test('a look that begins a load and gives it up writes nothing', async () => {
  const before = await schemaNames();
  const session = await database.store.startLoad();
  expect(await rowsOf(session, 'MATCH (n) RETURN count(n) AS c')).toEqual([[0]]);
  await session.abort();
  expect(await schemaNames()).toEqual(before);
  expect(await rowsBeside('CALL db.labels()')).toEqual([]);
});

test('keys of relationships are unique, or only indexed', async () => {
  const session = await database.store.startLoad();
  await session.ensureIndexes([
    ...ENTITY_INDEXES,
    { kind: 'relationship-key', type: 'NEAR', property: 'id', unique: true },
    { kind: 'relationship-key', type: 'FAR', property: 'id', unique: false },
    { kind: 'node-key', label: 'Entity', property: 'importance', unique: false },
  ]);
  await session.write([createEntities('Concept', [{ id: 'a' }, { id: 'b' }])]);
  await session.commit();
  const twice = (type: string) => [
    {
      text: `MATCH (a:Entity {id: 'a'}), (b:Entity {id: 'b'}) CREATE (a)-[:${type} {id: 'x'}]->(b), (b)-[:${type} {id: 'x'}]->(a)`,
    },
  ];
  expect((await failureOf(load(database.store, twice('NEAR')))).code).toBe('conflict');
  await load(database.store, twice('FAR'));
});

test('a load that takes too much memory changes nothing, and is told of with what to do', async () => {
  await loadFixture(database.store);
  const before = await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id, n.note');
  const session = await database.store.startLoad();
  const text = 'UNWIND range(1, 100000000) AS x WITH collect(x) AS numbers CREATE (:Big {size: size(numbers)})';
  expect(await failureOf(session.write([{ text }]))).toMatchObject({
    code: 'memory',
    message: expect.stringMatching(/nothing was changed: .*server\.memory\.heap\.max_size/),
  });
  await session.abort();
  expect(await rowsOf(database.store, 'MATCH (n) RETURN n ORDER BY n.id, n.note')).toEqual(before);
});
