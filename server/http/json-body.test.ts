import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestsDeeperThan } from './json-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('nestsDeeperThan', () => {
  it('counts lists and maps, and nothing inside strings', () => {
    expect(nestsDeeperThan(bytes('[[["[[[[ \\" [[["]]]'), 3)).toBe(false);
    expect(nestsDeeperThan(bytes('[{"a":[1]}]'), 2)).toBe(true);
    expect(nestsDeeperThan(bytes('[1],[2],[3]'), 1)).toBe(false);
  });

  it('agrees with the depth of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = bytes(JSON.stringify(value));
        const depth = depthOf(value);
        expect(nestsDeeperThan(text, depth)).toBe(false);
        expect(nestsDeeperThan(text, depth - 1)).toBe(depth > 0);
      }),
    );
  });
});
