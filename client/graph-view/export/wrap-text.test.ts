import { describe, expect, it } from 'vitest';
import { widthInEm } from '../labels/measure-text.ts';
import { wrapText } from './wrap-text.ts';

const note =
  '中华人民共和国国务院新闻办公室. 携手构建网络空间命运共同体[R/OL]. FreeBuf（转载）, 2022: 前言，第4段(2022-11-07)[2025-10-03]. https://www.freebuf.com/news/349014.html.（本图 27 条关系，18 个段落）';

describe('text in lines', () => {
  it('keeps every character and the width', () => {
    for (const width of [12, 20, 33, 60]) {
      const lines = wrapText(note, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(note.replaceAll(' ', ''));
      expect(Math.max(...lines.map(widthInEm))).toBeLessThanOrEqual(width + 1);
    }
  });

  it('begins no line with a closing mark, and breaks no date', () => {
    for (let width = 14; width < 50; width += 1) {
      const lines = wrapText(note, width);
      expect(lines.filter((line) => /^[，。、；：）》」]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /\d-$/.test(line))).toEqual([]);
    }
  });

  it('breaks English at spaces', () => {
    expect(wrapText('one two three four', 5)).toEqual(['one two', 'three four']);
  });

  it('has no line for no text', () => {
    expect(wrapText('  ', 10)).toEqual([]);
  });
});
