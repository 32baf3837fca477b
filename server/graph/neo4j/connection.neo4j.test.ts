/** A database that is away, hangs, comes back, or does not let us in. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { answer, failureOf, rowsOf } from '../testing/collect.ts';
import type { Neo4jGraphStore, Neo4jSettings } from './neo4j-graph-store.ts';
import { openNeo4jStore } from './neo4j-graph-store.ts';
import type { BoltProxy } from './testing/bolt-proxy.ts';
import { startBoltProxy } from './testing/bolt-proxy.ts';
import { neo4jForTests, rowsBeside, untilIdle, untilRuns } from './testing/neo4j-for-tests.ts';

let proxy: BoltProxy;
const stores: Neo4jGraphStore[] = [];
beforeAll(async () => {
  proxy = await startBoltProxy();
});
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await proxy.mend();
});
afterAll(() => proxy.close());

function open(settings: Partial<Neo4jSettings> = {}): Neo4jGraphStore {
  const store = openNeo4jStore({ ...neo4jForTests(), uri: proxy.uri, ...settings });
  stores.push(store);
  return store;
}

test('a server that goes away is told of at once, and found again when it is back', async () => {
  const store = open();
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
  expect(await store.health()).toEqual({ ok: true, database: expect.stringMatching(/^Neo4j \d+\.\d+/) });
  await proxy.cut();
  const failure = await failureOf(answer(store, 'RETURN 1 AS x', {}, { timeoutMs: 120_000 }));
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('does not answer; start it') });
  expect(await store.health()).toMatchObject({ ok: false, problem: expect.stringContaining(proxy.uri) });
  await proxy.mend();
  expect(await rowsOf(store, 'RETURN 2 AS x')).toEqual([[2]]);
  expect(await store.health()).toMatchObject({ ok: true });
});

test('an outage and its end are told in one line each, whatever is asked meanwhile', async () => {
  const lines: string[] = [];
  const store = open({ warn: (line) => lines.push(line) });
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
  await failureOf(answer(store, 'RETURN x'));
  expect(lines).toEqual([]);
  await proxy.cut();
  for (let time = 0; time < 3; time += 1) await failureOf(store.schema());
  expect(lines).toEqual([
    expect.stringMatching(/^the database is down, and tried again: Neo4j at bolt:.* does not answer; .*$/),
  ]);
  await proxy.mend();
  // Nobody asks.
  await expect
    .poll(() => lines.slice(1), { timeout: 100_000 })
    .toEqual([expect.stringMatching(/^the database is back after \d+ s: Neo4j \d+\.\d+\.\d+$/)]);
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
  expect(lines).toHaveLength(2);
});

test('a password that is not taken is told of in one line', async () => {
  const lines: string[] = [];
  const store = open({ password: 'not-the-password', warn: (line) => lines.push(line) });
  for (let time = 0; time < 3; time += 1) await failureOf(store.schema());
  await store.close();
  expect(lines).toEqual([
    'the database is down, and tried again: Neo4j does not take the password of neo4j: check NEO4J_USER and NEO4J_PASSWORD',
  ]);
});

test('a server that is away at the start is found when it comes', async () => {
  await proxy.cut();
  const store = open();
  expect((await failureOf(store.schema())).code).toBe('unavailable');
  expect((await store.health()).ok).toBe(false);
  await proxy.mend();
  expect((await store.schema()).nodes).toBeGreaterThanOrEqual(0);
});

test('a connection that broke while it was idle is not noticed', async () => {
  const store = open();
  expect(await rowsOf(store, 'RETURN 1 AS x')).toEqual([[1]]);
  await proxy.cut();
  await proxy.mend();
  expect(await rowsOf(store, 'RETURN 2 AS x')).toEqual([[2]]);
});

test('health answers and statements end at their time limit while the server hangs', async () => {
  const store = open();
  await store.health();
  proxy.hang();
  const started = Date.now();
  expect(await store.health()).toMatchObject({ ok: false });
  const failure = await failureOf(answer(store, 'RETURN 1 AS x', {}, { timeoutMs: 500 }));
  expect(failure.code).toBe('timeout');
  expect(Date.now() - started).toBeLessThan(25_000);
  await proxy.cut();
});

test('a write whose connection breaks is reported as unknown', async () => {
  const store = open({ allowWrites: true });
  const text = 'UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 CREATE (:Never)';
  const failure = failureOf(answerOfWrite(store, text));
  await untilRuns(text);
  await proxy.cut();
  expect((await failure).code).toBe('unknown-outcome');
  await untilIdle();
});

async function answerOfWrite(store: Neo4jGraphStore, text: string): Promise<void> {
  for await (const event of store.write({ text }, { timeoutMs: 120_000 })) expect(event.kind).toBe('summary');
}

test('a wrong password is told of without trying it again at once', async () => {
  const store = open({ password: 'not-the-password' });
  const failure = await failureOf(answer(store, 'RETURN 1 AS x'));
  expect(failure).toMatchObject({
    code: 'unavailable',
    message: 'Neo4j does not take the password of neo4j: check NEO4J_USER and NEO4J_PASSWORD',
  });
  for (let time = 0; time < 10; time += 1) expect((await failureOf(store.schema())).message).toBe(failure.message);
  expect(await store.health()).toMatchObject({ ok: false, problem: failure.message });
  expect(JSON.stringify(failure)).not.toContain('not-the-password');
});

test('a password that has expired is told of with what to do', async () => {
  await rowsBeside("CREATE USER expired SET PASSWORD 'expired-password' CHANGE REQUIRED");
  try {
    const store = open({ user: 'expired', password: 'expired-password' });
    expect(await failureOf(answer(store, 'RETURN 1 AS x'))).toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/^the password of expired has expired: change it .*ALTER CURRENT USER/),
    });
  } finally {
    await rowsBeside('DROP USER expired');
  }
});

test('a database that is not there is named', async () => {
  expect(await failureOf(answer(open({ database: 'nowhere' }), 'RETURN 1 AS x'))).toMatchObject({
    code: 'unavailable',
    message: 'Neo4j has no database nowhere: check NEO4J_DATABASE',
  });
});

test('an address that is none is refused when the store is opened', () => {
  expect(() => openNeo4jStore({ ...neo4jForTests(), uri: 'http://localhost' })).toThrow(/^NEO4J_URI is not an address/);
});

test('encryption that the server does not speak is told of as such', async () => {
  const failure = await failureOf(answer(open({ uri: proxy.uri.replace('bolt:', 'bolt+ssc:') }), 'RETURN 1 AS x'));
  expect(failure).toMatchObject({ code: 'unavailable', message: expect.stringContaining('does not answer encrypted') });
});
