/** What one engine process holds: the open database and the answers that are being read. */
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import type { ReadSummary, StatementCheck, WriteCounters } from '../../graph-store.ts';
import { aliasAggregates, prepareText } from '../cypher-text.ts';
import { EngineError, toFailure } from '../engine-errors.ts';
import { isReadingOperator, profiledPlan } from '../plan.ts';
import type { Batch, RunRequest } from '../protocol.ts';
import { NO_WRITES } from '../../write-counters.ts';
import { Answer } from './answer.ts';
import { StatementChecker, refuseFiles } from './check-statement.ts';
import { toEngineParameters } from './engine-values.ts';
import { mayHoldLookalikes } from './graph-values.ts';
import { portCounters } from './write-counters.ts';

export class EngineSession {
  readonly #db: GrafeoDB;
  readonly #writable: boolean;
  readonly #checker: StatementChecker;
  readonly #answers = new Map<number, Answer>();
  #lastCursor = 0;

  constructor(db: GrafeoDB, writable: boolean) {
    this.#db = db;
    this.#writable = writable;
    this.#checker = new StatementChecker(db);
  }

  check(text: string): Promise<StatementCheck> {
    return this.#checker.check(text);
  }

  /** @throws an engine error, or EngineError `read-only` when the access does not allow what the text does */
  async run(request: RunRequest): Promise<Batch> {
    const started = performance.now();
    const prepared = prepareText(request.text);
    const found = await this.#checker.check(request.text);
    refuseFiles(found);
    if (request.access === 'read' && !found.readsOnly) {
      throw new EngineError({
        code: 'read-only',
        message: `this statement writes (${found.operators.filter((name) => !isReadingOperator(name)).join(', ')}), and only reads are taken here`,
      });
    }
    const parameters = toEngineParameters(request.parameters);
    const summary: ReadSummary = {
      rows: 0,
      truncated: null,
      totalRows: 0,
      elapsedMs: 0,
      counters: NO_WRITES,
      notifications: [],
      plan: prepared.asks === 'rows' ? null : found.plan,
    };
    let answer = Answer.empty(this.#db, started, summary);
    if (prepared.asks !== 'plan') {
      const text = aliasAggregates(prepared.text);
      if (prepared.asks === 'profile') {
        const profiled = await this.#execute(`PROFILE ${text}`, parameters, request);
        if (profiled.result.profile) summary.plan = profiledPlan(profiled.result.profile.root);
        summary.counters = profiled.counters;
      }
      // The engine answers PROFILE with the measures only: what reads runs again for its rows.
      if (prepared.asks === 'rows' || found.readsOnly) {
        const { result, counters } = await this.#execute(text, parameters, request);
        if (prepared.asks === 'rows') summary.counters = counters;
        // What a write deleted is in the graph no more to be held against.
        const holdsLookalikes = !deletedAnything(counters) && mayHoldLookalikes(text, request.parameters);
        answer = new Answer(this.#db, result, started, summary, request, holdsLookalikes);
      }
    }
    return this.#nextOf((this.#lastCursor += 1), answer);
  }

  next(cursor: number): Batch {
    const answer = this.#answers.get(cursor);
    if (!answer) throw new EngineError({ code: 'runtime', message: `no answer ${cursor} is being read` });
    return this.#nextOf(cursor, answer);
  }

  /** Whether nobody reads an answer any more. */
  get isIdle(): boolean {
    return this.#answers.size === 0;
  }

  drop(cursor: number): void {
    this.#answers.delete(cursor);
  }

  #nextOf(cursor: number, answer: Answer): Batch {
    const batch = answer.next(cursor);
    if (batch.summary) this.#answers.delete(cursor);
    else this.#answers.set(cursor, answer);
    return batch;
  }

  async #execute(text: string, parameters: object, { access, text: original }: RunRequest) {
    try {
      if (access === 'load' || !this.#writable) {
        const result = await this.#db.executeCypher(text, parameters);
        return { result, counters: portCounters(result.counters) };
      }
      return await this.#inTransaction(text, parameters, access);
    } catch (error) {
      throw new EngineError(toFailure(error, original));
    }
  }

  async #inTransaction(text: string, parameters: object, access: 'read' | 'write') {
    const transaction: Transaction = this.#db.beginTransaction();
    try {
      const result = await transaction.executeCypher(text, parameters);
      const counters = portCounters(result.counters);
      if (access === 'write') transaction.commit();
      else if (changedAnything(counters))
        throw new EngineError({ code: 'read-only', message: 'this statement writes, and only reads are taken here' });
      return { result, counters };
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }
}

function deletedAnything({ nodesDeleted, relationshipsDeleted }: WriteCounters): boolean {
  return nodesDeleted + relationshipsDeleted > 0;
}

function changedAnything(counters: WriteCounters): boolean {
  return Object.values(counters).some((count) => count > 0);
}
