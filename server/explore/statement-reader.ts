/** Runs our named statements for one call and remembers them, so that an answer can show what it was made by. */
import type { z } from 'zod';
import type { answeredBy } from '../../contracts/api.ts';
import type { GraphValue } from '../../contracts/graph.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { GraphStore, ReadOptions, Statement } from '../graph/graph-store.ts';
import type { RowRecord } from './row-values.ts';

export type AnsweredBy = z.infer<typeof answeredBy>;

/** Milliseconds after which a statement of our own is given up. */
const TIMEOUT_MS = 15_000;

export interface StatementReader {
  /** Rows of `cypher/explore/<name>.cypher` as records by column; `names` fill its `$$placeholders`. */
  rows: (
    name: string,
    parameters?: Record<string, GraphValue>,
    names?: Record<string, string | string[]>,
  ) => Promise<RowRecord[]>;
  /** The statements that ran, each once. */
  statements: () => AnsweredBy[];
}

export function openReader(store: GraphStore, signal?: AbortSignal): StatementReader {
  const ran = new Map<string, AnsweredBy>();
  return {
    rows: (name, parameters = {}, names = {}) => {
      const file = cypherFile(`explore/${name}`);
      const text = spliceNames(file.text, names);
      if (!ran.has(text)) ran.set(text, { name, text, parameters });
      return collectRows(store, { text, parameters }, signal ? { signal } : {});
    },
    statements: () => [...ran.values()],
  };
}

/** All rows of a statement as records by column. For our own statements, which have limits of their own. */
export async function collectRows(
  store: GraphStore,
  statement: Statement,
  options: ReadOptions = {},
): Promise<RowRecord[]> {
  let fields: string[] = [];
  const records: RowRecord[] = [];
  for await (const event of store.read(statement, { lane: 'explore', timeoutMs: TIMEOUT_MS, ...options })) {
    if (event.kind === 'header') fields = event.fields;
    else if (event.kind === 'rows') {
      for (const row of event.rows) {
        records.push(Object.fromEntries(fields.map((field, index) => [field, row[index] ?? null])));
      }
    }
  }
  return records;
}
