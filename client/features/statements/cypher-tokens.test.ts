import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cypherTokens } from './cypher-tokens.ts';

function kinds(text: string): string[] {
  return cypherTokens(text)
    .filter(({ text: piece, kind }) => kind !== 'plain' || /\w/.test(piece))
    .map(({ kind, text: piece }) => `${kind} ${piece}`);
}

describe('the pieces of a statement', () => {
  it('are the text again, whatever it is', () => {
    const bits = fc.constantFrom("'", '"', '`', '\\', '//', '/*', '*/', '$', '\n', ' ', 'a', '1', '中', 'MATCH', ':');
    const any = fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit));
    const text = fc.array(fc.oneof(bits, any)).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(
          cypherTokens(any)
            .map((token) => token.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });

  it('tell keywords, labels, types, properties, functions and values apart', () => {
    expect(
      kinds("MATCH (n:Entity {id: $id})-[r:PROPOSED|HOSTED]->(m) WHERE m.name = 'a\\'b' AND count(r) > 2"),
    ).toEqual([
      'keyword MATCH',
      'plain n',
      'name Entity',
      'property id',
      'parameter $id',
      'plain r',
      'name PROPOSED',
      'name HOSTED',
      'plain m',
      'keyword WHERE',
      'plain m',
      'property name',
      "string 'a\\'b'",
      'keyword AND',
      'function count',
      'plain r',
      'number 2',
    ]);
  });

  it('find no parameter in a text, a comment or a name in backticks', () => {
    expect(kinds("RETURN '$a', `$b`, $c // $d").filter((token) => token.startsWith('parameter'))).toEqual([
      'parameter $c',
    ]);
  });
});
