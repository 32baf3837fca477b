/**
 * What the adapter must see in a text before the engine does: prefixes that the engine lacks, `LOAD CSV`, and
 * aggregates without an alias. A small lexer that knows strings, comments and backticks; it never judges grammar.
 */
export interface Token {
  kind: 'word' | 'name' | 'string' | 'number' | 'parameter' | 'symbol';
  text: string;
  start: number;
  end: number;
}

export interface PreparedText {
  /** The text to run: prefixes blanked out (so that positions stay), end marks removed. */
  text: string;
  asks: 'rows' | 'plan' | 'profile';
  /** First keyword in capitals, or ''. */
  firstWord: string;
  loadsCsv: boolean;
}

const TOKEN =
  /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?)|(`(?:[^`]|``)*`?)|(\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+|`[^`]*`))|([\p{L}_][\p{L}\p{N}_]*)|(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(\S)/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, comment, string, name, parameter, word, number] = match;
    if (comment !== undefined) continue;
    const kind = string
      ? 'string'
      : name
        ? 'name'
        : parameter
          ? 'parameter'
          : word
            ? 'word'
            : number
              ? 'number'
              : 'symbol';
    tokens.push({ kind, text: whole, start: match.index, end: match.index + whole.length });
  }
  return tokens;
}

export function prepareText(source: string): PreparedText {
  const tokens = tokenize(source);
  let first = 0;
  let asks: PreparedText['asks'] = 'rows';
  for (;;) {
    if (isWord(tokens[first], 'EXPLAIN')) asks = 'plan';
    else if (isWord(tokens[first], 'PROFILE')) asks = asks === 'plan' ? 'plan' : 'profile';
    else if (isWord(tokens[first], 'CYPHER')) {
      first = afterOptions(tokens, first + 1);
      continue;
    } else break;
    first += 1;
  }
  let last = tokens.length - 1;
  while (tokens[last]?.text === ';') last -= 1;
  const start = tokens[first]?.start ?? source.length;
  const end = tokens[last]?.end ?? source.length;
  const head = source.slice(0, start);
  return {
    text: (first === 0 ? head : head.replace(/[^\r\n]/g, ' ')) + source.slice(start, Math.max(start, end)),
    asks,
    firstWord: tokens[first]?.kind === 'word' ? (tokens[first]?.text ?? '').toUpperCase() : '',
    loadsCsv: tokens.some((token, index) => endsInLoad(token) && isCsv(tokens[index + 1])),
  };
}

/**
 * The engine ends a number where its digits end (`0x1LOAD` holds the keyword) and takes a quoted name for a keyword, so
 * both are looked for in tokens of any kind but text: better refuse a name too many than read a file.
 */
function endsInLoad(token: Token): boolean {
  return token.kind !== 'string' && /LOAD`?$/i.test(token.text);
}

function isCsv(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'string' && /^`?CSV/i.test(token.text);
}

/** After the version number and the `key=value` options of a `CYPHER` prefix. */
function afterOptions(tokens: Token[], from: number): number {
  let at = from;
  if (tokens[at]?.kind === 'number') at += 1;
  while (tokens[at]?.kind === 'word' && tokens[at + 1]?.text === '=' && tokens[at + 2]) at += 3;
  return at;
}

const AGGREGATES = new Set(
  'count collect sum avg min max stdev stdevp percentilecont percentiledisc percentile_cont percentile_disc'.split(' '),
);
const ENDS_ITEMS = new Set(['ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION']);

/**
 * Gives aggregates of a RETURN outside of subqueries the alias that they would have as a column name: without one
 * the engine answers bare numbers for the nodes beside them.
 */
export function aliasAggregates(text: string): string {
  const insertions: { at: number; alias: string }[] = [];
  for (const item of outerReturns(text).flat()) {
    const alias = aliasFor(text, item);
    const last = item.at(-1);
    if (alias && last) insertions.push({ at: last.end, alias });
  }
  return insertions.reduceRight((done, { at, alias }) => done.slice(0, at) + alias + done.slice(at), text);
}

/** A column that a RETURN outside of subqueries names twice: the engine plans it, and refuses it once it has run. */
export function findRepeatedColumn(text: string): { name: string; start: number } | null {
  for (const items of outerReturns(text)) {
    const names = new Set<string>();
    for (const item of items) {
      const name = columnName(item);
      if (names.has(name)) return { name, start: item[0]?.start ?? 0 };
      names.add(name);
    }
  }
  return null;
}

/** Where a text first uses this name, quoted or not, for whatever it may be. */
export function findName(text: string, name: string): number | null {
  // Nearly always: the engine knows no other way to write it.
  if (!text.includes(name)) return null;
  const found = tokenize(text).find((token) => token.kind !== 'string' && unquoted(token).replace(/^\$/, '') === name);
  return found?.start ?? null;
}

/** The items of each RETURN outside of subqueries. */
function outerReturns(text: string): Token[][][] {
  const returns: Token[][][] = [];
  let depth = 0;
  /** Those of the RETURN that is being read. */
  let items: Token[][] | null = null;
  for (const token of tokenize(text)) {
    if ('([{'.includes(token.text)) depth += 1;
    if (')]}'.includes(token.text)) depth -= 1;
    const outside = depth === 0;
    const item = items?.at(-1);
    if (outside && isWord(token, 'RETURN')) {
      items = [[]];
      returns.push(items);
    } else if (outside && token.text === ',') items?.push([]);
    else if (outside && token.kind === 'word' && ENDS_ITEMS.has(token.text.toUpperCase())) items = null;
    else if (item && !(item.length === 0 && isWord(token, 'DISTINCT'))) item.push(token);
  }
  return returns.map((each) => each.filter((item) => item.length > 0 && item[0]?.text !== ';'));
}

/** The alias, or the item as the engine writes it, but for spaces. */
function columnName(item: Token[]): string {
  const [as, alias] = item.slice(-2);
  if (alias && isWord(as, 'AS')) return unquoted(alias);
  const words = item.map(unquoted);
  const parts = words.map((word, index) =>
    /^\w/.test(word) && /\w$/.test(words[index - 1] ?? '') ? ` ${word}` : word,
  );
  return parts.join('');
}

function unquoted({ text }: Token): string {
  return text.replace(/^(\$?)`(.*)`$/s, '$1$2');
}

function aliasFor(text: string, item: Token[]): string | null {
  const [first, last] = [item[0], item.at(-1)];
  if (!first || !last || first.text === ';') return null;
  let depth = 0;
  let aggregates = false;
  for (const [index, token] of item.entries()) {
    if (depth === 0 && isWord(token, 'AS')) return null;
    if ('([{'.includes(token.text)) depth += 1;
    if (')]}'.includes(token.text)) depth -= 1;
    if (token.kind === 'word' && item[index + 1]?.text === '(' && AGGREGATES.has(token.text.toLowerCase()))
      aggregates = true;
  }
  // The engine has no way to write a backtick in a name.
  const name = text.slice(first.start, last.end).replaceAll('`', '');
  return aggregates ? ` AS \`${name}\`` : null;
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}
