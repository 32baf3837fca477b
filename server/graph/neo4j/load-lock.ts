/**
 * The lock that makes a load the only one, over all servers on the database (S-32). It is the load's own transaction,
 * marked in its metadata and seen in SHOW TRANSACTIONS: nothing is written for it, not even into a database that turns
 * out to be somebody else's, and it ends with the connection of a process that died.
 */
import type { Session, Transaction } from 'neo4j-driver';
import { randomUUID } from 'node:crypto';
import { cypherFile } from '../cypher-files.ts';
import { GraphStoreError } from '../graph-store.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';

/** A transaction may be listed for a moment before its mark is, so that the list is read twice. */
const LOOK_AGAIN_AFTER_MS = 60;

/** The transaction of the one load that may run. @throws GraphStoreError `locked` when another one runs */
export async function beginLoad(database: Neo4jDatabase, session: Session): Promise<Transaction> {
  const load = randomUUID();
  const transaction = await session.beginTransaction({ timeout: 0, metadata: { zhituLoad: load } });
  try {
    await refuseSecond(database, load);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
    await refuseSecond(database, load);
    return transaction;
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** Of several that begin together the one with the lowest transaction number goes on; all see the same numbers. */
async function refuseSecond(database: Neo4jDatabase, load: string): Promise<void> {
  const [current] = await database.rows(cypherFile('neo4j/current-database').text, {}, { access: 'write' });
  const parameters = { database: current?.['name'] };
  // Asked as a writer, so that a cluster answers from the member that runs the loads.
  const loads = await database.rows(cypherFile('neo4j/show-loads').text, parameters, { access: 'write' });
  const [first] = loads.toSorted((a, b) => numberOf(a) - numberOf(b));
  if (first === undefined || first['load'] === load) return;
  throw new GraphStoreError(
    'locked',
    `another load runs on this database since ${String(first['startTime'])}, as ${String(first['transactionId'])}: ` +
      'wait for it to end',
  );
}

function numberOf(row: Record<string, unknown>): number {
  return Number(/\d+$/.exec(String(row['transactionId']))?.[0] ?? 0);
}
