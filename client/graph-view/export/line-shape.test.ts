import { describe, expect, it } from 'vitest';
import { linePath, lineShape, pointAt } from './line-shape.ts';
import { leaves, outlineOf } from './outlines.ts';

const disc = (x: number) => outlineOf('circle', { x, y: 0 }, { width: 40, height: 40 });
const gaps = { source: 2, target: 3 };

describe('outlines', () => {
  it('are left where the way crosses them', () => {
    const square = outlineOf('square', { x: 0, y: 0 }, { width: 36, height: 36 });
    expect(leaves(disc(0), { x: 100, y: 0 }).x).toBeCloseTo(20, 1);
    expect(leaves(square, { x: 0, y: 50 }).y).toBeCloseTo(18, 5);
    const diamond = outlineOf('diamond', { x: 0, y: 0 }, { width: 40, height: 40 });
    const { x, y } = leaves(diamond, { x: 10, y: 10 });
    expect(x).toBeCloseTo(10, 5);
    expect(y).toBeCloseTo(10, 5);
  });
});

describe('the course of a line', () => {
  it('keeps its distance from both nodes', () => {
    const line = lineShape(disc(0), disc(200), 0, gaps);
    expect(line.start.x).toBeCloseTo(22, 1);
    expect(line.tip.x).toBeCloseTo(177, 1);
    expect(line.control).toBeNull();
  });

  it('bends to the right of its way, so that two ways lie apart', () => {
    const there = lineShape(disc(0), disc(200), 40, gaps);
    const back = lineShape(disc(200), disc(0), 40, gaps);
    expect(there.middle.y).toBeGreaterThan(10);
    expect(back.middle.y).toBeLessThan(-10);
  });

  it('is cut out under its phrase', () => {
    const line = lineShape(disc(0), disc(200), 0, gaps);
    expect(linePath(line, 0, null).match(/M/g)).toHaveLength(1);
    const cut = linePath(line, 0, { x1: 90, y1: -8, x2: 110, y2: 8 });
    const numbers = [...cut.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
    expect(numbers).toHaveLength(4);
    expect(numbers[1]).toBeLessThan(92.5);
    expect(numbers[2]).toBeGreaterThan(107.5);
  });

  it('stays on its curve where it is cut', () => {
    const curve = lineShape(disc(0), disc(200), 60, gaps);
    const middle = pointAt(curve, 0.5);
    const path = linePath(curve, 0, { x1: middle.x - 12, y1: middle.y - 8, x2: middle.x + 12, y2: middle.y + 8 });
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/Q/g)).toHaveLength(2);
  });

  it('loops where both ends are one node', () => {
    const node = disc(0);
    const loop = lineShape(node, node, 0, gaps);
    expect(Math.hypot(loop.middle.x, loop.middle.y)).toBeGreaterThan(22);
  });
});
