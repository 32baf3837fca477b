/** Width of the popover, in pixels; the style sheet says the same. */
export const POPOVER_WIDTH = 368;

const GAP = 14;
const MARGIN = 12;
/** Half of a large node, in layout pixels. */
const NODE = 24;

export interface PopoverPlace {
  side: 'left' | 'right';
  left: number;
  top: number;
  /** Where the tip points at the node, from the top of the popover. */
  tip: number;
}

/**
 * Where the popover goes: to the right of the node, to its left where there is more room, always within the canvas.
 *
 * @param node centre in pixels from the top left of the canvas
 */
export function placeBeside(
  node: { x: number; y: number },
  canvas: { width: number; height: number },
  height: number,
  zoom: number,
): PopoverPlace {
  const reach = NODE * zoom + GAP;
  const right = node.x + reach;
  const left = node.x - reach - POPOVER_WIDTH;
  const side = right + POPOVER_WIDTH + MARGIN <= canvas.width || left < MARGIN ? 'right' : 'left';
  const wanted = side === 'right' ? right : left;
  const most = Math.max(MARGIN, canvas.width - POPOVER_WIDTH - MARGIN);
  const lowest = Math.max(MARGIN, canvas.height - height - MARGIN);
  const top = Math.max(MARGIN, Math.min(lowest, node.y - height / 3));
  return {
    side,
    left: Math.max(MARGIN, Math.min(most, wanted)),
    top,
    tip: Math.max(16, Math.min(height - 16, node.y - top)),
  };
}
