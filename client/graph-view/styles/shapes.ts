/**
 * The shapes that kinds may have, once for the canvas (Cytoscape) and for glyphs (SVG). Lengths are fractions of the
 * nominal size, so that the nine shapes weigh the same to the eye.
 */
import type { Kind } from '../../state/schema.ts';
import type { LabelMode } from '../../state/view.ts';

export type ShapeName = Kind['shape'];

export interface ShapeDefinition {
  /** Cytoscape's `shape`. */
  canvas:
    'ellipse' | 'round-diamond' | 'round-pentagon' | 'round-rectangle' | 'round-triangle' | 'polygon' | 'round-hexagon';
  /** `shape-polygon-points`, for `polygon`. */
  points?: string;
  width: number;
  height: number;
  /** Corner radius. */
  corner: number;
  /** Side of the icon, and how far its centre lies below the middle. */
  icon: number;
  iconDrop: number;
}

const shield = '-0.9 -1 0.9 -1 0.9 0.25 0.6 0.7 0 1 -0.6 0.7 -0.9 0.25';

export const shapes: Readonly<Record<ShapeName, ShapeDefinition>> = {
  circle: { canvas: 'ellipse', width: 1, height: 1, corner: 0, icon: 0.56, iconDrop: 0 },
  diamond: { canvas: 'round-diamond', width: 1.2, height: 1.2, corner: 0.1, icon: 0.54, iconDrop: 0 },
  pentagon: { canvas: 'round-pentagon', width: 1.08, height: 1.03, corner: 0.1, icon: 0.54, iconDrop: 0.05 },
  square: { canvas: 'round-rectangle', width: 0.9, height: 0.9, corner: 0.13, icon: 0.6, iconDrop: 0 },
  triangle: { canvas: 'round-triangle', width: 1.2, height: 1.06, corner: 0.09, icon: 0.44, iconDrop: 0.18 },
  shield: { canvas: 'polygon', points: shield, width: 0.98, height: 0.98, corner: 0, icon: 0.58, iconDrop: -0.04 },
  hexagon: { canvas: 'round-hexagon', width: 1.08, height: 0.96, corner: 0.1, icon: 0.62, iconDrop: 0 },
  page: { canvas: 'round-rectangle', width: 0.76, height: 1, corner: 0.06, icon: 0.48, iconDrop: 0 },
  pill: { canvas: 'round-rectangle', width: 1.2, height: 0.76, corner: 0.38, icon: 0.58, iconDrop: 0 },
};

/** Nominal size in layout pixels by importance; the focus of a start view is a disc that holds its name. */
export const nodeSizes = { 1: 26, 2: 34, 3: 42, focus: 112, dot: 30, group: 36 } as const;

/** Around the shape of a group: a collar, a gap and a dashed outline, in layout pixels. */
export const groupRim = { collar: 6, outline: 1.4, whole: 12 } as const;

/** The disc of the focus holds two names where both languages are shown. */
export function focusSize(labels: LabelMode): number {
  return labels === 'both' ? 144 : nodeSizes.focus;
}

type Corner = readonly [number, number];

const outlines: Readonly<Partial<Record<ShapeName, readonly Corner[]>>> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
  pentagon: [
    [0, -1],
    [1, -0.236],
    [0.618, 1],
    [-0.618, 1],
    [-1, -0.236],
  ],
  hexagon: [
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
  ],
};

const rectangle: readonly Corner[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function pairs(numbers: readonly number[]): Corner[] {
  return numbers.flatMap((x, index): Corner[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
}

/** Corners of a shape before they are rounded, from -1 to 1 both ways; those of its box for a circle. */
export function shapeCorners(name: ShapeName): readonly Corner[] {
  const { points } = shapes[name];
  if (points !== undefined) return pairs(points.split(' ').map(Number));
  return outlines[name] ?? rectangle;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function roundedPolygon(corners: readonly Corner[], cut: number): string {
  const parts = corners.map((corner, index) => {
    const before = corners[(index + corners.length - 1) % corners.length] ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const towards = (other: Corner) => {
      const length = Math.hypot(other[0] - corner[0], other[1] - corner[1]);
      const share = Math.min(0.5, cut / length);
      return `${round(corner[0] + (other[0] - corner[0]) * share)} ${round(corner[1] + (other[1] - corner[1]) * share)}`;
    };
    return `${index === 0 ? 'M' : 'L'}${towards(before)}Q${round(corner[0])} ${round(corner[1])} ${towards(after)}`;
  });
  return `${parts.join('')}Z`;
}

/** SVG path of a shape around 0, 0; `size` is the nominal size in pixels. */
export function shapePath(name: ShapeName, size: number): string {
  const { width, height, corner } = shapes[name];
  const [x, y] = [(width * size) / 2, (height * size) / 2];
  if (name === 'circle') return `M${-x} 0A${x} ${y} 0 1 1 ${x} 0A${x} ${y} 0 1 1 ${-x} 0Z`;
  const outline = outlines[name];
  if (outline) {
    const cut = corner * size * 1.3;
    return roundedPolygon(
      outline.map(([cx, cy]) => [cx * x, cy * y] as const),
      cut,
    );
  }
  if (name === 'shield') {
    const w = round(x * 0.9);
    return `M${-w} ${round(-y)}H${w}V${round(y * 0.25)}Q${w} ${round(y * 0.7)} 0 ${round(y)}Q${-w} ${round(y * 0.7)} ${-w} ${round(y * 0.25)}Z`;
  }
  const r = round(Math.min(corner * size, x, y));
  return `M${round(-x + r)} ${round(-y)}H${round(x - r)}A${r} ${r} 0 0 1 ${round(x)} ${round(-y + r)}V${round(y - r)}A${r} ${r} 0 0 1 ${round(x - r)} ${round(y)}H${round(-x + r)}A${r} ${r} 0 0 1 ${round(-x)} ${round(y - r)}V${round(-y + r)}A${r} ${r} 0 0 1 ${round(-x + r)} ${round(-y)}Z`;
}
