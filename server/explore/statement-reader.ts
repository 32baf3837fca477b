/** Runs our named statements for one call and remembers them, so that an answer can show what it was made by. */
import type { z } from 'zod';
import type { answeredBy } from '../../contracts/api.ts';
import type { GraphValue } from '../../contracts/graph.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { Capabilities, GraphStore } from '../graph/graph-store.ts';
import { readRecords } from './read-rows.ts';
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
  /** Of the store that answers: some questions are put in the way that its engine answers best. */
  capabilities: Capabilities;
  /** The statements that ran, each once. */
  statements: () => AnsweredBy[];
}

export function openReader(store: GraphStore, signal?: AbortSignal): StatementReader {
  const ran = new Map<string, AnsweredBy>();
  return {
    capabilities: store.capabilities,
    rows: (name, parameters = {}, names = {}) => {
      const file = cypherFile(`explore/${name}`);
      const text = spliceNames(file.text, names);
      if (!ran.has(text)) ran.set(text, { name, text, parameters });
      return readRecords(store, { text, parameters }, { lane: 'explore', timeoutMs: TIMEOUT_MS, signal });
    },
    statements: () => [...ran.values()],
  };
}
