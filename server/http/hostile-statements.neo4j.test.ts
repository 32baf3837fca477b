/** The hostile table, and what is hostile to Neo4j alone, through the endpoint on a real Neo4j. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, openStoreForTests, rowsBeside, untilIdle } from '../graph/neo4j/testing/neo4j-for-tests.ts';
import { HOSTILE_TO_NEO4J } from './testing/hostile-statements-neo4j.ts';
import type { HostileStatement, Outcome } from './testing/hostile-statements.ts';
import { CANARY, HOSTILE_STATEMENTS } from './testing/hostile-statements.ts';
import type { TestServer } from './testing/start-test-server.ts';
import { startTestServer } from './testing/start-test-server.ts';

const SECRET = 'canary-4f1c9e';
const TIMEOUT_MS = 3_000;

let server: TestServer;
let canary: string;
let before: unknown;
/** Where nobody must knock: LOAD CSV would. */
const knocks: string[] = [];
const trap = createServer((request, response) => {
  knocks.push(request.url ?? '');
  response.end(SECRET);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  server = await startTestServer({
    openStore: async () => {
      await emptyDatabase();
      return openStoreForTests();
    },
    limits: { queryTimeoutMs: TIMEOUT_MS, queryRowLimit: 500, queryByteLimit: 200_000 },
  });
  canary = join(server.folder, 'canary.csv');
  writeFileSync(canary, `${SECRET},${SECRET}\n`);
  before = await everything();
});
afterAll(async () => {
  await server.stop();
  trap.close();
  await emptyDatabase();
});

/** All that a statement may have changed, tokens, users and the schema included. */
async function everything(): Promise<unknown> {
  const names = (text: string) => rowsBeside(text);
  return {
    nodes: await names('MATCH (n) RETURN elementId(n) AS id, labels(n), properties(n) ORDER BY id'),
    relationships: await names('MATCH ()-[r]->() RETURN elementId(r) AS id, type(r), properties(r) ORDER BY id'),
    indexes: await names('SHOW INDEXES YIELD name, state, type RETURN name, state, type ORDER BY name'),
    constraints: await names('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    labels: await names('CALL db.labels() YIELD label RETURN label ORDER BY label'),
    types: await names('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type'),
    keys: await names('CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key'),
    users: await names('SHOW USERS YIELD user RETURN user ORDER BY user'),
    databases: await names('SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus'),
  };
}

/** How a statement ended, in the words of the table; what is not among them is told as it is. */
function outcomeOf(status: number, body: string): Outcome | { status: number; body: string } {
  if (status === 504 || status === 507) return { limited: true };
  if (status === 403) return { refused: JSON.parse(body).refusal?.reason };
  if (status === 400 && /"code":"cypher-/.test(body)) return { error: true };
  if (status !== 200) return { status, body };
  const last = JSON.parse(body.trimEnd().split('\n').at(-1) ?? '');
  if (String(last.error?.code).startsWith('cypher-')) return { error: true };
  const cut: unknown = last.summary?.truncated ?? last.error?.code ?? null;
  return cut === null ? { reads: true } : { limited: true };
}

/** What comes of the common table otherwise here: Neo4j multiplies counts instead of counting rows. */
const OTHERWISE: Record<string, Outcome> = { 'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS c': { reads: true } };

const given = [...HOSTILE_STATEMENTS, ...HOSTILE_TO_NEO4J].map((hostile): [string, HostileStatement] => [
  JSON.stringify(hostile.text),
  hostile,
]);

describe('hostile statements on Neo4j', () => {
  it('are many', () => {
    expect(given.length).toBeGreaterThanOrEqual(300);
    expect(new Set(given.map(([title]) => title)).size).toBe(given.length);
  });

  it.each(given)('%s', async (_title, { text, outcome }) => {
    const { port } = trap.address() as AddressInfo;
    const statement = text.replaceAll(CANARY, canary).replaceAll('127.0.0.1:1/', `127.0.0.1:${port}/`);
    const response = await server.post('/api/query', { statement });
    const body = await response.text();
    expect(outcomeOf(response.status, body)).toEqual(OTHERWISE[text] ?? outcome);
    expect(body).not.toContain(SECRET);
  });

  it('are refused by the check that the console makes while one types, for the same reason', async () => {
    for (const [, { text, outcome }] of given) {
      if (!('refused' in outcome)) continue;
      const response = await server.post('/api/query/check', { statement: text.replaceAll(CANARY, canary) });
      const answered = outcomeOf(response.status, await response.text());
      expect([text, answered]).toEqual([text, OTHERWISE[text] ?? outcome]);
    }
  });

  it('have changed nothing, and knocked nowhere', async () => {
    expect(await everything()).toEqual(before);
    expect(knocks).toEqual([]);
  });

  it('have left nothing running in the database', async () => {
    await expect(untilIdle()).resolves.toBeUndefined();
  });
});
