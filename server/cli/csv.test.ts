import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../contracts/graph.ts';
import { formatCsvLine } from './csv.ts';

describe('formatCsvLine', () => {
  it('quotes what RFC 4180 asks for, and leaves nothing for null', () => {
    expect(formatCsvLine(['网络主权', 'a,b', 'say "x"', 'two\nlines', null, 1.5, true, ' edge'])).toBe(
      '网络主权,"a,b","say ""x""","two\nlines",,1.5,true," edge"\n',
    );
  });

  it('writes structures as JSON and tagged scalars as their text', () => {
    const node = { $type: 'Node' as const, id: 'a' as NodeId, labels: ['X'], properties: {} };
    expect(formatCsvLine([node, ['a', 1], { $type: 'Date', value: '2022-11-07' }])).toBe(
      '"{""$type"":""Node"",""id"":""a"",""labels"":[""X""],""properties"":{}}","[""a"",1]",2022-11-07\n',
    );
  });
});
