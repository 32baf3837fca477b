/** Full-text search. People's text never becomes Lucene syntax: each token is a quoted phrase of one term. */
import { cypherFile } from '../cypher-files.ts';
import type { Statement, TextHit, TextIndexName } from '../graph-store.ts';
import { isMissingTextIndex } from './engine-errors.ts';
import { nodeIdOf } from './graph-values.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';

const SEARCH_WITHIN_MS = 5_000;
/** Milliseconds that an index which is missing is taken to be so: a statement that fails costs more than one that finds. */
const MISSING_FRESH_MS = 5_000;

export function textIndexName(index: TextIndexName): string {
  return `zhitu_text_${index}`;
}

interface Waiting {
  query: string;
  resolve: (hits: TextHit[]) => void;
  reject: (error: unknown) => void;
}

export class TextSearch {
  readonly #database: Neo4jDatabase;
  /** Searches of this turn of the event loop, by index and limit: one search for people asks several at once. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #missing = new Map<TextIndexName, number>();

  constructor(database: Neo4jDatabase) {
    this.#database = database;
  }

  /** Hits of one query, best first; they are asked for together with all others of the same turn. */
  search(index: TextIndexName, tokens: string[], limit: number): Promise<TextHit[]> {
    const query = luceneQuery(tokens);
    if (query === null || limit < 1) return Promise.resolve([]);
    if (Date.now() - (this.#missing.get(index) ?? -Infinity) < MISSING_FRESH_MS) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const key = `${index} ${limit}`;
      const waiting = this.#waiting.get(key);
      if (waiting) {
        waiting.push({ query, resolve, reject });
        return;
      }
      this.#waiting.set(key, [{ query, resolve, reject }]);
      setImmediate(() => void this.#askAll(key, index, limit));
    });
  }

  /** After a load: what was missing may be there. */
  forget(): void {
    this.#missing.clear();
  }

  async #askAll(key: string, index: TextIndexName, limit: number): Promise<void> {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    try {
      const queries = waiting.map(({ query }) => query);
      const found = await this.#ask(index, queries, limit);
      for (const [place, { resolve }] of waiting.entries()) resolve(found.get(place) ?? []);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  async #ask(index: TextIndexName, queries: string[], limit: number): Promise<Map<number, TextHit[]>> {
    const parameters = { index: textIndexName(index), queries, limit: BigInt(limit) };
    const text = cypherFile('neo4j/search-text').text;
    try {
      const rows = await this.#database.rows(text, parameters, { timeoutMs: SEARCH_WITHIN_MS });
      return new Map(rows.map((row) => [Number(row['place']), hitsOf(row['hits'])]));
    } catch (error) {
      if (!(error instanceof Error && isMissingTextIndex(error.cause))) throw error;
      this.#missing.set(index, Date.now());
      return new Map();
    }
  }
}

/** What `search` asks for several lists of tokens. */
export function textSearchStatement(index: TextIndexName, tokenLists: string[][], limit: number): Statement {
  const queries = tokenLists.flatMap((tokens) => luceneQuery(tokens) ?? []);
  return { text: cypherFile('neo4j/search-text').text, parameters: { index: textIndexName(index), queries, limit } };
}

/** The order of a list that is collected is promised by nobody. */
function hitsOf(hits: unknown): TextHit[] {
  const list = Array.isArray(hits) ? (hits as [unknown, unknown, unknown][]) : [];
  return list
    .map(([id, elementId, score]) => ({ id: nodeIdOf(id, String(elementId)), score: Number(score) }))
    .toSorted((a, b) => b.score - a.score);
}

/** Null when nothing can hold all tokens: none are given, or one has white space, which no indexed token has. */
export function luceneQuery(tokens: string[]): string | null {
  if (tokens.length === 0 || tokens.some((token) => token === '' || /\s/.test(token))) return null;
  return tokens.map((token) => `+"${token.replace(/[\\"]/g, '\\$&')}"`).join(' ');
}
