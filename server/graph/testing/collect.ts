/** Reads whole answers and failures in tests. */
import type { Row } from '../../../contracts/graph.ts';
import type { GraphStore, LoadSession, ReadEvent, ReadOptions, ReadSummary, Statement } from '../graph-store.ts';
import { GraphStoreError } from '../graph-store.ts';

export interface WholeAnswer {
  fields: string[];
  rows: Row[];
  summary: ReadSummary;
  /** Kinds of the events in the order in which they came. */
  kinds: ReadEvent['kind'][];
}

export async function collect(events: AsyncIterable<ReadEvent>): Promise<WholeAnswer> {
  const kinds: ReadEvent['kind'][] = [];
  const rows: Row[] = [];
  let fields: string[] = [];
  let summary: ReadSummary | undefined;
  for await (const event of events) {
    kinds.push(event.kind);
    if (event.kind === 'header') fields = event.fields;
    else if (event.kind === 'rows') rows.push(...event.rows);
    else summary = event.summary;
  }
  if (!summary) throw new Error('the answer ended without a summary');
  return { fields, rows, summary, kinds };
}

export function answer(
  store: GraphStore | LoadSession,
  text: string,
  parameters: Statement['parameters'] = {},
  options: ReadOptions = {},
): Promise<WholeAnswer> {
  return collect(store.read({ text, parameters }, options));
}

export async function rowsOf(
  store: GraphStore | LoadSession,
  text: string,
  parameters: Statement['parameters'] = {},
  options: ReadOptions = {},
): Promise<Row[]> {
  return (await answer(store, text, parameters, options)).rows;
}

/** The first cell of the first row. */
export async function cellOf(
  store: GraphStore | LoadSession,
  text: string,
  parameters: Statement['parameters'] = {},
): Promise<Row[number] | undefined> {
  return (await rowsOf(store, text, parameters))[0]?.[0];
}

/** The GraphStoreError that the work ends with. @throws Error when it ends well or with any other error */
export async function failureOf(work: Promise<unknown> | (() => Promise<unknown>)): Promise<GraphStoreError> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof GraphStoreError) return error;
    throw error;
  }
  throw new Error('expected a GraphStoreError, but all went well');
}
