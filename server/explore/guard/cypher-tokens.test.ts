import { describe, expect, it } from 'vitest';
import { cypherTokens, readings, withoutPrefixes } from './cypher-tokens.ts';

function texts(text: string): string[] {
  return cypherTokens(text).map((token) => `${token.kind} ${token.text}`);
}

describe('cypherTokens', () => {
  it('tells words, names in backticks, strings, numbers, parameters and symbols apart', () => {
    expect(texts("MATCH (`a b`:X) WHERE n.x = 'it\\'s' AND 12 < $limit")).toEqual([
      'word MATCH',
      'symbol (',
      'quoted a b',
      'symbol :',
      'word X',
      'symbol )',
      'word WHERE',
      'word n',
      'symbol .',
      'word x',
      'symbol =',
      "string 'it\\'s'",
      'word AND',
      'number 12',
      'symbol <',
      'parameter limit',
    ]);
  });

  it('leaves out comments, and ends line comments at any line break', () => {
    expect(texts('a /* b */ c // d\re\n// f')).toEqual(['word a', 'word c', 'word e']);
  });

  it('does not see comments in strings or strings in comments', () => {
    expect(texts("'// no' /* ' */ x")).toEqual(["string '// no'", 'word x']);
  });

  it('takes any kind of space as a border', () => {
    expect(texts('LOAD\u00a0CSV\u3000FROM\ufeffx')).toEqual(['word LOAD', 'word CSV', 'word FROM', 'word x']);
  });

  it('reads doubled backticks as one', () => {
    expect(texts('`a``b`')).toEqual(['quoted a`b']);
  });

  it('takes what has no end to the end', () => {
    expect(texts("x 'abc")).toEqual(['word x', "string 'abc"]);
    expect(texts('x /* abc')).toEqual(['word x']);
    expect(texts('x `abc')).toEqual(['word x', 'quoted abc']);
  });

  it('is quick on long hostile texts', () => {
    const started = Date.now();
    for (const piece of ["'\\", '`', '/*', '/* *', '"', '\\u', '$`', '((((']) cypherTokens(piece.repeat(30_000));
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('readings', () => {
  it('is the text alone where nothing is escaped', () => {
    expect(readings('RETURN 1')).toEqual(['RETURN 1']);
  });

  it('is also the text with its escapes replaced, as Neo4j reads it', () => {
    expect(readings('\\u004COAD \\uu0043SV')).toEqual(['\\u004COAD \\uu0043SV', 'LOAD CSV']);
  });
});

describe('withoutPrefixes', () => {
  it.each([
    ['EXPLAIN MATCH', 'MATCH'],
    ['explain profile MATCH', 'MATCH'],
    ['CYPHER 5 MATCH', 'MATCH'],
    ['CYPHER 25 runtime=parallel planner = cost EXPLAIN MATCH', 'MATCH'],
    ['CYPHER 3.5 MATCH', 'MATCH'],
    ['MATCH', 'MATCH'],
  ])('%s begins with %s', (text, first) => {
    expect(withoutPrefixes(cypherTokens(text))[0]?.text).toBe(first);
  });
});
