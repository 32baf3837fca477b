import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceByMarks, pieceByNames } from './name-marks.ts';

const china = { id: 'china', kind: 'Actor', names: ['中国', 'China'] };
const cyber = { id: 'cyber', kind: 'Concept', names: ['网络主权', 'cyber sovereignty'] };
const respect = { id: 'respect', kind: 'Principle', names: ['尊重网络主权', 'respecting cyber sovereignty'] };
const named = (id: string, kind: string, text: string) => ({ text, entity: { id, kind } });

test('cuts a text at the names it holds, the longest of those that overlap', () => {
  expect(pieceByNames('中国主张尊重网络主权。', [china, cyber, respect])).toEqual([
    named('china', 'Actor', '中国'),
    { text: '主张' },
    named('respect', 'Principle', '尊重网络主权'),
    { text: '。' },
  ]);
});

test('takes a Latin name in any case, but only where it stands as words of its own', () => {
  expect(pieceByNames('Cyber sovereignty in Chinatown', [china, cyber])).toEqual([
    named('cyber', 'Concept', 'Cyber sovereignty'),
    { text: ' in Chinatown' },
  ]);
});

test('leaves names of one character alone', () => {
  expect(pieceByNames('国是', [{ id: 'x', kind: 'Concept', names: ['国'] }])).toEqual([{ text: '国是' }]);
});

test('never changes the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, names) => {
      const pieces = pieceByNames(text, [{ id: 'x', kind: 'Concept', names }]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

test('cuts at given positions and passes over those that do not fit', () => {
  const kindOf = () => 'Actor';
  const marks = [
    { node: 'b', start: 4, end: 6 },
    { node: 'a', start: 0, end: 2 },
    { node: 'c', start: 5, end: 9 },
  ];
  expect(pieceByMarks('甲乙和丙丁戊', marks, kindOf)).toEqual([
    named('a', 'Actor', '甲乙'),
    { text: '和丙' },
    named('b', 'Actor', '丁戊'),
  ]);
});
