import { expect, test } from 'vitest';
import type { SearchMatch } from '../../../contracts/api.ts';
import { around, piecesOf } from './highlight.ts';

function match(parts: Partial<SearchMatch>): SearchMatch {
  return { field: 'nameZh', form: 'infix', text: '', ranges: [], reason: { zh: '', en: '' }, ...parts };
}

test('marks the matched stretch', () => {
  expect(piecesOf(match({ text: '尊重网络主权', ranges: [[2, 4]] }))).toEqual([
    { text: '尊重', marked: false },
    { text: '网络', marked: true },
    { text: '主权', marked: false },
  ]);
});

test('sets typed initials above each character', () => {
  const letters = [
    { text: '网', marked: true, typed: 'w' },
    { text: '络', marked: true, typed: 'l' },
  ];
  const byCharacter = match({
    text: '网络',
    ranges: [
      [0, 1],
      [1, 2],
    ],
    typed: ['w', 'l'],
  });
  expect(piecesOf(byCharacter)).toEqual(letters);
  expect(piecesOf(match({ text: '网络', ranges: [[0, 2]], typed: ['wl'] }))).toEqual(letters);
  expect(piecesOf(match({ text: '网络', ranges: [[0, 2]], typed: ['w', 'l'] }))).toEqual(letters);
});

test('sets whole pinyin above the stretch it stands for', () => {
  expect(piecesOf(match({ text: '网络', ranges: [[0, 2]], typed: ['wangluo'] }))).toEqual([
    { text: '网络', marked: true, typed: 'wangluo' },
  ]);
});

test('keeps the text whole when nothing is marked', () => {
  expect(piecesOf(match({ text: '网络' }))).toEqual([{ text: '网络', marked: false }]);
});

test('shows a window of a long text around its first mark', () => {
  const pieces = piecesOf(match({ text: `${'甲'.repeat(30)}主权${'乙'.repeat(60)}`, ranges: [[30, 32]] }));
  expect(around(pieces, 3, 4)).toEqual([
    { text: '…甲甲甲', marked: false },
    { text: '主权', marked: true },
    { text: '乙乙乙乙…', marked: false },
  ]);
});
