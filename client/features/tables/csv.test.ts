import { expect, test } from 'vitest';
import { csvOf, neutralised, tsvOf } from './csv.ts';

test('CSV has commas, CRLF after every record, and quotes only where they are needed', () => {
  const records = [
    ['名称', 'note'],
    ['北斗三号', 'a, b'],
    ['say "hi"', 'one\ntwo'],
    ['', 'plain'],
  ];
  expect(csvOf(records, { mark: false })).toBe('名称,note\r\n北斗三号,"a, b"\r\n"say ""hi""","one\ntwo"\r\n,plain\r\n');
});

test('the mark for Excel is the bytes EF BB BF, once, in front', () => {
  const bytes = new TextEncoder().encode(csvOf([['中']], { mark: true }));
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0xad, 0x0d, 0x0a]);
});

test('what a spreadsheet would run as a formula becomes text', () => {
  expect(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'].map(neutralised)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\tx",
    "'\rx",
  ]);
  expect(['1+1', 'a=b', ' =1', '2015-12', ''].map(neutralised)).toEqual(['1+1', 'a=b', ' =1', '2015-12', '']);
  expect(csvOf([['=HYPERLINK("x")', '\rx']], { mark: false })).toBe('"\'=HYPERLINK(""x"")","\'\rx"\r\n');
});

test('on the clipboard a cell stays a cell', () => {
  expect(
    tsvOf([
      ['a\tb', 'c'],
      ['d\r\ne', '=f'],
    ]),
  ).toBe("a b\tc\nd e\t'=f");
});
