import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { fitLook, leastShift } from './fit-look.ts';

const area = { width: 800, height: 600 };
const bounds = { least: 0.08, most: 1.25 };

function square(x: number, y: number, side = 40): Box {
  return { x1: x - side / 2, y1: y - side / 2, x2: x + side / 2, y2: y + side / 2 };
}

/** Where boxes are on the screen. */
function seen(boxes: readonly Box[], look: { zoom: number; pan: { x: number; y: number } } | null): Box[] {
  if (!look) throw new Error('no look');
  const { zoom, pan } = look;
  return boxes.map(({ x1, y1, x2, y2 }) => ({
    x1: x1 * zoom + pan.x,
    y1: y1 * zoom + pan.y,
    x2: x2 * zoom + pan.x,
    y2: y2 * zoom + pan.y,
  }));
}

/** A ring of squares that leaves its corners free. */
const ring = Array.from({ length: 16 }, (_, index) =>
  square(Math.cos((index * Math.PI) / 8) * 400, Math.sin((index * Math.PI) / 8) * 300),
);

describe('the look at everything', () => {
  it('keeps within the canvas and clear of what floats over it', () => {
    const legend = { x1: 12, y1: 350, x2: 180, y2: 588 };
    const title = { x1: 12, y1: 12, x2: 300, y2: 100 };
    const look = fitLook({ boxesAt: () => ring, area, obstacles: [legend, title], bounds });
    for (const box of seen(ring, look)) {
      expect(Math.min(box.x1, box.y1, area.width - box.x2, area.height - box.y2)).toBeGreaterThan(13);
      expect([legend, title].some((one) => boxesOverlap(one, box))).toBe(false);
    }
  });

  it('uses the free corners: it is closer than one that gives up whole strips', () => {
    const legend = { x1: 0, y1: 400, x2: 160, y2: 600 };
    const corner = fitLook({ boxesAt: () => ring, area, obstacles: [legend], bounds });
    const strip = fitLook({ boxesAt: () => ring, area, obstacles: [{ x1: 0, y1: 0, x2: 160, y2: 600 }], bounds });
    expect(corner?.zoom).toBeGreaterThan(strip?.zoom ?? Infinity);
  });

  it('does not blow a few nodes up, and is nothing without nodes or without a canvas', () => {
    expect(fitLook({ boxesAt: () => [square(0, 0)], area, obstacles: [], bounds })?.zoom).toBe(1.25);
    expect(fitLook({ boxesAt: () => [], area, obstacles: [], bounds })).toBeNull();
    expect(fitLook({ boxesAt: () => ring, area: { width: 0, height: 0 }, obstacles: [], bounds })).toBeNull();
  });

  it('counts names at the size they have at its zoom', () => {
    const boxesAt = (zoom: number) => [square(0, 0, 1000), { x1: -60 / zoom, y1: 500, x2: 1000 / zoom, y2: 520 }];
    const look = fitLook({ boxesAt, area: { width: 1100, height: 600 }, obstacles: [], bounds });
    const boxes = seen(boxesAt(look?.zoom ?? 1), look);
    for (const box of boxes) expect(box.x1 >= 0 && box.x2 <= 1100 && box.y1 >= 0 && box.y2 <= 600).toBe(true);
  });
});

describe('the least shift', () => {
  it('is none for what is in sight', () => {
    expect(leastShift(square(400, 300), area, [])).toEqual({ x: 0, y: 0 });
  });

  it('brings in what is over an edge, and no further', () => {
    expect(leastShift(square(830, 300), area, [])).toEqual({ x: 800 - 14 - 850, y: 0 });
  });

  it('brings out what is under a panel, by the shorter way', () => {
    const panel = { x1: 500, y1: 0, x2: 800, y2: 600 };
    expect(leastShift(square(520, 300), area, [panel])).toEqual({ x: 500 - 14 - 540, y: 0 });
    const legend = { x1: 0, y1: 400, x2: 170, y2: 600 };
    expect(leastShift(square(80, 410), area, [legend])).toEqual({ x: 0, y: 400 - 14 - 430 });
  });

  it('does not exist for what is larger than the room', () => {
    expect(leastShift(square(400, 300, 900), area, [])).toBeNull();
  });
});
