/** Runs our named statements for one call and remembers them, so that an answer can show what it was made by. */
import type { GraphValue } from '../../contracts/graph.ts';
import type { AnsweredBy } from '../../contracts/statements.ts';
import type { CypherFile } from '../graph/cypher-files.ts';
import { cypherFile, spliceNames } from '../graph/cypher-files.ts';
import type { Capabilities, GraphStore, TextHit, TextIndexName } from '../graph/graph-store.ts';
import { readableParts } from './readable-statement.ts';
import { readRecords } from './read-rows.ts';
import type { RowRecord } from './row-values.ts';

/** Milliseconds after which a statement of our own is given up. */
const TIMEOUT_MS = 15_000;

type Names = Record<string, string | string[]>;
type Parameters = Record<string, GraphValue>;

export interface StatementReader {
  /** Rows of `cypher/explore/<name>.cypher` as records by column; `names` fill its `$$placeholders`. */
  rows: (name: string, parameters?: Parameters, names?: Names) => Promise<RowRecord[]>;
  /** Nodes whose tokens hold all of the given ones, best first. */
  searchText: (index: TextIndexName, tokens: string[], limit: number) => Promise<TextHit[]>;
  /**
   * Notes `cypher/written/<name>.cypher`, which asks in one statement what this call asks in several. Nothing runs.
   * Lines that ask for a value are kept where there is one among the parameters that is not null.
   */
  written: (name: string, parameters: Record<string, GraphValue | undefined>, names?: Names) => void;
  /** Of the store that answers: some questions are put in the way that its engine answers best. */
  capabilities: Capabilities;
  /** The statements that ran, each once, and those that were noted. @param statementTypes all of the graph */
  statements: (statementTypes: readonly string[]) => AnsweredBy[];
}

/** One that ran, or one that could have. */
interface Noted extends Pick<AnsweredBy, 'name' | 'role' | 'parameters' | 'runs' | 'rows' | 'elapsedMs'> {
  file: CypherFile;
  names: Names;
  /** Null: the text is the readable one. */
  text: string | null;
}

interface TextSearches {
  asked: { tokens: string[]; hits: number }[];
  limit: number;
  rows: number;
  elapsedMs: number;
}

export function openReader(store: GraphStore, signal?: AbortSignal): StatementReader {
  /** By text, in the order of their first runs; searches of a text index by the name of the index. */
  const ran = new Map<string, Noted>();
  const searches = new Map<TextIndexName, TextSearches>();
  const written: Noted[] = [];
  const idle = { runs: 0, rows: 0, elapsedMs: 0 };
  return {
    capabilities: store.capabilities,
    rows: async (name, parameters = {}, names = {}) => {
      const file = cypherFile(`explore/${name}`);
      const text = spliceNames(file.text, names);
      const entry: Noted = ran.get(text) ?? { name, role: 'ran', file, names, text, parameters, ...idle };
      ran.set(text, entry);
      entry.runs += 1;
      const started = performance.now();
      const rows = await readRecords(store, { text, parameters }, { lane: 'explore', timeoutMs: TIMEOUT_MS, signal });
      entry.elapsedMs += performance.now() - started;
      entry.rows += rows.length;
      return rows;
    },
    searchText: async (index, tokens, limit) => {
      const search = searches.get(index) ?? { asked: [], limit, rows: 0, elapsedMs: 0 };
      searches.set(index, search);
      const asked = { tokens, hits: 0 };
      search.asked.push(asked);
      const started = performance.now();
      const hits = await store.searchText(index, tokens, limit);
      // They are asked at the same time.
      search.elapsedMs = Math.max(search.elapsedMs, performance.now() - started);
      asked.hits = hits.length;
      search.rows += hits.length;
      return hits;
    },
    written: (name, parameters, names = {}) => {
      const file = cypherFile(`written/${name}`);
      written.push({ name, role: 'written', file, names, text: null, parameters: valuesOf(parameters), ...idle });
    },
    statements: (statementTypes) => {
      const found = [...searches].map(([index, search]) => textSearch(store, index, search));
      return [...found, ...ran.values(), ...written].map((noted) => shown(noted, statementTypes));
    },
  };
}

/** What a text index was asked: its statement, or one that asks the same by reading every entity. */
function textSearch(store: GraphStore, index: TextIndexName, { asked, limit, ...counts }: TextSearches): Noted {
  const lists = asked.map(({ tokens }) => tokens);
  const statement = store.textSearchStatement(index, lists, limit);
  if (statement !== null) {
    const file = cypherFile('neo4j/search-text');
    const { text, parameters = {} } = statement;
    // One row for each query that found something, with the list of what that was.
    return {
      name: 'search-text',
      role: 'ran',
      file,
      names: {},
      text,
      parameters,
      runs: 1,
      ...counts,
      rows: asked.filter(({ hits }) => hits > 0).length,
    };
  }
  const name = index === 'names' ? 'search-tokens' : 'search-summary-tokens';
  const file = cypherFile(`explore/${name}`);
  // Of several readings of what was typed, one that found something teaches most.
  const tokens = asked.toSorted((a, b) => b.hits - a.hits)[0]?.tokens ?? [];
  const parameters = { tokens, limit };
  return { name, role: 'instead', file, names: {}, text: file.text, parameters, runs: lists.length, ...counts };
}

function shown({ file, names, text, ...noted }: Noted, statementTypes: readonly string[]): AnsweredBy {
  const parts = readableParts(file.parts, { names, given: new Set(Object.keys(noted.parameters)), statementTypes });
  const whole = text ?? parts.map((part) => part.text).join('\n');
  return {
    ...noted,
    elapsedMs: Math.round(noted.elapsedMs * 10) / 10,
    purpose: { zh: file.headings.get('用途') ?? file.purpose, en: file.purpose },
    text: whole,
    parameters: noted.role === 'written' ? named(noted.parameters, whole) : noted.parameters,
    parts,
  };
}

function valuesOf(parameters: Record<string, GraphValue | undefined>): Parameters {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) => (value == null ? [] : [[key, value]])),
  );
}

/** Those that a text names. */
function named(parameters: Parameters, text: string): Parameters {
  const names = new Set(Array.from(text.matchAll(/\$(\w+)/g), ([, name]) => name));
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(name)));
}
