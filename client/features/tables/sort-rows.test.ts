import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';
import type { SortValue } from './sort-rows.ts';

function sorted(values: SortValue[], descending: boolean, language: 'zh' | 'en' = 'zh'): SortValue[] {
  const rows = values.map((value) => ({ value }));
  return sortRows(rows, { valueOf: ({ value }) => value, descending }, language).map(({ value }) => value);
}

test('Chinese names go by pinyin, not by code point', () => {
  // zhōng, běi, xí, ān, wǎng; by code point it would be 中 习 北 安 网.
  expect(sorted(['中国', '北斗三号', '习近平', '安全共同体', '网络主权'], false)).toEqual([
    '安全共同体',
    '北斗三号',
    '网络主权',
    '习近平',
    '中国',
  ]);
});

test('English names go by the alphabet, whatever their case', () => {
  expect(sorted(['Zhejiang', 'digital economy', 'China', 'äther'], false, 'en')).toEqual([
    'äther',
    'China',
    'digital economy',
    'Zhejiang',
  ]);
});

test('figures in names go by their value', () => {
  expect(sorted(['第10条', '第9条'], false)).toEqual(['第9条', '第10条']);
});

test('what has no value is last both ways', () => {
  expect(sorted(['2022-11-07', '', '2015-12', null, '2015'], false)).toEqual([
    '2015',
    '2015-12',
    '2022-11-07',
    '',
    null,
  ]);
  expect(sorted(['2022-11-07', '', '2015-12', null, '2015'], true)).toEqual([
    '2022-11-07',
    '2015-12',
    '2015',
    '',
    null,
  ]);
  expect(sorted([3, null, 20, 0], true)).toEqual([20, 3, 0, null]);
});

test('equal rows keep their order, both ways', () => {
  const rows = [
    { id: 'a', value: 1 },
    { id: 'b', value: 1 },
    { id: 'c', value: 2 },
  ];
  const ids = (descending: boolean) =>
    sortRows(rows, { valueOf: ({ value }) => value, descending }, 'zh').map(({ id }) => id);
  expect(ids(false)).toEqual(['a', 'b', 'c']);
  expect(ids(true)).toEqual(['c', 'a', 'b']);
});
