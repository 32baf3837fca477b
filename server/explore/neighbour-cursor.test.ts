import { describe, expect, it } from 'vitest';
import { BadFieldError } from './errors.ts';
import { fromCursor, toCursor } from './neighbour-cursor.ts';
import type { NeighbourFilter } from './neighbour-page.ts';

const FILTER: NeighbourFilter = { id: 'a', types: ['X', 'Y'], direction: 'both', kinds: null };
const KEY = { importance: 2, node: '节点', relationship: 'a~X~b' };

describe('cursors', () => {
  it('give back the key that they were made of', () => {
    expect(fromCursor(FILTER, toCursor(FILTER, KEY))).toEqual(KEY);
  });

  it('fit into an address as they are', () => {
    expect(toCursor(FILTER, KEY)).toMatch(/^[\w-]+$/);
  });

  it('do not mind the order of types', () => {
    expect(fromCursor({ ...FILTER, types: ['Y', 'X'] }, toCursor(FILTER, KEY))).toEqual(KEY);
  });

  it.each([
    { ...FILTER, id: 'b' },
    { ...FILTER, types: ['X'] },
    { ...FILTER, direction: 'out' as const },
    { ...FILTER, kinds: [] },
    { ...FILTER, kinds: ['K'] },
  ])('are refused with other filters: %j', (other) => {
    expect(() => fromCursor(other, toCursor(FILTER, KEY))).toThrow(BadFieldError);
  });

  it.each(['', 'x', 'bnVsbA', 'W10', Buffer.from('[1,2,3,4]').toString('base64url')])('“%s” is none', (text) => {
    expect(() => fromCursor(FILTER, text)).toThrow(BadFieldError);
  });
});
