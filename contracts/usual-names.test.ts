import { expect, it } from 'vitest';
import type { GraphNode, Properties } from './graph.ts';
import { byLikelihoodOfName, isNameKey, usualName } from './usual-names.ts';

function node(properties: Properties, labels: string[] = ['Thing']): GraphNode {
  return { id: '4:b6b5e7e2-0000-4000-8000-000000000000:12' as GraphNode['id'], labels, properties };
}

it.each<[Properties, string]>([
  [{ title: 'The Matrix', released: 1999 }, 'The Matrix'],
  [{ born: 1964, name: 'Keanu Reeves' }, 'Keanu Reeves'],
  [{ Name: 'Capital' }, 'Capital'],
  [{ 名字: '王家卫', 年: 1958 }, '王家卫'],
  [{ 'birth name': 'Thomas', code: 'x' }, 'Thomas'],
  [{ company_name: 'Acme', address: 'Here' }, 'Acme'],
  [{ id: 'u-17', colour: 'red' }, 'u-17'],
  [{ code: 'AT-13', text: 'x'.repeat(500) }, 'AT-13'],
  [{ name: 42 }, '42'],
  [{ name: ' ', title: 'second' }, 'second'],
  [{ size: 3, tags: ['a'] }, 'Thing 12'],
  [{}, 'Thing 12'],
])('a node with %j is called %j', (properties, name) => {
  expect(usualName(node(properties))).toBe(name);
});

it('a node without labels and names is called by its id', () => {
  expect(usualName(node({}, []))).toBe('4:b6b5e7e2-0000-4000-8000-000000000000:12');
});

it('looks for names in the likeliest properties first', () => {
  expect(byLikelihoodOfName(['colour', 'id', 'user_name', 'title', 'Name'])).toEqual([
    'Name',
    'title',
    'user_name',
    'id',
    'colour',
  ]);
  expect(['name', '姓名', 'lastName', 'id', 'rename_at'].map(isNameKey)).toEqual([true, true, true, false, false]);
});
