/**
 * One statement on one lane, as a transaction of its own: limits, cancelling, a further try after a failure that the
 * database calls transient. Not an explicit transaction: closing the session of this one ends it in the database at
 * once (Bolt's RESET), while ROLLBACK would wait behind the statement.
 */
import type { Session } from 'neo4j-driver';
import type { Row } from '../../../contracts/graph.ts';
import type { Lane, ReadEvent, ReadOptions, ReadSummary, Statement } from '../graph-store.ts';
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
/**
 * Rows that the server makes before it sends them; it sends none before (5.26 and 2026.08). Ours come as a whole; of
 * people's the first ones should be seen early.
 */
const ROWS_A_FETCH: Record<Lane, number> = { explore: 1_000, console: 250 };
const TRIES = 3;
const RETRY_AFTER_MS = 100;

/** @param refuse throws for a text that must not run */
export async function* runStatement(
  database: Neo4jDatabase,
  places: LanePlaces,
  statement: Statement,
  access: Access,
  options: ReadOptions,
  refuse: () => Promise<void>,
): AsyncGenerator<ReadEvent> {
  const release = await places.take(options.signal);
  const started = performance.now();
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const run = new StatementRun(database, access);
  // Also while the caller is slow to take what is there: others need not wait for it.
  const limits = watchLimits(timeoutMs, options.signal, () => void run.end().then(release));
  try {
    await limits.during(refuse());
    for (let attempt = 1; ; attempt += 1) {
      let begun = false;
      try {
        await run.begin(statement, limits, { ...options, timeoutMs });
        const events = access === 'read' ? run.rows(limits) : run.rowsAtTheEnd(limits);
        for await (const event of events) {
          begun = true;
          yield event;
        }
        yield { kind: 'summary', summary: run.summary(performance.now() - started) };
        return;
      } catch (error) {
        const stopped = limits.stopped();
        if (stopped) throw stopped;
        const mayRetry = attempt < TRIES && !begun && mayTryAgain(error);
        // A write whose connection broke may have happened.
        const isSafe = access === 'read' || database.failure(error, { writes: true }).code !== 'unknown-outcome';
        if (!mayRetry || !isSafe) throw database.failure(error, { writes: access === 'write' });
        await run.end();
        await limits.during(new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS * attempt)));
      }
    }
  } finally {
    limits.end();
    // Not waited for: a database that hangs must not keep the caller.
    void run.end().then(release);
  }
}

interface Begun {
  answer: Answer;
  fields: string[];
  reader: GraphValueReader;
  isProfile: boolean;
}

/** One statement in one session. */
class StatementRun {
  readonly #database: Neo4jDatabase;
  readonly #access: Access;
  #session: Session | null = null;
  #begun: Begun | null = null;

  constructor(database: Neo4jDatabase, access: Access) {
    this.#database = database;
    this.#access = access;
  }

  async begin(
    { text, parameters = {} }: Statement,
    limits: StatementLimits,
    { timeoutMs, rowLimit, byteLimit, lane = 'explore' }: ReadOptions & { timeoutMs: number },
  ): Promise<void> {
    const converted = toEngineParameters(parameters);
    const names = await limits.during(this.#database.naming.names());
    const session = this.#database.session(this.#access, Math.min(ROWS_A_FETCH[lane], (rowLimit ?? Infinity) + 1));
    this.#session = session;
    const result = session.run(text, converted, { timeout: timeoutMs + SERVER_GRACE_MS });
    const fields = await limits.during(result.keys());
    this.#begun = {
      answer: new Answer(result, limits, { rowLimit, byteLimit }),
      fields: fields.map(String),
      reader: new GraphValueReader((ids) => this.#database.findNodeIds(ids), names),
      isProfile: readPrefix(text).asks === 'profile',
    };
  }

  async *rows(limits: StatementLimits): AsyncGenerator<ReadEvent> {
    const { answer, fields, reader, isProfile } = this.#running(limits);
    let rows = await answer.next(reader);
    // Behind the first rows: what fails before them is told without a header, or tried again.
    yield { kind: 'header', fields };
    for (; ; rows = await answer.next(reader)) {
      if (rows.length > 0) yield { kind: 'rows', rows };
      if (answer.isOver) break;
    }
    // Measures are there only at the end.
    if (isProfile) await answer.finish();
  }

  /** Nothing is told before it has happened; then the ends of new relationships can be looked up, too. */
  async *rowsAtTheEnd(limits: StatementLimits): AsyncGenerator<ReadEvent> {
    const { answer, fields, reader } = this.#running(limits);
    const batches: Row[][] = [];
    while (!answer.isOver) batches.push(await answer.next(reader, 'later'));
    await answer.finish();
    await limits.during(reader.nameEnds());
    yield { kind: 'header', fields };
    for (const rows of batches) if (rows.length > 0) yield { kind: 'rows', rows };
  }

  summary(elapsedMs: number): ReadSummary {
    if (!this.#begun) throw new Error('the statement has not begun');
    const { answer } = this.#begun;
    if (answer.summary) this.#database.noteServer(answer.summary);
    return summaryOf(answer, elapsedMs);
  }

  /** Ends it in the database, if it runs; never throws. */
  async end(): Promise<void> {
    const [session, begun] = [this.#session, this.#begun];
    this.#session = null;
    this.#begun = null;
    await begun?.answer.stop();
    await session?.close().catch(() => undefined);
  }

  #running(limits: StatementLimits): Begun {
    const reason = limits.stopped();
    if (reason) throw reason;
    if (!this.#begun) throw new Error('the statement has not begun');
    return this.#begun;
  }
}
