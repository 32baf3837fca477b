import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['china', 'china', 0],
    ['chnia', 'china', 1],
    ['chna', 'china', 1],
    ['chinas', 'china', 1],
    ['cyber-soveriegnty', 'cyber-sovereignty', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s to %s is %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  it('says one more than the bound for all that is beyond it, and the distance up to it', () => {
    expect([0, 1, 2, 3, 4].map((most) => editDistance('kitten', 'sitting', most))).toEqual([1, 2, 3, 3, 3]);
  });
});
