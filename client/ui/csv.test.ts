import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, tsvText } from './csv.ts';

describe('comma-separated values', () => {
  it('quote what would break a line or a cell, and leave the rest alone', () => {
    expect(
      csvText(
        ['名称', 'b'],
        [
          ['网络主权', 'a, "b"\nc'],
          [' x', null],
        ],
      ),
    ).toBe('名称,b\r\n网络主权,"a, ""b""\nc"\r\n" x",\r\n');
  });

  it('keep formulas from running, and numbers as they are', () => {
    const texts = ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '＝1', '-5', '1e-3'];
    const cells = csvText(
      ['x'],
      texts.map((text) => [text]),
    ).split('\r\n');
    expect(cells.slice(1, -1)).toEqual(["'=1+1", "'+A1", "'-A1", "'@SUM(A1)", "'\t=1", "'＝1", '-5', '1e-3']);
    expect(csvText(['x'], [[-5, true]])).toBe('x\r\n-5,true\r\n');
  });

  it('begin with a byte order mark on request', () => {
    expect(csvText(['x'], [], { byteOrderMark: true })).toBe('\uFEFFx\r\n');
  });

  it('never let a text begin a cell of a spreadsheet with a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, cell = ''] = csvText(['x'], [[text]]).split(/\r\n(?=[^]*\r\n$)/);
        expect(/^"?\s*[=@]/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('tab-separated values', () => {
  it('keep a cell a cell, and a formula a text', () => {
    expect(
      tsvText([
        ['a\tb', 'c'],
        ['d\r\ne', '=f'],
      ]),
    ).toBe("a b\tc\nd e\t'=f");
  });
});
