/** A load: one explicit transaction for all its data, so that it is there as a whole or not at all. */
import type { QueryResult, Session, Transaction } from 'neo4j-driver';
import { cypherFile, spliceNames } from '../cypher-files.ts';
import type { IndexDefinition, LoadSession, ReadEvent, Statement, WriteCounters } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import { NO_WRITES, addCounters } from '../write-counters.ts';
import { Answer } from './answer.ts';
import type { StatementChecker } from './check-statement.ts';
import { MAY_LOAD_CSV } from './check-statement.ts';
import { toEngineParameters } from './engine-values.ts';
import type { Undo } from './ensure-indexes.ts';
import { dropIndexes, ensureIndexes } from './ensure-indexes.ts';
import { NAMES_OF_OURS } from './element-names.ts';
import { GraphValueReader } from './graph-values.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';
import { countersOf, summaryOf } from './read-summary.ts';
import { NO_LIMITS } from './statement-limits.ts';

export interface LoadParts {
  database: Neo4jDatabase;
  checker: StatementChecker;
  session: Session;
  transaction: Transaction;
  /** Called once, when the load is over in whatever way. */
  finish: () => void;
}

export class Neo4jLoadSession implements LoadSession {
  readonly #parts: LoadParts;
  /** Indexes asked for after data were written: Neo4j would wait for the transaction, so they are made after it. */
  readonly #later: IndexDefinition[] = [];
  /** Indexes that this load made, to be taken back when it is given up. */
  #made: Undo[] = [];
  #hasWritten = false;
  /** The first failure: Neo4j has undone everything by then, and the load can only be given up. */
  #failure: GraphStoreError | null = null;
  #isOver = false;

  constructor(parts: LoadParts) {
    this.#parts = parts;
  }

  async *read({ text, parameters = {} }: Statement): AsyncGenerator<ReadEvent> {
    this.#refuseOver();
    const { database, transaction } = this.#parts;
    const started = performance.now();
    try {
      // What is loaded is ours, also before the node that says so is written.
      const names = { ...NAMES_OF_OURS, hidesInternal: await database.holdsDataset() };
      const result = transaction.run(text, toEngineParameters(parameters));
      const fields = await result.keys();
      const answer = new Answer(result, NO_LIMITS, {});
      const reader = new GraphValueReader((ids) => this.#findNodeIds(ids), names);
      yield { kind: 'header', fields: fields.map(String) };
      try {
        while (!answer.isOver) {
          const rows = await answer.next(reader);
          if (rows.length > 0) yield { kind: 'rows', rows };
        }
      } finally {
        if (!answer.isOver) await answer.finish();
      }
      yield { kind: 'summary', summary: summaryOf(answer, performance.now() - started) };
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async write(statements: Statement[]): Promise<WriteCounters> {
    this.#refuseOver();
    let counters: WriteCounters = { ...NO_WRITES };
    try {
      for (const { text, parameters = {} } of statements) {
        if (MAY_LOAD_CSV.test(text)) await this.#parts.checker.refuse(text, 'write');
        this.#hasWritten = true;
        const { summary } = await this.#run(text, toEngineParameters(parameters));
        counters = addCounters(counters, countersOf(summary));
      }
    } catch (error) {
      throw this.#fail(error);
    }
    return counters;
  }

  async ensureIndexes(indexes: IndexDefinition[]): Promise<void> {
    this.#refuseOver();
    try {
      if (this.#hasWritten) await this.#promise(indexes);
      else this.#made.push(...(await this.#inSession((session) => ensureIndexes(session, indexes))));
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async commit(): Promise<void> {
    this.#refuseOver();
    const { database, transaction } = this.#parts;
    try {
      if (!this.#hasWritten) {
        this.#made = [];
        return;
      }
      await transaction.commit();
      this.#made = [];
      database.forgetOwnership();
      await this.#inSession((session) => ensureIndexes(session, this.#later));
    } catch (error) {
      throw ofLoad(database.failure(error, { writes: true }));
    } finally {
      await this.abort();
    }
  }

  /** Also for a load that is over: then it does nothing. */
  async abort(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    const { session, transaction, finish } = this.#parts;
    try {
      // A transaction that failed, or whose connection is gone, has been undone by the database.
      if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
      await session.close().catch(() => undefined);
      if (this.#made.length > 0) {
        await this.#inSession((undoing) => dropIndexes(undoing, this.#made)).catch(() => undefined);
      }
    } finally {
      finish();
    }
  }

  #run(text: string, parameters: Record<string, unknown>): Promise<QueryResult> {
    return Promise.resolve(this.#parts.transaction.run(text, parameters));
  }

  /** Finds now what would make an index fail after the data are there. */
  async #promise(indexes: IndexDefinition[]): Promise<void> {
    for (const index of indexes) {
      if (index.kind === 'node-key' && index.unique) await this.#refuseRepeated(index);
      this.#later.push(index);
    }
  }

  async #refuseRepeated({ label, property }: { label: string; property: string }): Promise<void> {
    const text = spliceNames(cypherFile('neo4j/repeated-keys').text, { label, property });
    const { records } = await this.#run(text, {});
    if (records.length === 0) return;
    const values = records.map((record) => JSON.stringify(record.get('value')));
    throw new GraphStoreError('conflict', `several nodes of :${label} have the same ${property}: ${values.join(', ')}`);
  }

  async #findNodeIds(elementIds: string[]): Promise<Map<string, unknown>> {
    const { records } = await this.#run(cypherFile('neo4j/node-ids').text, { elementIds });
    return new Map(records.map((record) => [String(record.get('elementId')), record.get('id')]));
  }

  async #inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#parts.database.session('write');
    try {
      return await work(session);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  #fail(error: unknown): GraphStoreError {
    this.#failure ??= ofLoad(this.#parts.database.failure(error));
    return this.#failure;
  }

  #refuseOver(): void {
    if (this.#isOver) throw new GraphStoreError('unavailable', 'this load is over; start another one');
    if (this.#failure) throw this.#failure;
  }
}

/** To ask for less, as a reader may, is no advice for a load. */
function ofLoad(failure: GraphStoreError): GraphStoreError {
  if (failure.code !== 'memory') return failure;
  const message =
    'this load takes more memory than Neo4j has for one transaction, and nothing was changed: give the server more with ' +
    'server.memory.heap.max_size (100,000 entities with 500,000 statements take 5g), then load again';
  return new GraphStoreError('memory', message, { engineCode: failure.engineCode, cause: failure.cause });
}
