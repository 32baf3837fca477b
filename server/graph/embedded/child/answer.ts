/**
 * An answer that is read batch by batch. The engine has all its rows by now; the limits are applied before a row
 * becomes a JavaScript value, so that what nobody reads costs nothing more.
 */
import type { GrafeoDB, QueryResult } from '@grafeo-db/js';
import type { Row } from '../../../../contracts/graph.ts';
import type { ReadSummary } from '../../graph-store.ts';
import { jsonBytes } from '../../json-bytes.ts';
import type { Batch } from '../protocol.ts';
import { GraphValueReader } from './graph-values.ts';

const ROWS_A_BATCH = 1_000;
const BYTES_A_BATCH = 512 * 1024;

export class Answer {
  readonly #result: QueryResult | null;
  readonly #fields: string[];
  readonly #reader: GraphValueReader;
  readonly #started: number;
  readonly #summary: ReadSummary;
  readonly #rowLimit: number;
  readonly #byteLimit: number;
  #position = 0;
  #bytes = 0;

  constructor(
    db: GrafeoDB,
    result: QueryResult | null,
    started: number,
    summary: ReadSummary,
    limits: { rowLimit: number | null; byteLimit: number | null },
    holdsLookalikes = false,
  ) {
    this.#result = result;
    this.#fields = result?.columns ?? [];
    this.#reader = new GraphValueReader(db, holdsLookalikes);
    this.#started = started;
    this.#summary = { ...summary, totalRows: result?.length ?? 0 };
    this.#rowLimit = limits.rowLimit ?? Infinity;
    this.#byteLimit = limits.byteLimit ?? Infinity;
  }

  static empty(db: GrafeoDB, started: number, summary: ReadSummary): Answer {
    return new Answer(db, null, started, summary, { rowLimit: null, byteLimit: null });
  }

  next(cursor: number): Batch {
    const rows: Row[] = [];
    const total = this.#result?.length ?? 0;
    let batchBytes = 0;
    let truncated: ReadSummary['truncated'] = null;
    while (this.#position < total && rows.length < ROWS_A_BATCH && batchBytes < BYTES_A_BATCH) {
      if (this.#position >= this.#rowLimit) {
        truncated = 'rows';
        break;
      }
      const row = this.#row(this.#position);
      const bytes = jsonBytes(row);
      if (this.#bytes + bytes > this.#byteLimit) {
        truncated = 'bytes';
        break;
      }
      this.#bytes += bytes;
      batchBytes += bytes;
      this.#position += 1;
      rows.push(row);
    }
    const isLast = truncated !== null || this.#position >= total;
    return {
      cursor,
      fields: this.#fields,
      rows,
      summary: isLast
        ? { ...this.#summary, rows: this.#position, truncated, elapsedMs: performance.now() - this.#started }
        : null,
    };
  }

  #row(index: number): Row {
    const cells = this.#result?.get(index) ?? {};
    return this.#fields.map((field) => this.#reader.read(cells[field]));
  }
}
