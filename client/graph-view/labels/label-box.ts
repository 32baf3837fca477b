/** Boxes of nodes and their names in layout pixels: what placement, phrases and fitting must not overlap. */
import type { LabelSide, Point } from '../../state/graph.ts';
import type { Importance } from '../styles/kind-looks.ts';
import type { ShapeDefinition } from '../styles/shapes.ts';
import { nodeSizes } from '../styles/shapes.ts';
import { widthInPixels } from './measure-text.ts';

export interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Where a name stands; left and right only where it has no room in its own place. */
export type NameSide = LabelSide | 'left' | 'right';

/** Gap between a node and its name. */
export const nameGap = 4;
export const lineHeight = 1.28;

export function nameFontSize(importance: Importance): number {
  return importance === 3 ? 13 : 12;
}

export interface Footprint {
  shape: Pick<ShapeDefinition, 'width' | 'height'>;
  importance: Importance;
  /** Size of the disc of the focus, which carries its name inside; null for every other node. */
  focus: number | null;
  /** One list per way the name may be set: the box holds the largest of them. */
  names: readonly (readonly string[])[];
  labelSide: LabelSide;
}

/** The node itself around a centre. */
export function nodeBox(at: Point, { shape, importance, focus }: Footprint): Box {
  const size = focus ?? nodeSizes[importance];
  const [halfWidth, halfHeight] =
    focus !== null ? [size / 2, size / 2] : [(size * shape.width) / 2, (size * shape.height) / 2];
  return { x1: at.x - halfWidth, y1: at.y - halfHeight, x2: at.x + halfWidth, y2: at.y + halfHeight };
}

/**
 * The name of the node; null when there is none outside it.
 *
 * @param fontScale letters grow at small zooms (`styles/detail.ts`)
 * @param side where it stands, if not in its own place
 */
export function nameBox(
  at: Point,
  footprint: Footprint,
  fontScale = 1,
  side: NameSide = footprint.labelSide,
): Box | null {
  if (footprint.focus !== null) return null;
  const { importance, names } = footprint;
  const fontSize = nameFontSize(importance) * fontScale;
  const width = Math.max(0, ...names.map((lines) => widthInPixels(lines, fontSize, importance === 3)));
  const height = Math.max(0, ...names.map((lines) => lines.length)) * fontSize * lineHeight;
  if (width === 0 || height === 0) return null;
  const node = nodeBox(at, footprint);
  if (side === 'left' || side === 'right') {
    const x1 = side === 'left' ? node.x1 - nameGap - width : node.x2 + nameGap;
    return { x1, y1: at.y - height / 2, x2: x1 + width, y2: at.y + height / 2 };
  }
  const y1 = side === 'above' ? node.y1 - nameGap - height : node.y2 + nameGap;
  return { x1: at.x - width / 2, y1, x2: at.x + width / 2, y2: y1 + height };
}

export function boxesOverlap(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && other.x1 < one.x2 && one.y1 < other.y2 && other.y1 < one.y2;
}

export function liesIn(one: Box, other: Box): boolean {
  return one.x1 >= other.x1 && one.y1 >= other.y1 && one.x2 <= other.x2 && one.y2 <= other.y2;
}

export function grow(box: Box, by: number): Box {
  return { x1: box.x1 - by, y1: box.y1 - by, x2: box.x2 + by, y2: box.y2 + by };
}

export function unite(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return boxes.reduce((all, box) => ({
    x1: Math.min(all.x1, box.x1),
    y1: Math.min(all.y1, box.y1),
    x2: Math.max(all.x2, box.x2),
    y2: Math.max(all.y2, box.y2),
  }));
}
