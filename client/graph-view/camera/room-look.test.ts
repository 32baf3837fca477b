import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import type { Look } from './fit-look.ts';
import { roomLook } from './room-look.ts';

const area = { width: 800, height: 600 };
const legend = { x1: 0, y1: 400, x2: 180, y2: 600 };
const now: Look = { zoom: 1, pan: { x: 0, y: 0 } };

function around(x: number, y: number): Box {
  return { x1: x - 30, y1: y - 30, x2: x + 30, y2: y + 30 };
}

function lookAt(boxes: readonly Box[], least = 0.4) {
  return roomLook({ boxesAt: () => boxes, area, obstacles: [legend], now, least });
}

/** Of the boxes, those that are cut off or covered. */
function unseen(boxes: readonly Box[], { zoom, pan }: Look): Box[] {
  return boxes.filter((box) => {
    const [x1, x2] = [box.x1 * zoom + pan.x, box.x2 * zoom + pan.x];
    const [y1, y2] = [box.y1 * zoom + pan.y, box.y2 * zoom + pan.y];
    const inside = x1 >= 0 && y1 >= 0 && x2 <= area.width && y2 <= area.height;
    return !inside || boxesOverlap({ x1, y1, x2, y2 }, legend);
  });
}

describe('making room', () => {
  it('stays where all is seen', () => {
    expect(lookAt([around(300, 300), around(700, 500)])).toBe(now);
  });

  it('shifts as far as it must, at the same zoom', () => {
    expect(lookAt([around(400, 600)])).toEqual({ zoom: 1, pan: { x: 0, y: -44 } });
  });

  it('leads out from under what floats over the canvas', () => {
    const boxes = [around(100, 500), around(500, 300)];
    const look = lookAt(boxes);
    expect(look?.zoom).toBe(1);
    expect(look && unseen(boxes, look)).toEqual([]);
  });

  it('goes farther away only where no shift is enough', () => {
    const boxes = [around(0, 0), around(900, 300)];
    const look = lookAt(boxes);
    expect(look?.zoom).toBeLessThan(1);
    expect(look?.zoom).toBeGreaterThan(0.7);
    expect(look && unseen(boxes, look)).toEqual([]);
  });

  it('says so where even the smallest zoom leaves no room', () => {
    expect(lookAt([around(0, 0), around(9000, 300)])).toBeNull();
  });
});
