import { describe, expect, it } from 'vitest';
import { fitNames } from './fit-names.ts';
import type { FittedName, NameCandidate } from './fit-names.ts';

function candidate(
  id: string,
  x: number,
  importance: number,
  widths: readonly number[],
  mayHide = false,
): NameCandidate {
  return {
    id,
    importance,
    mayHide,
    node: { x1: x - 10, y1: -10, x2: x + 10, y2: 10 },
    variants: widths.map((width) => ({
      lines: [`${id} ${width}`],
      side: 'below' as const,
      box: { x1: x - width / 2, y1: 12, x2: x + width / 2, y2: 26 },
    })),
  };
}

function linesOf(names: ReadonlyMap<string, FittedName>) {
  return Object.fromEntries([...names].map(([id, { lines }]) => [id, lines]));
}

describe('names that compete for room', () => {
  it('go to the more important node', () => {
    const names = fitNames([candidate('small', 0, 1, [80], true), candidate('large', 40, 3, [80], true)]);
    expect([...names].filter(([, { lines }]) => lines.length > 0).map(([id]) => id)).toEqual(['large']);
  });

  it('take a shorter form before they give way', () => {
    const names = fitNames([candidate('a', 0, 3, [60]), candidate('b', 60, 2, [100, 40], true)]);
    expect(names.get('b')?.lines).toEqual(['b 40']);
  });

  it('show wherever there is room, however little their node counts', () => {
    const names = fitNames([
      candidate('a', 0, 3, [60]),
      candidate('b', 25, 1, [50], true),
      candidate('c', 90, 1, [50], true),
    ]);
    expect(linesOf(names)).toEqual({ a: ['a 60'], b: [], c: ['c 50'] });
  });

  it('stand elsewhere rather than give way', () => {
    const beside = { lines: ['small'], side: 'left' as const, box: { x1: 60, y1: -8, x2: 80, y2: 8 } };
    const small = { ...candidate('small', 95, 1, [200], true), elsewhere: [beside] };
    expect(fitNames([candidate('large', 0, 3, [80]), small]).get('small')).toEqual(beside);
  });

  it('keep the shortest form where none may be left out', () => {
    const names = fitNames([candidate('a', 0, 3, [60]), candidate('b', 20, 2, [100, 50])]);
    expect(names.get('b')?.lines).toEqual(['b 50']);
  });

  it('leave each other the short form before one takes the long one', () => {
    const names = fitNames([candidate('a', 0, 3, [120, 40]), candidate('b', 50, 1, [60, 50])]);
    expect(linesOf(names)).toEqual({ a: ['a 40'], b: ['b 60'] });
  });

  it('do not lie on the badge of another node', () => {
    const badge = { x1: 30, y1: 14, x2: 50, y2: 24 };
    const names = fitNames([candidate('a', 0, 3, [100, 40]), { ...candidate('b', 90, 1, []), badge }]);
    expect(names.get('a')?.lines).toEqual(['a 40']);
  });

  it('do not lie on another node', () => {
    const covered: NameCandidate = { ...candidate('below', 0, 3, [10]), node: { x1: -5, y1: 15, x2: 5, y2: 30 } };
    const names = fitNames([candidate('a', 0, 2, [60], true), { ...covered, variants: [] }]);
    expect(names.get('a')?.lines).toEqual([]);
  });
});
