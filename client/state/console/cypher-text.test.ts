import { describe, expect, it } from 'vitest';
import { offsetOf, parametersIn, quotedName, statementsIn } from './cypher-text.ts';

describe('a text of Cypher', () => {
  it('falls into its statements; semicolons in strings, names and comments end none', () => {
    const text = 'RETURN \';\' AS a; // one; two\nMATCH (`x;`) /* ; */ RETURN 1 ;\n;  // nothing\n RETURN "\\";" AS 值';
    const found = statementsIn(text);
    expect(found.map((each) => each.text)).toEqual([
      "RETURN ';' AS a",
      '// one; two\nMATCH (`x;`) /* ; */ RETURN 1',
      '// nothing\n RETURN "\\";" AS 值',
    ]);
    for (const { from, to, text: own } of found) expect(text.slice(from, to)).toBe(own);
  });

  it('has no statement where nothing would run', () => {
    expect(statementsIn(' ; // a\n /* b')).toEqual([]);
    expect(statementsIn('')).toEqual([]);
    expect(statementsIn('RETURN 1', 40)).toEqual([{ from: 40, to: 48, text: 'RETURN 1' }]);
  });

  it('names its parameters once each, and none of strings and comments', () => {
    expect(
      parametersIn("MATCH (n {id: $id}) WHERE n.x IN $`the list` AND n.y = '$no' // $not\n RETURN $id, $词, $0"),
    ).toEqual(['id', 'the list', '词', '0']);
  });

  it('has places by line and column', () => {
    expect([
      offsetOf('ab\ncd', 1, 1),
      offsetOf('ab\ncd', 2, 2),
      offsetOf('ab\ncd', 9, 1),
      offsetOf('ab', 1, 9),
    ]).toEqual([0, 4, 5, 2]);
  });

  it('writes names that are no plain words in backticks', () => {
    expect(['Concept', '概念', 'a b', 'a`b', '1a'].map(quotedName)).toEqual([
      'Concept',
      '概念',
      '`a b`',
      '`a``b`',
      '`1a`',
    ]);
  });
});
