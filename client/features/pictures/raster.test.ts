import { describe, expect, it } from 'vitest';
import { pngSize } from './raster.ts';

describe('the size of a PNG', () => {
  it('is the size of the picture times the scale', () => {
    expect(pngSize({ width: 845, height: 1071 }, 4)).toEqual({ width: 3380, height: 4284, scale: 4, reduced: false });
  });

  it('stays within what a browser draws, by side and by area, and says so', () => {
    const wide = pngSize({ width: 6000, height: 100 }, 4);
    expect(wide).toMatchObject({ scale: 2.73, reduced: true });
    expect(wide.width).toBeLessThanOrEqual(16_384);
    const large = pngSize({ width: 8000, height: 9000 }, 2);
    expect(large.reduced).toBe(true);
    expect(large.width * large.height).toBeLessThanOrEqual(268_000_000);
    const huge = pngSize({ width: 40_000, height: 20_000 }, 1);
    expect(huge.width).toBeLessThanOrEqual(16_384);
    expect(huge.scale).toBeLessThan(1);
  });
});
