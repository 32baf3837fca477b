/** The last step of every layout: pinned nodes stay, the rest is brought beside them, and no box lies on another. */
import type { LayoutNode, LayoutPositions } from './layout.ts';
import { boxOf } from './layout.ts';
import { separateBoxes } from './separate-boxes.ts';
import type { LooseBox } from './separate-boxes.ts';

/** Of more than these no name is read at once, and it would take long. */
const mostSeparated = 600;

/** Shifts the picture to where the reader has pinned parts of it. */
function towardsPinned(places: readonly LooseBox[], nodes: readonly LayoutNode[]): { x: number; y: number } {
  const shift = { x: 0, y: 0 };
  const pinned = nodes.flatMap((node, index) => (node.pinned ? [{ node, place: places[index] }] : []));
  for (const { node, place } of pinned) {
    shift.x += (node.x - (place?.x ?? node.x)) / pinned.length;
    shift.y += (node.y - (place?.y ?? node.y)) / pinned.length;
  }
  return shift;
}

function inTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * @param placeOf where the layout wants a node; pinned ones stay where they are whatever it says
 * @param options `shift`: whether the rest follows pinned nodes; `separate`: whether boxes are moved apart
 */
export function finishPlaces(
  nodes: readonly LayoutNode[],
  placeOf: (node: LayoutNode, index: number) => { x: number; y: number },
  options: { shift: boolean; separate: boolean } = { shift: true, separate: true },
): LayoutPositions {
  const places = nodes.map((node, index): LooseBox => ({
    ...placeOf(node, index),
    ...boxOf(node),
    pinned: node.pinned,
  }));
  const shift = options.shift ? towardsPinned(places, nodes) : { x: 0, y: 0 };
  for (const [index, place] of places.entries()) {
    const node = nodes[index];
    place.x = node?.pinned === true ? node.x : place.x + shift.x;
    place.y = node?.pinned === true ? node.y : place.y + shift.y;
  }
  if (options.separate && places.length <= mostSeparated) separateBoxes(places.filter((_, index) => nodes[index]?.box));
  return Object.fromEntries(
    places.map(({ x, y }, index) => [nodes[index]?.id ?? '', { x: inTenths(x), y: inTenths(y) }]),
  );
}
