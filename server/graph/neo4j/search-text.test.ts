import { expect, test } from 'vitest';
import { luceneQuery } from './search-text.ts';

test.each([
  [['网络', 'kon'], '+"网络" +"kon"'],
  [['a"b\\c'], '+"a\\"b\\\\c"'],
  [['AND', '*', 'x:y'], '+"AND" +"*" +"x:y"'],
  [['two words'], null],
  [[''], null],
  [[], null],
])('makes quoted phrases of %j', (tokens, query) => {
  expect(luceneQuery(tokens)).toBe(query);
});
