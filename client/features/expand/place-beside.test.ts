import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside, POPOVER_WIDTH } from './place-beside.ts';

const canvas = { width: 868, height: 752 };

test('stands right of the node, and left of it where there is more room', () => {
  expect(placeBeside({ x: 200, y: 300 }, canvas, 400, 1).side).toBe('right');
  expect(placeBeside({ x: 700, y: 300 }, canvas, 400, 1)).toMatchObject({
    side: 'left',
    left: 700 - 38 - POPOVER_WIDTH,
  });
});

test('never leaves a canvas that has room for it', () => {
  const place = fc.record({ x: fc.integer({ min: -200, max: 1100 }), y: fc.integer({ min: -200, max: 1000 }) });
  fc.assert(
    fc.property(
      place,
      fc.integer({ min: 80, max: 700 }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (node, height, zoom) => {
        const { left, top, tip } = placeBeside(node, canvas, height, zoom);
        expect(left).toBeGreaterThanOrEqual(12);
        expect(left + POPOVER_WIDTH).toBeLessThanOrEqual(canvas.width);
        expect(top).toBeGreaterThanOrEqual(12);
        expect(top + height).toBeLessThanOrEqual(canvas.height);
        expect(tip).toBeGreaterThanOrEqual(16);
        expect(tip).toBeLessThanOrEqual(height - 16);
      },
    ),
  );
});
