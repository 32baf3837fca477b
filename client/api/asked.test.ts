import { expect, it } from 'vitest';
import type { Asked } from './asked.ts';
import { keyOf, lastAsked, noteAsked } from './asked.ts';

function names(): [string, number | null][] {
  return lastAsked().map(({ name, rows }: Asked) => [name, rows]);
}

it('remembers the last reads of the graph, latest first, each once, and at most twenty', () => {
  noteAsked('meta', {}, {}, 1);
  noteAsked('overview', {}, {}, 12);
  noteAsked('search', { query: { q: '网络', limit: 100 } }, { returned: 4 }, 3);
  expect(names()).toEqual([
    ['search', 4],
    ['overview', null],
  ]);
  // Asked for its Cypher: that is no action of the reader.
  noteAsked('entity', { params: { id: 'china' }, query: { statement: true } }, {}, 1);
  noteAsked('overview', { signal: new AbortController().signal }, {}, 9);
  expect(lastAsked().map(({ name, ms }) => [name, ms])).toEqual([
    ['overview', 9],
    ['search', 3],
  ]);
  for (let id = 0; id < 30; id += 1) noteAsked('entity', { params: { id: `e${id}` } }, {}, 1);
  expect(lastAsked()).toHaveLength(20);
  expect(lastAsked()[0]).toMatchObject({ name: 'entity', input: { params: { id: 'e29' } } });
});

it('tells questions apart by what is asked', () => {
  const of = (id: string) => keyOf({ name: 'entity', input: { params: { id } } });
  expect(of('a')).toBe(of('a'));
  expect(of('a')).not.toBe(of('b'));
});
