/** The functions that a text calls, which plans don't show, and the procedures, so that plans are not all we trust. */
import type { CypherToken } from './cypher-tokens.ts';
import { isKeyword, isSymbol } from './cypher-tokens.ts';

/** Keywords that an opening parenthesis may follow without a call: patterns, subqueries and grouped expressions. */
const BEFORE_PARENTHESIS = new Set(
  `MATCH OPTIONAL WHERE AND OR XOR NOT IN RETURN WITH BY DISTINCT UNWIND CALL WHEN THEN ELSE CASE ON SET CREATE MERGE
  DELETE REMOVE INSERT LIMIT SKIP OFFSET CONTAINS STARTS ENDS IS AS FOREACH REDUCE ALL ANY NONE SINGLE EXISTS
  SHORTESTPATH ALLSHORTESTPATHS SHORTEST WALK TRAIL ACYCLIC PATHS PATH GROUP GROUPS ELEMENTS ELEMENT RELATIONSHIPS
  EDGE EDGES FILTER LET FINISH UNION YIELD EXTRACT ASC DESC ASCENDING DESCENDING NEXT DETACH NODETACH`.split(/\s+/),
);

export interface CalledFunction {
  /** Its name as called, parts joined by dots. */
  name: string;
  /** Whether it has a namespace, as all functions that come with plug-ins do. */
  namespaced: boolean;
}

/** Names followed by `(` that are neither keywords, procedures after CALL, nor the label of an index hint. */
export function calledFunctions(tokens: CypherToken[]): CalledFunction[] {
  const found: CalledFunction[] = [];
  tokens.forEach((token, index) => {
    if (!isSymbol(token, '(') || !isName(tokens[index - 1])) return;
    let first = index - 1;
    while (isSymbol(tokens[first - 1], '.') && isName(tokens[first - 2])) first -= 2;
    const before = tokens[first - 1];
    if (isKeyword(before, 'CALL') || isIndexHint(tokens, first)) return;
    const parts = tokens.slice(first, index).filter((part) => !isSymbol(part, '.'));
    const name = parts.map((part) => part.text).join('.');
    // A dot that hangs on to nothing we know may belong to a longer name than ours.
    const hanging = isSymbol(before, '.');
    const keyword = parts.length === 1 && !hanging && isKeywordBeforeParenthesis(parts[0]);
    if (!keyword) found.push({ name: hanging ? `.${name}` : name, namespaced: hanging || name.includes('.') });
  });
  return found;
}

/** Names after `CALL`, parts joined by dots. */
export function calledProcedures(tokens: CypherToken[]): string[] {
  const found: string[] = [];
  tokens.forEach((token, index) => {
    if (!isKeyword(token, 'CALL') || isSymbol(tokens[index - 1], '.') || !isName(tokens[index + 1])) return;
    let last = index + 1;
    while (isSymbol(tokens[last + 1], '.') && isName(tokens[last + 2])) last += 2;
    // Without parentheses it may be the name of a thing: `RETURN call AS x`.
    if (last === index + 1 && !isSymbol(tokens[last + 1], '(')) return;
    const parts = tokens.slice(index + 1, last + 1).filter((part) => !isSymbol(part, '.'));
    found.push(parts.map((part) => part.text).join('.'));
  });
  return found;
}

function isName(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}

function isKeywordBeforeParenthesis(token: CypherToken | undefined): boolean {
  return token?.kind === 'word' && BEFORE_PARENTHESIS.has(token.text.toUpperCase());
}

/** `USING [TEXT] INDEX [SEEK] n:Label(property)`: `at` is where the label stands. */
function isIndexHint(tokens: CypherToken[], at: number): boolean {
  if (!isSymbol(tokens[at - 1], ':') || !isName(tokens[at - 2])) return false;
  let before = at - 3;
  if (isKeyword(tokens[before], 'SEEK')) before -= 1;
  if (!isKeyword(tokens[before], 'INDEX')) return false;
  before -= 1;
  if (isKeyword(tokens[before], 'TEXT', 'RANGE', 'POINT')) before -= 1;
  return isKeyword(tokens[before], 'USING');
}
