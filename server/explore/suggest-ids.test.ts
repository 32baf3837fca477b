import { describe, expect, it } from 'vitest';
import { distance } from './suggest-ids.ts';

describe('distance', () => {
  it.each([
    ['china', 'china', 0],
    ['chnia', 'china', 1],
    ['chna', 'china', 1],
    ['chinas', 'china', 1],
    ['cyber-soveriegnty', 'cyber-sovereignty', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %s to %s is %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
    expect(distance(b, a)).toBe(edits);
  });
});
