import { expect, test } from 'vitest';
import { cutLists } from './cut-lists.ts';

test('takes off what is too much, and names the lists that were cut', () => {
  const lists = { names: [1, 2, 3], supports: [1, 2], observations: [] };
  expect(cutLists(lists, 2)).toEqual(['names']);
  expect(lists).toEqual({ names: [1, 2], supports: [1, 2], observations: [] });
});
