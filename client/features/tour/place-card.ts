import type { Box } from './tour-targets.ts';

interface Size {
  width: number;
  height: number;
}

const GAP = 14;
const MARGIN = 12;

function within(value: number, size: number, room: number): number {
  return Math.max(MARGIN, Math.min(room - size - MARGIN, value));
}

/**
 * The top left corner of a card: beside what it speaks of where there is room (below, above, right, left), else over its
 * lower part. Always within the window.
 */
export function placeCard(target: Box, card: Size, window: Size): { left: number; top: number } {
  const left = within(target.left + target.width / 2 - card.width / 2, card.width, window.width);
  const top = within(target.top + target.height / 2 - card.height / 2, card.height, window.height);
  const below = target.top + target.height + GAP;
  const above = target.top - GAP - card.height;
  const right = target.left + target.width + GAP;
  const before = target.left - GAP - card.width;
  if (below + card.height + MARGIN <= window.height) return { left, top: below };
  if (above >= MARGIN) return { left, top: above };
  if (right + card.width + MARGIN <= window.width) return { left: right, top };
  if (before >= MARGIN) return { left: before, top };
  return { left, top: within(target.top + target.height - card.height - GAP, card.height, window.height) };
}
