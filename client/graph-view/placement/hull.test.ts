import { describe, expect, it } from 'vitest';
import { depthIn, outlineOf } from './hull.ts';

const square = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

describe('the outline of what is drawn', () => {
  it('leaves out what lies inside and on its edges', () => {
    const inside = [
      { x: 40, y: 60 },
      { x: 50, y: 0 },
    ];
    expect(outlineOf([...inside, ...square])).toEqual(square);
  });

  it('tells how deep a point lies inside, and how far outside', () => {
    const outline = outlineOf(square);
    expect(depthIn(outline, { x: 30, y: 50 })).toBe(30);
    expect(depthIn(outline, { x: 50, y: 100 })).toBe(0);
    expect(depthIn(outline, { x: 120, y: 50 })).toBe(-20);
  });

  it('encloses nothing with fewer than three points, or points in a row', () => {
    expect(depthIn(outlineOf(square.slice(0, 2)), { x: 50, y: 0 })).toBe(-Infinity);
    expect(depthIn(outlineOf([0, 50, 90].map((x) => ({ x, y: x }))), { x: 50, y: 50 })).toBe(-Infinity);
    expect(depthIn(outlineOf([]), { x: 0, y: 0 })).toBe(-Infinity);
  });
});
