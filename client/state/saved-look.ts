/** Where a reader looked at a canvas, as it is kept and carried by links. */
import { z } from 'zod/mini';

const layoutPixel = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));
const screenPixels = z.int().check(z.gte(1), z.lte(100_000));

/**
 * The layout point in the middle, the zoom (1 is 100 %), and the size of the canvas in pixels: on a smaller one the same
 * is seen from farther away.
 */
export const savedLook = z.tuple([
  layoutPixel,
  layoutPixel,
  z.number().check(z.gte(0.001), z.lte(100)),
  screenPixels,
  screenPixels,
]);
export type SavedLook = z.infer<typeof savedLook>;

interface Camera {
  zoom: number;
  /** Screen position of layout point 0, 0. */
  pan: { x: number; y: number };
  /** Of the canvas, in pixels. */
  width: number;
  height: number;
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Null for a canvas without a size, and for one that is looked at from beyond all bounds. */
export function saveLook({ zoom, pan, width, height }: Camera): SavedLook | null {
  const look = savedLook.safeParse([
    rounded((width / 2 - pan.x) / zoom, 1),
    rounded((height / 2 - pan.y) / zoom, 1),
    rounded(zoom, 4),
    Math.round(width),
    Math.round(height),
  ]);
  return look.success ? look.data : null;
}

/** The camera on a canvas of another size: the same middle, and at least as much to see. */
export function openLook(
  [x, y, zoom, width, height]: SavedLook,
  area: { width: number; height: number },
  bounds: { least: number; most: number },
): { zoom: number; pan: { x: number; y: number } } {
  const smaller = Math.min(1, area.width / width, area.height / height);
  const near = Math.max(bounds.least, Math.min(bounds.most, zoom * smaller));
  return { zoom: near, pan: { x: area.width / 2 - x * near, y: area.height / 2 - y * near } };
}
