import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonExcess } from './json-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const nestsDeeperThan = (text: Uint8Array, levels: number) =>
  jsonExcess(text, { levels, values: Infinity }) === 'levels';

/** Values in lists and maps, and the lists and maps themselves. */
function valuesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce<number>((sum, item) => sum + valuesOf(item), 0);
}

describe('jsonExcess', () => {
  it('counts lists and maps, and nothing inside strings', () => {
    expect(nestsDeeperThan(bytes('[[["[[[[ \\" [[["]]]'), 3)).toBe(false);
    expect(nestsDeeperThan(bytes('[{"a":[1]}]'), 2)).toBe(true);
    expect(nestsDeeperThan(bytes('[1],[2],[3]'), 1)).toBe(false);
  });

  it('counts values, and no commas inside strings', () => {
    const excess = (text: string, values: number) => jsonExcess(bytes(text), { levels: 100, values });
    expect(excess('[1,2,3]', 4)).toBe(null);
    expect(excess('[1,2,3]', 3)).toBe('values');
    expect(excess('{"a,b,c": ",,,\\",,,"}', 2)).toBe(null);
    expect(excess('[[],[],{}]', 3)).toBe('values');
  });

  it('never counts fewer values than JSON holds, and at most one more for each list or map', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = bytes(JSON.stringify(value));
        const values = valuesOf(value);
        expect(jsonExcess(text, { levels: 100, values: values - 1 })).toBe('values');
        expect(jsonExcess(text, { levels: 100, values: 2 * values })).toBe(null);
      }),
    );
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
