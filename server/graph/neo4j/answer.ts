/** The rows of one answer in batches, within the limits of rows and bytes. */
import type { Result, ResultSummary } from 'neo4j-driver';
import type { Row } from '../../../contracts/graph.ts';
import type { ReadSummary } from '../graph-store.ts';
import { jsonBytes } from '../json-bytes.ts';
import type { GraphValueReader } from './graph-values.ts';
import { RecordQueue } from './record-queue.ts';
import type { StatementLimits } from './statement-limits.ts';

/** Few, so that rows are gone again before the collector of garbage has to move them. */
const ROWS_A_BATCH = 250;

export interface AnswerLimits {
  rowLimit?: number | undefined;
  byteLimit?: number | undefined;
}

export class Answer {
  readonly #records: RecordQueue;
  readonly #limits: StatementLimits;
  readonly #rowLimit: number;
  readonly #byteLimit: number;
  #bytes = 0;
  rows = 0;
  truncated: ReadSummary['truncated'] = null;
  /** What the database says at the end; null when reading stopped before. */
  summary: ResultSummary | null = null;

  constructor(result: Result, limits: StatementLimits, { rowLimit, byteLimit }: AnswerLimits) {
    this.#limits = limits;
    this.#rowLimit = rowLimit ?? Infinity;
    // One more than may go out tells that there are more.
    this.#records = new RecordQueue(result, Math.min(ROWS_A_BATCH, this.#rowLimit + 1));
    this.#byteLimit = byteLimit ?? Infinity;
  }

  get isOver(): boolean {
    return this.truncated !== null || this.summary !== null;
  }

  /**
   * The next rows, none at the end.
   * @param naming `later`: the caller has the ends of relationships named, with `reader.nameEnds`
   */
  async next(reader: GraphValueReader, naming: 'now' | 'later' = 'now'): Promise<Row[]> {
    const records = await this.#limits.during(this.#records.take());
    if (records.length === 0) this.summary = this.#records.summary;
    const batch: Row[] = [];
    for (const record of records) {
      if (this.rows >= this.#rowLimit) {
        this.truncated = 'rows';
        break;
      }
      const row = reader.readRow(record);
      if (this.#byteLimit !== Infinity && (this.#bytes += jsonBytes(row)) > this.#byteLimit) {
        this.truncated = 'bytes';
        break;
      }
      this.rows += 1;
      batch.push(row);
    }
    if (naming === 'now') await this.#limits.during(reader.nameEnds());
    return batch;
  }

  /** Has the database make no further rows; the session is to be closed then. */
  stop(): Promise<void> {
    return this.#records.stop();
  }

  /** Lets the statement run to its end without its further rows. */
  async finish(): Promise<void> {
    this.summary ??= await this.#limits.during(this.#records.drain());
  }
}
