/** The course of a line between two nodes: where it begins and ends, how it bends, and what is cut out under a phrase. */
import type { Point } from '../../state/graph.ts';
import type { Box } from '../labels/label-box.ts';
import { decimal } from './markup.ts';
import { leaves } from './outlines.ts';
import type { Outline } from './outlines.ts';

export interface LineShape {
  start: Point;
  /** Where the tip of the arrow is. */
  tip: Point;
  /** Null for a straight line. */
  control: Point | null;
  /** Of what is drawn. */
  middle: Point;
  /** Unit vector in which the arrow points. */
  heading: Point;
}

/** Distances that a line keeps from the nodes that it joins, in layout pixels. */
export interface LineGaps {
  source: number;
  target: number;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** A loop stands at the top left of its node, as wide as this in layout pixels. */
const loop = 26;

function loopShape(outline: Outline, gaps: LineGaps): LineShape {
  const { centre } = outline;
  const from = leaves(outline, { x: centre.x - 1, y: centre.y });
  const to = leaves(outline, { x: centre.x, y: centre.y - 1 });
  const control = { x: from.x - loop * 1.6, y: to.y - loop * 1.6 };
  const start = towards(from, control, gaps.source);
  const tip = towards(to, control, gaps.target);
  return { start, tip, control, middle: pointAt({ start, tip, control }, 0.5), heading: unit(control, tip) };
}

/**
 * @param bend distance of the control point from the straight line, to the right of the way from source to target in
 *   layout pixels; 0 for a straight line
 */
export function lineShape(source: Outline, target: Outline, bend: number, gaps: LineGaps): LineShape {
  if (source === target) return loopShape(source, gaps);
  const from = leaves(source, target.centre);
  const to = leaves(target, source.centre);
  if (bend === 0) {
    const start = towards(from, to, gaps.source);
    const tip = towards(to, from, gaps.target);
    const middle = { x: (start.x + tip.x) / 2, y: (start.y + tip.y) / 2 };
    return { start, tip, control: null, middle, heading: unit(source.centre, target.centre) };
  }
  const way = unit(source.centre, target.centre);
  const control = { x: (from.x + to.x) / 2 - way.y * bend, y: (from.y + to.y) / 2 + way.x * bend };
  const start = towards(leaves(source, control), control, gaps.source);
  const tip = towards(leaves(target, control), control, gaps.target);
  const middle = pointAt({ start, tip, control }, 0.5);
  return { start, tip, control, middle, heading: unit(control, tip) };
}

/** The point at a share of the way, 0 to 1. */
export function pointAt({ start, tip, control }: Pick<LineShape, 'start' | 'tip' | 'control'>, t: number): Point {
  if (control === null) return { x: start.x + (tip.x - start.x) * t, y: start.y + (tip.y - start.y) * t };
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * start.x + b * control.x + c * tip.x, y: a * start.y + b * control.y + c * tip.y };
}

/** The control point of the part of a curve between two shares of the way (blossoming of a quadratic Bézier curve). */
function controlOfPart(start: Point, control: Point, tip: Point, from: number, to: number): Point {
  const mix = (a: number, b: number, c: number) =>
    (1 - from) * (1 - to) * a + ((1 - from) * to + (1 - to) * from) * b + from * to * c;
  return { x: mix(start.x, control.x, tip.x), y: mix(start.y, control.y, tip.y) };
}

/** Steps in which a line is looked at for what lies under a phrase. */
const steps = 96;

function inside({ x, y }: Point, box: Box): boolean {
  return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;
}

/** Parts of a line that are not under a box, as shares of the way. */
function partsBeside(shape: LineShape, end: number, box: Box | null): [number, number][] {
  if (box === null) return [[0, end]];
  const under = Array.from({ length: steps + 1 }, (_, index) => (index / steps) * end).filter((t) =>
    inside(pointAt(shape, t), box),
  );
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return [[0, end]];
  const parts: [number, number][] = [
    [0, first],
    [last, end],
  ];
  return parts.filter(([from, to]) => to - from > 1e-3);
}

function at({ x, y }: Point): string {
  return `${decimal(x)} ${decimal(y)}`;
}

/**
 * The line as an SVG path.
 *
 * @param back so much shorter than to its tip, in layout pixels: the arrow takes over
 * @param hole what is cut out of it
 */
export function linePath(shape: LineShape, back: number, hole: Box | null): string {
  const { start, tip, control } = shape;
  const length =
    control === null
      ? Math.hypot(tip.x - start.x, tip.y - start.y)
      : (Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(tip.x - control.x, tip.y - control.y)) * 0.9;
  const end = length <= back ? 1 : 1 - back / length;
  return partsBeside(shape, end, hole)
    .map(([from, to]) => {
      const [a, b] = [pointAt(shape, from), pointAt(shape, to)];
      return control === null
        ? `M${at(a)}L${at(b)}`
        : `M${at(a)}Q${at(controlOfPart(start, control, tip, from, to))} ${at(b)}`;
    })
    .join('');
}

/** The triangle of an arrow as an SVG path, and how long it is. */
export function arrowPath({ tip, heading }: LineShape, length: number): string {
  const half = length / 2;
  const base = { x: tip.x - heading.x * length, y: tip.y - heading.y * length };
  const left = { x: base.x - heading.y * half, y: base.y + heading.x * half };
  const right = { x: base.x + heading.y * half, y: base.y - heading.x * half };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

/** Length of a triangle as Cytoscape draws it, for the width of a line and the `arrow-scale` of its style. */
export function arrowLength(width: number, scale: number): number {
  return Math.max((width * 13.37) ** 0.9, 29) * scale * 0.3;
}
