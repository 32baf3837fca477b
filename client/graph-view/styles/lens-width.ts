/** Width of a line under the evidence lens, in layout pixels. */
export function lensWidth(passages: number): number {
  return Math.min(5, 1 + 0.75 * Math.max(0, passages - 1));
}
