/** All rows of a statement of our own, from a store or from a session of a load. */
import type { Row } from '../../contracts/graph.ts';
import type { ReadEvent, ReadOptions, Statement } from '../graph/graph-store.ts';
import type { RowRecord } from './row-values.ts';

/** A store, or a session, which takes no options. */
export interface Reader {
  read: (statement: Statement, options?: ReadOptions) => AsyncIterable<ReadEvent>;
}

export interface ReadRows {
  fields: string[];
  rows: Row[];
}

export async function readRows(reader: Reader, statement: Statement, options: ReadOptions = {}): Promise<ReadRows> {
  let fields: string[] = [];
  const rows: Row[] = [];
  for await (const event of reader.read(statement, options)) {
    if (event.kind === 'header') fields = event.fields;
    else if (event.kind === 'rows') for (const row of event.rows) rows.push(row);
  }
  return { fields, rows };
}

/** The same as records by column. */
export async function readRecords(reader: Reader, statement: Statement, options?: ReadOptions): Promise<RowRecord[]> {
  const { fields, rows } = await readRows(reader, statement, options);
  return rows.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null])));
}
