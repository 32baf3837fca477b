/** Cypher cut into pieces for colouring and for filling parameters in; together they are the text again. */

export type TokenKind =
  'keyword' | 'string' | 'number' | 'parameter' | 'name' | 'function' | 'property' | 'comment' | 'plain';

export interface CypherToken {
  kind: TokenKind;
  text: string;
}

const KEYWORDS = new Set(
  (
    'all allshortestpaths and any as asc by call case collect contains count create delete desc detach distinct else end ends ' +
    'exists false in is limit match merge none not null on optional or order remove return scan set shortestpath single ' +
    'skip starts then true union unwind using when where with xor yield'
  ).split(' '),
);

/** Functions that are keywords only where nothing is called. */
const ALSO_CALLED = new Set(['collect', 'count', 'exists', 'all', 'any', 'none', 'single']);

const PIECE = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))`,
    String.raw`(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))`,
    String.raw`(?<quoted>` + '`(?:``|[^`])*(?:`|$))',
    String.raw`(?<parameter>\$[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<number>\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_]*)`,
    String.raw`(?<space>\s+)`,
  ].join('|'),
  'gu',
);

export function cypherTokens(text: string): CypherToken[] {
  const tokens: CypherToken[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > at) tokens.push({ kind: 'plain', text: text.slice(at, match.index) });
    tokens.push({ kind: kindOf(match, text), text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push({ kind: 'plain', text: text.slice(at) });
  return tokens;
}

function kindOf(match: RegExpExecArray, text: string): TokenKind {
  const { comment, string, quoted, parameter, number, word } = match.groups ?? {};
  if (comment !== undefined) return 'comment';
  if (string !== undefined) return 'string';
  if (parameter !== undefined) return 'parameter';
  if (number !== undefined) return 'number';
  const before = text.slice(0, match.index).trimEnd().at(-1);
  const after = text.slice(match.index + match[0].length).trimStart()[0];
  if (quoted !== undefined) return before === '.' ? 'property' : 'name';
  if (word === undefined) return 'plain';
  if (before === '.') return after === '(' ? 'function' : 'property';
  // Labels and types follow a colon, further ones a bar: `(n:Entity)`, `[r:PROPOSED|HOSTED]`. Values of maps do, too.
  if (before === ':' || before === '|') return /^\p{Lu}/u.test(word) ? 'name' : 'plain';
  if (after === ':' && /^\p{Ll}/u.test(word)) return before === '{' || before === ',' ? 'property' : 'plain';
  const lower = word.toLowerCase();
  if (KEYWORDS.has(lower) && !(after === '(' && ALSO_CALLED.has(lower))) return 'keyword';
  return after === '(' && text[match.index + word.length] === '(' ? 'function' : 'plain';
}
