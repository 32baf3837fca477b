import { describe, expect, it } from 'vitest';
import { dataChange, markData } from './data-mark.ts';

const then = { id: 'policy', version: '1.2.0', contentHash: '0123456789abcdef' };
const same = { missing: [], relationships: [1, 2, 3] };

function mark(statements: number | null = 3) {
  return markData(then, statements) ?? undefined;
}

describe('what has changed in the data since a canvas was made', () => {
  it('is nothing with the same data, and nothing where nobody knows', () => {
    expect(dataChange(mark(), then, same)).toBeNull();
    expect(dataChange(undefined, then, same)).toBeNull();
    expect(dataChange(mark(), null, same)).toBeNull();
  });

  it('names the versions, the nodes that are gone and how many statements there are more', () => {
    const now = { id: 'policy', version: '1.3.0', contentHash: 'ffff0000ffff0000' };
    expect(dataChange(mark(1), now, { missing: ['gone-one'], relationships: [1, 2, 3] })).toEqual({
      made: { id: 'policy', version: '1.2.0', hash: '01234567' },
      now: { id: 'policy', version: '1.3.0', hash: 'ffff0000' },
      gone: ['gone-one'],
      statements: 2,
    });
  });

  it('counts no statements where the canvas never drew all of them, or the data is the same', () => {
    const now = { ...then, contentHash: 'ffff0000ffff0000' };
    expect(dataChange(mark(null), now, same)?.statements).toBe(0);
    expect(dataChange(mark(1), then, { missing: ['a'], relationships: [1, 2] })?.statements).toBe(0);
  });

  it('names nodes that are gone also where a canvas does not say what it was made with', () => {
    expect(dataChange(undefined, then, { missing: ['a'], relationships: [] })).toEqual({
      made: null,
      now: { id: 'policy', version: '1.2.0', hash: '01234567' },
      gone: ['a'],
      statements: 0,
    });
  });
});
