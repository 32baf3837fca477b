/** A load: a copy of the file beside it, written by a process of its own, that takes its place at the end. */
import type { IndexDefinition, LoadSession, ReadEvent, Statement, WriteCounters } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';
import { EngineEnded } from './engine-process.ts';
import type { EngineProcess } from './engine-process.ts';
import type { CallKind, Calls } from './protocol.ts';

export interface LoadParts {
  process: EngineProcess;
  /** Puts the closed draft in place of the file and has the readers follow. */
  publish: () => Promise<void>;
  /** Removes the draft and frees the lock. Called once, after everything else. */
  finish: () => void;
}

export class EmbeddedLoadSession implements LoadSession {
  readonly #parts: LoadParts;
  #isChanged = false;
  #isOver = false;
  #isFinished = false;

  constructor(parts: LoadParts) {
    this.#parts = parts;
  }

  async *read({ text, parameters = {} }: Statement): AsyncGenerator<ReadEvent> {
    let batch = await this.#call('run', { text, parameters, access: 'load', rowLimit: null, byteLimit: null });
    yield { kind: 'header', fields: batch.fields };
    for (;;) {
      if (batch.rows.length > 0) yield { kind: 'rows', rows: batch.rows };
      if (batch.summary) {
        yield { kind: 'summary', summary: batch.summary };
        return;
      }
      batch = await this.#call('next', { cursor: batch.cursor });
    }
  }

  async write(statements: Statement[]): Promise<WriteCounters> {
    this.#isChanged = true;
    return this.#call('writeAll', { statements });
  }

  async ensureIndexes(indexes: IndexDefinition[]): Promise<void> {
    this.#isChanged = true;
    await this.#call('ensureIndexes', { indexes });
  }

  async commit(): Promise<void> {
    this.#refuseOver();
    try {
      if (!this.#isChanged) return;
      await this.#call('close', {});
      this.#isOver = true;
      await this.#endProcess();
      await this.#parts.publish();
    } finally {
      await this.abort();
    }
  }

  /** Also for a load that is over: then it does nothing. */
  async abort(): Promise<void> {
    this.#isOver = true;
    await this.#endProcess();
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.#parts.finish();
  }

  async #endProcess(): Promise<void> {
    this.#parts.process.kill('closed');
    await this.#parts.process.ended;
  }

  #refuseOver(): void {
    if (this.#isOver) throw new GraphStoreError('unavailable', 'this load is over; start another one');
  }

  async #call<K extends CallKind>(kind: K, body: Calls[K]['request']): Promise<Calls[K]['answer']> {
    this.#refuseOver();
    try {
      return await this.#parts.process.call(kind, body);
    } catch (error) {
      if (!(error instanceof EngineEnded)) throw error;
      throw new GraphStoreError('unavailable', `the load has ended, and the graph is as it was: ${error.message}`, {
        cause: error,
      });
    }
  }
}
