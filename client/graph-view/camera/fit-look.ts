/** Where to look so that everything is seen and nothing lies under what floats over the canvas. Pure. */
import { boxesOverlap, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import type { Point } from '../../state/graph.ts';

export interface Look {
  zoom: number;
  /** Screen position of layout point 0, 0. */
  pan: Point;
}

export interface CanvasArea {
  width: number;
  height: number;
}

export interface FitRequest {
  /** What is to be seen at a zoom, in layout pixels: names keep their size on the screen, so boxes depend on the zoom. */
  boxesAt: (zoom: number) => readonly Box[];
  area: CanvasArea;
  /** What floats over the canvas, in pixels from its top left corner. */
  obstacles: readonly Box[];
  bounds: { least: number; most: number };
}

/** Pixels between what is drawn and the edge of the canvas. */
const margin = 14;
/** Each try is so much smaller than the last. */
const step = 0.96;
/** Ways to shift what is drawn, a direction, at each zoom. */
const shifts = 9;
/** Beyond this many boxes only their hull is looked at: one between others hides nothing that counts. */
const mostBoxes = 300;

/** Whether no box is under anything that floats over the canvas. */
export function clears(boxes: readonly Box[], { zoom, pan }: Look, obstacles: readonly Box[]): boolean {
  return !obstacles.some((obstacle) => {
    const seen = {
      x1: (obstacle.x1 - pan.x) / zoom,
      y1: (obstacle.y1 - pan.y) / zoom,
      x2: (obstacle.x2 - pan.x) / zoom,
      y2: (obstacle.y2 - pan.y) / zoom,
    };
    return boxes.some((box) => boxesOverlap(box, seen));
  });
}

/** The room that is left when each obstacle takes the strip that costs least. */
function freeRoom({ width, height }: CanvasArea, obstacles: readonly Box[]): Box {
  const room = { x1: margin, y1: margin, x2: width - margin, y2: height - margin };
  for (const one of obstacles) {
    if (!boxesOverlap(room, one)) continue;
    const cuts = [
      { cost: (one.x2 - room.x1) / width, cut: { x1: one.x2 } },
      { cost: (room.x2 - one.x1) / width, cut: { x2: one.x1 } },
      { cost: (one.y2 - room.y1) / height, cut: { y1: one.y2 } },
      { cost: (room.y2 - one.y1) / height, cut: { y2: one.y1 } },
    ].toSorted((a, b) => a.cost - b.cost);
    Object.assign(room, cuts[0]?.cut);
  }
  return room;
}

function lookInto(room: Box, box: Box, zoom: number): Look {
  return {
    zoom,
    pan: {
      x: (room.x1 + room.x2 - zoom * (box.x1 + box.x2)) / 2,
      y: (room.y1 + room.y2 - zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

/** Looks at one zoom at all that a box holds, the one nearest to the middle first; none where not everything fits. */
export function* looksAt(box: Box, zoom: number, { width, height }: CanvasArea): Generator<Look> {
  const slack = {
    x: width - 2 * margin - zoom * (box.x2 - box.x1),
    y: height - 2 * margin - zoom * (box.y2 - box.y1),
  };
  if (slack.x < 0 || slack.y < 0) return;
  const half = (shifts - 1) / 2;
  const steps = Array.from({ length: shifts }, (_, index) => (index - half) / half);
  const grid = steps.flatMap((x) => steps.map((y) => ({ x, y })));
  for (const { x, y } of grid.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))) {
    const corner = { x: margin + (slack.x * (1 + x)) / 2, y: margin + (slack.y * (1 + y)) / 2 };
    yield { zoom, pan: { x: corner.x - zoom * box.x1, y: corner.y - zoom * box.y1 } };
  }
}

function fitting(box: Box, width: number, height: number): number {
  return Math.min(width / (box.x2 - box.x1), height / (box.y2 - box.y1));
}

/** The closest look at everything; null while there is nothing to see or the canvas has no size. */
export function fitLook({ boxesAt, area, obstacles, bounds }: FitRequest): Look | null {
  if (area.width === 0 || area.height === 0) return null;
  const whole = unite(boxesAt(bounds.most));
  if (!whole) return null;
  const room = freeRoom(area, obstacles);
  const kept = (zoom: number) => Math.max(bounds.least, Math.min(bounds.most, zoom));
  // At smaller zooms fewer names show, so everything together may be a little smaller than it is at the largest.
  let zoom = kept(fitting(whole, area.width - 2 * margin, area.height - 2 * margin) * 1.2);
  for (; zoom > bounds.least; zoom = kept(zoom * step)) {
    const boxes = boxesAt(zoom);
    const box = unite(boxes) ?? whole;
    if (boxes.length <= mostBoxes)
      for (const look of looksAt(box, zoom, area)) if (clears(boxes, look, obstacles)) return look;
    if (zoom <= fitting(box, room.x2 - room.x1, room.y2 - room.y1)) return lookInto(room, box, zoom);
  }
  return lookInto(room, unite(boxesAt(zoom)) ?? whole, zoom);
}

/**
 * By how little boxes must be shifted on the screen to be seen: zero for what is seen already; null where no shift helps.
 *
 * @param box in pixels from the top left corner of the canvas
 */
export function leastShift(box: Box, area: CanvasArea, obstacles: readonly Box[]): Point | null {
  const near = obstacles.map(({ x1, y1, x2, y2 }) => ({
    x1: x1 - margin,
    y1: y1 - margin,
    x2: x2 + margin,
    y2: y2 + margin,
  }));
  const across = [0, margin - box.x1, area.width - margin - box.x2];
  const down = [0, margin - box.y1, area.height - margin - box.y2];
  for (const one of near) {
    across.push(one.x1 - box.x2, one.x2 - box.x1);
    down.push(one.y1 - box.y2, one.y2 - box.y1);
  }
  const tries = across.flatMap((x) => down.map((y) => ({ x, y })));
  const slip = 1e-6;
  return (
    tries
      .toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
      .find(({ x, y }) => {
        const at = { x1: box.x1 + x, y1: box.y1 + y, x2: box.x2 + x, y2: box.y2 + y };
        const inside =
          at.x1 >= margin - slip &&
          at.y1 >= margin - slip &&
          at.x2 <= area.width - margin + slip &&
          at.y2 <= area.height - margin + slip;
        const inner = { x1: at.x1 + slip, y1: at.y1 + slip, x2: at.x2 - slip, y2: at.y2 - slip };
        return inside && !near.some((one) => boxesOverlap(inner, one));
      }) ?? null
  );
}
