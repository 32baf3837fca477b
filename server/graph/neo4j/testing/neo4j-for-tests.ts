/** The Neo4j that a run of tests was given (`tools/neo4j/for-tests.ts`), and its one database, emptied. */
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { expect, inject } from 'vitest';
import type { OpenOptions, TestDatabase } from '../../testing/suite-frame.ts';
import type { Neo4jGraphStore } from '../neo4j-graph-store.ts';
import { openNeo4jStore } from '../neo4j-graph-store.ts';

export interface Neo4jForTests {
  uri: string;
  user: string;
  password: string;
  database: string | undefined;
  /** False: it may hold something of value, so that a database with nodes is refused instead of emptied. */
  mayBeEmptied: boolean;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests;
  }
}

export function neo4jForTests(): Neo4jForTests {
  return inject('neo4j');
}

/** A connection of its own, which sees what the store under test does. */
export async function withDriver<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
  const { uri, user, password } = neo4jForTests();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** Rows of one statement over a connection of its own. */
export function rowsBeside(text: string, parameters: Record<string, unknown> = {}): Promise<unknown[][]> {
  const { database } = neo4jForTests();
  return withDriver(async (driver) => {
    const session = driver.session({ database });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => [...record.values()]);
    } finally {
      await session.close();
    }
  });
}

/** Statements that run in the database now, but for the asking one. */
export async function runningStatements(): Promise<string[]> {
  const rows = await rowsBeside(
    "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q <> '' AND NOT q STARTS WITH 'SHOW' RETURN q",
  );
  return rows.map(([text]) => String(text));
}

/** What is checked and planned for the first time takes seconds to get so far on a cold server. */
export async function untilRuns(text: string): Promise<void> {
  await expect.poll(runningStatements, { timeout: 60_000, interval: 50 }).toContain(text);
}

/** For statements that would run for much longer by themselves. */
export async function untilIdle(): Promise<void> {
  await expect.poll(runningStatements, { timeout: 25_000, interval: 50 }).toEqual([]);
}

let isOurs = false;

/** Removes nodes, indexes and constraints. There is one database only (Community), so that tests use it in turn. */
export async function emptyDatabase(): Promise<void> {
  if (!isOurs && !neo4jForTests().mayBeEmptied) {
    const [[nodes] = []] = await rowsBeside('MATCH (n) RETURN count(n)');
    if (nodes !== 0) {
      throw new Error(
        `NEO4J_TEST_URI names a database with ${String(nodes)} nodes, and tests empty it: ` +
          'set NEO4J_TEST_MAY_BE_EMPTIED=true if that is what you want',
      );
    }
  }
  isOurs = true;
  await rowsBeside('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  for (const [name] of await rowsBeside('SHOW CONSTRAINTS YIELD name'))
    await rowsBeside(`DROP CONSTRAINT \`${String(name)}\``);
  for (const [name] of await rowsBeside("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) {
    await rowsBeside(`DROP INDEX \`${String(name)}\``);
  }
}

export function openStoreForTests({ allowWrites, consolePlaces, consoleQueue }: OpenOptions = {}): Neo4jGraphStore {
  const { uri, user, password, database } = neo4jForTests();
  return openNeo4jStore({
    uri,
    user,
    password,
    database,
    allowWrites,
    consolePlaces,
    queueLimit: { explore: 256, console: consoleQueue ?? 32 },
  });
}

/** An empty database with a store on it. */
export async function createTestDatabase(options: OpenOptions = {}): Promise<TestDatabase> {
  await emptyDatabase();
  let store = openStoreForTests(options);
  return {
    store,
    reopen: async (again = {}) => {
      await store.close();
      store = openStoreForTests(again);
      return store;
    },
    dispose: async () => {
      await store.close();
      await emptyDatabase();
    },
  };
}
