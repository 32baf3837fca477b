/**
 * One statement on one lane, as a transaction of its own: limits, cancelling, a further try after a failure that the
 * database calls transient. Not an explicit transaction: closing the session of this one ends it in the database at
 * once (Bolt's RESET), while ROLLBACK would wait behind the statement.
 */
import type { Session } from 'neo4j-driver';
import type { Row } from '../../../contracts/graph.ts';
import type { ReadEvent, ReadOptions, ReadSummary, Statement } from '../graph-store.ts';
import { Answer } from './answer.ts';
import { readPrefix } from './cypher-prefix.ts';
import { toEngineParameters } from './engine-values.ts';
import { mayTryAgain } from './engine-errors.ts';
import { GraphValueReader } from './graph-values.ts';
import type { LanePlaces } from './lane-places.ts';
import type { Access, Neo4jDatabase } from './neo4j-database.ts';
import { summaryOf } from './read-summary.ts';
import { watchLimits } from './statement-limits.ts';
import type { StatementLimits } from './statement-limits.ts';

/** Our own statements are quick; this only bounds what went wrong. */
const DEFAULT_TIMEOUT_MS = 30_000;
/** By how much the database's own limit is later than ours: it is for the case that we are gone. */
const SERVER_GRACE_MS = 2_000;
const TRIES = 3;
const RETRY_AFTER_MS = 100;

export async function* runStatement(
  database: Neo4jDatabase,
  places: LanePlaces,
  statement: Statement,
  access: Access,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const release = await places.take(options.signal);
  const started = performance.now();
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let session: Session | null = null;
  const closeSession = async () => {
    const current = session;
    session = null;
    await current?.close().catch(() => undefined);
  };
  // Also while the caller is slow to take what is there: others need not wait for it.
  const limits = watchLimits(timeoutMs, options.signal, () => void closeSession().then(release));
  try {
    for (let attempt = 1; ; attempt += 1) {
      let begun = false;
      try {
        const fetchSize = (options.rowLimit ?? Infinity) + 1;
        const opened = database.session(access, fetchSize);
        session = opened;
        const run = access === 'read' ? readOnce : writeOnce;
        for await (const event of run(database, opened, statement, limits, { ...options, timeoutMs }, started)) {
          begun = true;
          yield event;
        }
        return;
      } catch (error) {
        const mayRetry = attempt < TRIES && !begun && limits.stopped() === null && mayTryAgain(error);
        // A write whose connection broke may have happened.
        const isSafe = access === 'read' || database.failure(error, { writes: true }).code !== 'unknown-outcome';
        if (!mayRetry || !isSafe) throw database.failure(error, { writes: access === 'write' });
        await closeSession();
        await limits.during(new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS * attempt)));
      }
    }
  } finally {
    limits.end();
    // Not waited for: a database that hangs must not keep the caller.
    void closeSession().then(release);
  }
}

type Limited = ReadOptions & { timeoutMs: number };

async function* readOnce(
  database: Neo4jDatabase,
  session: Session,
  statement: Statement,
  limits: StatementLimits,
  options: Limited,
  started: number,
): AsyncGenerator<ReadEvent> {
  const { answer, fields, reader } = await start(database, session, statement, limits, options);
  yield { kind: 'header', fields };
  while (!answer.isOver) {
    const rows = await answer.next(reader);
    if (rows.length > 0) yield { kind: 'rows', rows };
  }
  // Measures are there only at the end.
  if (readPrefix(statement.text).asks === 'profile') await answer.finish();
  yield { kind: 'summary', summary: finished(database, answer, started) };
}

/** Nothing is told before it has happened; then the ends of new relationships can be looked up, too. */
async function* writeOnce(
  database: Neo4jDatabase,
  session: Session,
  statement: Statement,
  limits: StatementLimits,
  options: Limited,
  started: number,
): AsyncGenerator<ReadEvent> {
  const batches: Row[][] = [];
  const { answer, fields, reader } = await start(database, session, statement, limits, options);
  while (!answer.isOver) batches.push(await answer.next(reader, 'later'));
  await answer.finish();
  await limits.during(reader.nameEnds());
  yield { kind: 'header', fields };
  for (const rows of batches) if (rows.length > 0) yield { kind: 'rows', rows };
  yield { kind: 'summary', summary: finished(database, answer, started) };
}

async function start(
  database: Neo4jDatabase,
  session: Session,
  { text, parameters = {} }: Statement,
  limits: StatementLimits,
  { timeoutMs, rowLimit, byteLimit }: Limited,
): Promise<{ answer: Answer; fields: string[]; reader: GraphValueReader }> {
  const converted = toEngineParameters(parameters);
  const hidesInternal = await limits.during(database.holdsDataset());
  const result = session.run(text, converted, { timeout: timeoutMs + SERVER_GRACE_MS });
  const fields = await limits.during(result.keys());
  const answer = new Answer(result, limits, { rowLimit, byteLimit });
  const reader = new GraphValueReader((ids) => database.findNodeIds(ids), hidesInternal);
  return { answer, fields: fields.map(String), reader };
}

function finished(database: Neo4jDatabase, answer: Answer, started: number): ReadSummary {
  if (answer.summary) database.noteServer(answer.summary);
  return summaryOf(answer, performance.now() - started);
}
