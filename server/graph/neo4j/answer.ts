/** The rows of one answer as they arrive, in batches, within the limits of rows and bytes. */
import type { Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver';
import type { GraphValue, Row } from '../../../contracts/graph.ts';
import type { ReadSummary } from '../graph-store.ts';
import type { GraphValueReader } from './graph-values.ts';
import type { StatementLimits } from './statement-limits.ts';

const ROWS_A_BATCH = 1_000;
const BYTES_A_BATCH = 512 * 1024;
/** A batch that is not full goes out after so long, so that slow answers are seen as they grow. */
const FLUSH_AFTER_MS = 50;

type Step = IteratorResult<DriverRecord, ResultSummary>;
const LATE = Symbol('late');

export interface AnswerLimits {
  rowLimit?: number | undefined;
  byteLimit?: number | undefined;
}

export class Answer {
  readonly #iterator: AsyncIterator<DriverRecord, ResultSummary>;
  readonly #limits: StatementLimits;
  readonly #rowLimit: number;
  readonly #byteLimit: number;
  /** The step that a batch went out without waiting for. */
  #pending: Promise<Step> | null = null;
  #bytes = 0;
  rows = 0;
  truncated: ReadSummary['truncated'] = null;
  /** What the database says at the end; null when reading stopped before. */
  summary: ResultSummary | null = null;

  constructor(result: Result, limits: StatementLimits, { rowLimit, byteLimit }: AnswerLimits) {
    this.#iterator = result[Symbol.asyncIterator]();
    this.#limits = limits;
    this.#rowLimit = rowLimit ?? Infinity;
    this.#byteLimit = byteLimit ?? Infinity;
  }

  get isOver(): boolean {
    return this.truncated !== null || this.summary !== null;
  }

  /**
   * The next rows, maybe none at the end.
   * @param naming `later`: the caller has the ends of relationships named, with `reader.nameEnds`
   */
  async next(reader: GraphValueReader, naming: 'now' | 'later' = 'now'): Promise<Row[]> {
    const batch: Row[] = [];
    let batchBytes = 0;
    let flush: Flush | null = null;
    while (batch.length < ROWS_A_BATCH && batchBytes < BYTES_A_BATCH) {
      const step = this.#pending ?? this.#iterator.next();
      this.#pending = step;
      const taken = await this.#limits.during(flush ? Promise.race([step, flush.due]) : step);
      if (taken === LATE) break;
      this.#pending = null;
      if (taken.done) {
        this.summary = taken.value;
        break;
      }
      if (this.rows >= this.#rowLimit) {
        this.truncated = 'rows';
        break;
      }
      const row = reader.readRow(cellsOf(taken.value));
      const bytes = jsonBytes(row);
      if (this.#bytes + bytes > this.#byteLimit) {
        this.truncated = 'bytes';
        break;
      }
      this.#bytes += bytes;
      batchBytes += bytes;
      this.rows += 1;
      batch.push(row);
      flush ??= startFlush();
    }
    flush?.clear();
    if (naming === 'now') await this.#limits.during(reader.nameEnds());
    return batch;
  }

  /** Lets the statement run to its end without its further rows. */
  async finish(): Promise<void> {
    while (this.summary === null) {
      const step = await this.#limits.during(this.#pending ?? this.#iterator.next());
      this.#pending = null;
      if (step.done) this.summary = step.value;
    }
  }
}

interface Flush {
  due: Promise<typeof LATE>;
  clear: () => void;
}

function startFlush(): Flush {
  let timer: NodeJS.Timeout | undefined;
  const due = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), FLUSH_AFTER_MS);
  });
  return { due, clear: () => clearTimeout(timer) };
}

/** Two columns can't have the same name, so that the values are the cells in order. */
function cellsOf(record: DriverRecord): unknown[] {
  return [...record.values()];
}

/** Bytes of the value as JSON, near enough for a limit: escapes are not counted. */
function jsonBytes(value: GraphValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2;
  if (typeof value === 'number') return String(value).length;
  if (value === null || typeof value === 'boolean') return 5;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + jsonBytes(item) + 1, 2);
  return Object.entries(value).reduce((sum, [key, item]) => sum + Buffer.byteLength(key) + 4 + jsonBytes(item), 2);
}
