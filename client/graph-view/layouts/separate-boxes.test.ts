import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { separateBoxes } from './separate-boxes.ts';
import type { LooseBox } from './separate-boxes.ts';

function overlaps(boxes: readonly LooseBox[]): number {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x - one.left < other.x + other.right &&
          other.x - other.left < one.x + one.right &&
          one.y - one.top < other.y + other.bottom &&
          other.y - other.top < one.y + one.bottom,
      ),
  ).length;
}

describe('moving boxes apart', () => {
  it('leaves none over another, and no pinned one moves', () => {
    const box = fc.record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
      left: fc.integer({ min: 13, max: 50 }),
      right: fc.integer({ min: 13, max: 50 }),
      top: fc.integer({ min: 13, max: 20 }),
      bottom: fc.integer({ min: 13, max: 50 }),
      pinned: fc.constant<boolean>(false),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
        const [first] = boxes;
        if (first) first.pinned = true;
        const at = first && { x: first.x, y: first.y };
        separateBoxes(boxes);
        expect(overlaps(boxes)).toBe(0);
        expect(first && { x: first.x, y: first.y }).toEqual(at);
      }),
    );
  });

  it('moves nothing that is apart', () => {
    const boxes = [0, 100].map((x) => ({ x, y: 0, left: 40, right: 40, top: 20, bottom: 30, pinned: false }));
    separateBoxes(boxes);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [100, 0],
    ]);
  });
});
