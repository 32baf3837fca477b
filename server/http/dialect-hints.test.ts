import { expect, it } from 'vitest';
import { GraphStoreError } from '../graph/graph-store.ts';
import { dialectHint } from './dialect-hints.ts';

const hintFor = (message: string) => dialectHint(new GraphStoreError('semantic', message))?.en;

it('asks for the values of parameters where one is missing, not wherever one is spoken of', () => {
  const hint = 'Give a value for every $parameter in the statement.';
  expect(hintFor('Missing parameter: $threshold')).toBe(hint);
  expect(hintFor('Missing parameter for SKIP/LIMIT: $k')).toBe(hint);
  expect(hintFor('Expected parameter(s): threshold')).toBe(hint);
  expect(hintFor("a value of the type Node can't be a parameter of the built-in database")).toBeUndefined();
  expect(hintFor("a parameter or map key can't be named __proto__")).toBeUndefined();
});
