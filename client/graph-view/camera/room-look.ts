/** Where to look so that nodes that have just come are seen, moving by as little as that takes. Pure. */
import { boxesOverlap, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { clears, leastShift, looksAt } from './fit-look.ts';
import type { FitRequest, Look } from './fit-look.ts';

export interface RoomRequest extends Omit<FitRequest, 'bounds'> {
  now: Look;
  /** The smallest zoom to go to. */
  least: number;
}

const step = 0.96;

/** The same middle of the canvas at another zoom. */
export function zoomed({ zoom, pan }: Look, to: number, { width, height }: RoomRequest['area']): Look {
  const factor = to / zoom;
  return {
    zoom: to,
    pan: {
      x: width / 2 - (width / 2 - pan.x) * factor,
      y: height / 2 - (height / 2 - pan.y) * factor,
    },
  };
}

function onScreen(box: Box, { zoom, pan }: Look): Box {
  return {
    x1: box.x1 * zoom + pan.x,
    y1: box.y1 * zoom + pan.y,
    x2: box.x2 * zoom + pan.x,
    y2: box.y2 * zoom + pan.y,
  };
}

/** Whether all boxes are on the canvas and none is under anything, edge to edge. */
function shows(boxes: readonly Box[], look: Look, { area, obstacles }: RoomRequest): boolean {
  const canvas = { x1: 0, y1: 0, x2: area.width, y2: area.height };
  return boxes.every((box) => {
    const seen = onScreen(box, look);
    const inside = seen.x1 >= canvas.x1 && seen.y1 >= canvas.y1 && seen.x2 <= canvas.x2 && seen.y2 <= canvas.y2;
    return inside && !obstacles.some((one) => boxesOverlap(seen, one));
  });
}

/**
 * The look nearest to the present one in which all boxes are seen: the present one itself, else a shifted one, else one
 * from farther away. Null where even the smallest zoom leaves no room.
 */
export function roomLook(request: RoomRequest): Look | null {
  const { boxesAt, area, obstacles, now, least } = request;
  if (shows(boxesAt(now.zoom), now, request)) return now;
  for (let zoom = now.zoom; zoom >= Math.min(now.zoom, least); zoom *= step) {
    const boxes = boxesAt(zoom);
    const whole = unite(boxes);
    if (!whole) return null;
    const look = zoomed(now, zoom, area);
    const together = leastShift(onScreen(whole, look), area, obstacles);
    const away = (one: Look) => Math.hypot(one.pan.x - look.pan.x, one.pan.y - look.pan.y);
    const looks = [...looksAt(whole, zoom, area)].filter((one) => clears(boxes, one, obstacles));
    if (together) looks.push({ zoom, pan: { x: look.pan.x + together.x, y: look.pan.y + together.y } });
    const [nearest] = looks.toSorted((a, b) => away(a) - away(b));
    if (nearest) return nearest;
  }
  return null;
}
