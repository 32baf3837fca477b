/**
 * A lexer that tells apart what a text says and what it merely quotes: strings, comments and backticks. It judges no
 * grammar; the database does that. Where engines differ on what ends a token, it rather sees a token too many.
 */
export interface CypherToken {
  /** `word`: a plain name or keyword. `quoted`: a name in backticks, without them. */
  kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  text: string;
}

// In this order: comment, string, backticks, parameter, word, number, any other character. A number ends where its
// digits do, since engines go on with a keyword there: `0x1LOAD` is a number and LOAD.
const TOKEN =
  /(?:\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$))|`((?:[^`]|``)*)(?:`|$)|\$([\p{L}\p{N}_]+|`(?:[^`]|``)*`)|([\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*)|(0[xX][\da-fA-F]+|0[oO][0-7]+|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(\S)/gu;

/** The tokens of a text; comments and space are left out, whatever kind of space it is. */
export function cypherTokens(text: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [, string, quoted, parameter, word, number, symbol] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replaceAll('``', '`') });
    else if (parameter !== undefined) tokens.push({ kind: 'parameter', text: parameter });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
  }
  return tokens;
}

/**
 * The ways an engine may read a text. Neo4j's Cypher 5 replaces `\uXXXX` everywhere before it reads, even where the
 * result is a keyword or ends a string; other engines do so in strings only. A line comment ends at a carriage return in
 * Neo4j, and goes on to the line feed in the embedded engine: what is a quote to one is a comment to the other.
 */
export function readings(text: string): string[] {
  const decoded = text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
  return [...new Set([text, decoded].flatMap((reading) => [reading, reading.replace(/\r(?!\n)/g, ' ')]))];
}

/** Keywords in capitals, parted by blanks. */
export function keywords(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

export function isKeyword(token: CypherToken | undefined, ...keywords: string[]): boolean {
  return token?.kind === 'word' && keywords.includes(token.text.toUpperCase());
}

export function isSymbol(token: CypherToken | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.text === symbol;
}

/** The tokens after `EXPLAIN`, `PROFILE` and `CYPHER 5 key=value …`, which may stand before any statement. */
export function withoutPrefixes(tokens: CypherToken[]): CypherToken[] {
  let at = 0;
  for (;;) {
    if (isKeyword(tokens[at], 'EXPLAIN', 'PROFILE')) at += 1;
    else if (isKeyword(tokens[at], 'CYPHER')) {
      at += 1;
      while (tokens[at]?.kind === 'number' || isSymbol(tokens[at], '.')) at += 1;
      while (tokens[at]?.kind === 'word' && isSymbol(tokens[at + 1], '=')) at += 3;
    } else return tokens.slice(at);
  }
}
