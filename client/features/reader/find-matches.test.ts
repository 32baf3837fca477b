import { expect, test } from 'vitest';
import type { ReadPassage } from '../../../contracts/documents.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { cutAtMatches, findMatches } from './find-matches.ts';

function passage(id: string, gistZh: string, gistEn: string): ReadPassage {
  return { id: id as NodeId, section: 's', paragraph: 1, textLength: 9, gistZh, gistEn, names: [], supports: [] };
}

const passages = [
  passage('p1', '网络主权与主权平等', 'Cyber sovereignty'),
  passage('p2', '数字经济', 'The sovereignty of states: SOVEREIGNTY'),
];
const blocksOf = ({ gistZh, gistEn }: ReadPassage) => [
  { key: 'zh', text: gistZh },
  { key: 'en', text: gistEn },
];
const find = (wanted: string) =>
  findMatches(passages, blocksOf, wanted).map(({ passage, block, start, number }) => [number, passage, block, start]);

test('finds every place in reading order, and numbers them through the document', () => {
  expect(find('主权')).toEqual([
    [0, 'p1', 'zh', 2],
    [1, 'p1', 'zh', 5],
  ]);
});

test('capital letters, full-width forms and blanks around make no difference', () => {
  const places = [
    [0, 'p1', 'en', 6],
    [1, 'p2', 'en', 4],
    [2, 'p2', 'en', 27],
  ];
  expect(find(' Sovereignty ')).toEqual(places);
  expect(find('ＳＯＶＥＲＥＩＧＮＴＹ')).toEqual(places);
});

test('finds nothing for blanks, and for what is not there', () => {
  expect(find('  ')).toEqual([]);
  expect(find('太空')).toEqual([]);
});

test('a text is cut at the matches, also where one begins before it or goes on behind it', () => {
  const match = (start: number, end: number, number: number) => ({ passage: 'p', block: 'zh', start, end, number });
  expect(cutAtMatches('网络主权', 10, [match(8, 11, 0), match(12, 20, 1)])).toEqual([
    { text: '网', match: 0 },
    { text: '络' },
    { text: '主权', match: 1 },
  ]);
  expect(cutAtMatches('网络', 0, [match(5, 7, 0)])).toEqual([{ text: '网络' }]);
});
