import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphValue } from '../../../contracts/graph.ts';
import { cypherTokens } from './cypher-tokens.ts';
import { cypherLiteral, fillIn } from './fill-in.ts';

const ESCAPED: Record<string, string> = { '\\': '\\', "'": "'", n: '\n', r: '\r', t: '\t' };

/** Reads a text of Cypher as its grammar says (openCypher 9, EscapedChar). */
function read(literal: string): string {
  const [, body = ''] = /^'((?:\\(?:[\\'nrt]|u[0-9a-f]{4})|[^'\\])*)'$/.exec(literal) ?? [];
  return body.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPED[letter] ?? '?') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Texts with much to escape. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '\\', '"', '`', '$', '\n', '\u0000', '\ud800', '//', "' OR 1=1 //"),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('a text as Cypher', () => {
  it('is read as what it was, and ends where it ends', () => {
    fc.assert(
      fc.property(text, (any) => {
        const literal = cypherLiteral(any) ?? '';
        expect(read(literal)).toBe(any);
        expect(cypherTokens(`RETURN ${literal} AS x`).filter(({ kind }) => kind === 'string')).toEqual([
          { kind: 'string', text: literal },
        ]);
      }),
    );
  });
});

describe('a value as Cypher', () => {
  it.each<[GraphValue, string | null]>([
    [null, 'null'],
    [true, 'true'],
    [-1, '-1'],
    [0.5, '0.5'],
    [1e21, '1e21'],
    [2 ** 60, '1152921504606847000.0'],
    [{ $type: 'Integer', value: '9007199254740993' }, '9007199254740993'],
    [['a', ["b'"]], "['a', ['b\\'']]"],
    [{ near: 'a', 'x`y': 1 }, "{near: 'a', `x``y`: 1}"],
    [{ $type: 'Date', value: '2022-11-07' }, "date('2022-11-07')"],
    [{ $type: 'Bytes', value: 'AAAA' }, null],
    [[{ $type: 'Point', value: 'POINT (1 2)' }], null],
  ])('%j is %s', (value, literal) => {
    expect(cypherLiteral(value)).toBe(literal);
  });
});

describe('a statement with its parameters filled in', () => {
  it('has values where parameters were, and nowhere else', () => {
    const statement = "MATCH (n {id: $id}) WHERE n.name <> '$id' RETURN n LIMIT $limit // $id";
    expect(fillIn(statement, { id: "a'b", limit: 5 })).toEqual({
      text: "MATCH (n {id: 'a\\'b'}) WHERE n.name <> '$id' RETURN n LIMIT 5 // $id",
      left: [],
    });
  });

  it('is not filled in twice: a value may look like a parameter', () => {
    expect(fillIn('RETURN $a, $b', { a: '$b', b: 1 }).text).toBe("RETURN '$b', 1");
  });

  it('keeps what has no value and no form in Cypher', () => {
    const bytes: GraphValue = { $type: 'Bytes', value: 'AAAA' };
    expect(fillIn('RETURN $a, $b, $toString', { b: bytes })).toEqual({
      text: 'RETURN $a, $b, $toString',
      left: ['a', 'b', 'toString'],
    });
  });
});
