/** Full-text search. People's text never becomes Lucene syntax: each token is a quoted phrase of one term. */
import { cypherFile } from '../cypher-files.ts';
import type { TextHit, TextIndexName } from '../graph-store.ts';
import { isMissingTextIndex } from './engine-errors.ts';
import type { Neo4jDatabase } from './neo4j-database.ts';
import { rowNodeId } from './neo4j-database.ts';

const SEARCH_WITHIN_MS = 5_000;

export function textIndexName(index: TextIndexName): string {
  return `zhitu_text_${index}`;
}

export async function searchText(
  database: Neo4jDatabase,
  index: TextIndexName,
  tokens: string[],
  limit: number,
): Promise<TextHit[]> {
  const query = luceneQuery(tokens);
  if (query === null || limit < 1) return [];
  const parameters = { index: textIndexName(index), query, limit: BigInt(limit) };
  try {
    const rows = await database.rows(cypherFile('neo4j/search-text').text, parameters, { timeoutMs: SEARCH_WITHIN_MS });
    return rows.map((row) => ({ id: rowNodeId(row), score: Number(row['score']) }));
  } catch (error) {
    if (error instanceof Error && isMissingTextIndex(error.cause)) return [];
    throw error;
  }
}

/** Null when nothing can hold all tokens: none are given, or one has white space, which no indexed token has. */
export function luceneQuery(tokens: string[]): string | null {
  if (tokens.length === 0 || tokens.some((token) => token === '' || /\s/.test(token))) return null;
  return tokens.map((token) => `+"${token.replace(/[\\"]/g, '\\$&')}"`).join(' ');
}
