import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { cutToWidth, formatTable, visibleText } from './table.ts';

describe('formatTable', () => {
  it('aligns Chinese, Latin and mixed cells by their width in a terminal', () => {
    const table = formatTable(
      ['名称', 'n'],
      [
        ['网络主权', '1'],
        ['cyber', '22'],
        ['“互联网+”𠮷', '∅'],
      ],
      { columns: 80 },
    );
    expect(table).toBe(
      [
        '┌─────────────┬────┐',
        '│ 名称        │ n  │',
        '├─────────────┼────┤',
        '│ 网络主权    │ 1  │',
        '│ cyber       │ 22 │',
        '│ “互联网+”𠮷 │ ∅  │',
        '└─────────────┴────┘',
        '',
      ].join('\n'),
    );
  });

  it('cuts the widest cells, visibly, until every line fits the terminal', () => {
    const row = ['尊重网络主权是国际社会的共识', 'abc', 'a rather long English sentence about it'];
    const lines = formatTable(['说明', 'id', 'text'], [row], { columns: 40 }).trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(lines[3]).toMatch(/尊重网络.*… +│ abc │ a rather .*…/);
  });

  it('cuts no cell that is asked for whole', () => {
    const long = '网络空间命运共同体'.repeat(20);
    expect(formatTable(['x'], [[long]], { columns: 40, whole: true })).toContain(long);
  });

  it('keeps the column that people copy from, and has the others make room', () => {
    const id = 'community-with-shared-future-in-cyberspace';
    const lines = formatTable(['name', 'id'], [['网络空间命运共同体', id]], { columns: 60, copied: 1 }).split('\n');
    expect(lines[3]).toBe(`│ 网络空间命… │ ${id} │`);
  });

  it('shows the head alone when there are no rows', () => {
    expect(formatTable(['n'], [], { columns: 80 })).toBe('┌───┐\n│ n │\n└───┘\n');
  });
});

describe('cutToWidth', () => {
  it('never halves a character, however it is encoded', () => {
    expect(cutToWidth('𠮷野家で食べる', 6)).toBe('𠮷野…');
    expect(cutToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cutToWidth('网络主权', 8)).toBe('网络主权');
    expect(cutToWidth('网络主权', 7)).toBe('网络主…');
  });
});

describe('visibleText', () => {
  it('lets no text from data drive the terminal', () => {
    expect(visibleText('a\u001b[31mb\u0007\r\nc\u202Ed\u009b')).toBe('a\\u001b[31mb\\u0007↵c\\u202ed\\u009b');
  });
});
