/** Clauses that write, seen in the text alone: most of them, so that the plan is not the only thing that is trusted. */
import type { CypherToken } from './cypher-tokens.ts';
import { isKeyword, isSymbol, keywords } from './cypher-tokens.ts';

export const WRITING_CLAUSES = keywords('CREATE MERGE INSERT DELETE DETACH NODETACH REMOVE FOREACH');
/** Words that an expression or a name may follow: what stands behind them may be a name like `set`. */
const BEFORE_NAME = keywords(
  'MATCH OPTIONAL WHERE AND OR XOR NOT IN RETURN WITH BY DISTINCT UNWIND CALL WHEN THEN ELSE CASE ON LIMIT SKIP OFFSET ' +
    'CONTAINS STARTS ENDS IS AS SET CREATE MERGE INSERT DELETE DETACH NODETACH REMOVE FOREACH UNION ALL ANY NONE ' +
    'SINGLE YIELD LET FILTER FOR CYPHER EXPLAIN PROFILE',
);
/** Words that go on after a name: `WHERE n.x = set AND …` sets nothing. */
const AFTER_NAME = keywords(
  'AS AND OR XOR IN IS CONTAINS STARTS ENDS ORDER SKIP OFFSET LIMIT WHERE RETURN WITH UNION MATCH OPTIONAL UNWIND CALL ' +
    'YIELD ASC DESC ASCENDING DESCENDING THEN ELSE WHEN END CREATE MERGE INSERT SET REMOVE DELETE DETACH FOREACH',
);

/** A word that writes, where no name can stand: behind something that is whole, in front of a name or a pattern. */
export function isWritingClause(tokens: CypherToken[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !after || token.kind !== 'word') return false;
  const word = token.text.toUpperCase();
  return (word === 'SET' || WRITING_CLAUSES.has(word)) && endsSomething(before) && isObjectOf(word, after);
}

function endsSomething(before: CypherToken): boolean {
  if (before.kind === 'symbol') return ')]}{'.includes(before.text);
  return before.kind !== 'word' || !BEFORE_NAME.has(before.text.toUpperCase());
}

function isObjectOf(word: string, after: CypherToken): boolean {
  if (after.kind === 'quoted' || isSymbol(after, '(')) return true;
  if (word.endsWith('DETACH') && isKeyword(after, 'DELETE')) return true;
  return after.kind === 'word' && !AFTER_NAME.has(after.text.toUpperCase());
}
