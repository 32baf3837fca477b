/**
 * Which lines carry their phrase, and where along the line: only where the line is longer than the phrase + 48 px and
 * nothing else lies under it. A phrase that finds no room is dropped, never shrunk.
 */
import type { Point } from '../../state/graph.ts';
import { BoxGrid } from './box-grid.ts';
import type { Box } from './label-box.ts';
import { widthInPixels } from './measure-text.ts';
import { segmentMeetsBox } from './segments.ts';

export interface PhraseLine {
  id: string;
  /** Empty where nothing is to be written by itself. */
  phrase: string;
  /** What is written when the line is selected, hovered or on a path. */
  fullPhrase: string;
  source: Point;
  target: Point;
  /** Distance from each centre to where the line begins, in pixels. */
  sourceRadius: number;
  targetRadius: number;
  /** Lines of one group (same hub, phrase and direction) say it once: the first that finds room. */
  group: string | null;
  /** Where lines lie side by side: from the middle of the straight line to the middle of this one. */
  bend?: Point | null | undefined;
}

const room = 48;
const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];
/** Above this many lines the test against crossing lines is left out: it looks at all pairs. */
const mostForCrossings = 500;

const straight: Point = { x: 0, y: 0 };

/** Whether a line passes under a box; a bent one is taken for the two straight ones to its middle. */
function passesUnder({ source, target, bend }: PhraseLine, box: Box): boolean {
  if (!bend) return segmentMeetsBox(source, target, box);
  const middle = { x: (source.x + target.x) / 2 + bend.x, y: (source.y + target.y) / 2 + bend.y };
  return segmentMeetsBox(source, middle, box) || segmentMeetsBox(middle, target, box);
}

function joinsTheSame(one: PhraseLine, other: PhraseLine): boolean {
  return (
    (one.source === other.source && one.target === other.target) ||
    (one.source === other.target && one.target === other.source)
  );
}

/** A place for a phrase: its box, and the offset of its centre from the middle of what is drawn of the line. */
interface Spot {
  box: Box;
  offset: Point;
}

/** The spot at a share of what is drawn of a line; null where the line has no length. */
function spotAt(line: PhraseLine, share: number, width: number, height: number): Spot | null {
  const { source, target, sourceRadius, targetRadius } = line;
  const whole = Math.hypot(target.x - source.x, target.y - source.y);
  if (whole === 0) return null;
  const unit = { x: (target.x - source.x) / whole, y: (target.y - source.y) / whole };
  const free = whole - sourceRadius - targetRadius;
  const along = sourceRadius + free * share;
  // A curve with one control point is as far out as this share of its middle.
  const out = 4 * share * (1 - share);
  const bend = line.bend ?? straight;
  const centre = { x: source.x + unit.x * along + bend.x * out, y: source.y + unit.y * along + bend.y * out };
  // The library counts from the middle of what is drawn of the line, not from between the two centres.
  const shift = along - sourceRadius - free / 2;
  return {
    box: {
      x1: centre.x - width / 2 - 3,
      y1: centre.y - height / 2,
      x2: centre.x + width / 2 + 3,
      y2: centre.y + height / 2,
    },
    offset: { x: unit.x * shift + bend.x * (out - 1), y: unit.y * shift + bend.y * (out - 1) },
  };
}

export interface PlacedPhrases {
  /** Phrases that have room, by line id: offsets from the middle of what is drawn of the line, in layout pixels. */
  written: Map<string, Point>;
  /** Where the phrase of another line covers no node and no name, for when the line is looked at. */
  onDemand: Map<string, Point>;
}

/**
 * @param taken boxes of nodes, names and captions
 * @param fontSize of the phrases, in layout pixels
 */
export function placePhrases(lines: readonly PhraseLine[], taken: readonly Box[], fontSize: number): PlacedPhrases {
  const height = fontSize * 1.36;
  const [grid, things] = [new BoxGrid(), new BoxGrid()];
  for (const box of taken) {
    grid.add(box);
    things.add(box);
  }
  const written = new Map<string, Point>();
  const onDemand = new Map<string, Point>();
  const said = new Set<string>();
  const length = (line: PhraseLine) => Math.hypot(line.target.x - line.source.x, line.target.y - line.source.y);
  // Within a group the longest line has the most room; apart from that the shortest are the hardest to read without.
  const ordered = [...lines].toSorted((a, b) =>
    a.group !== null && a.group === b.group ? length(b) - length(a) : length(a) - length(b),
  );
  const crossed = (line: PhraseLine, box: Box) =>
    lines.length <= mostForCrossings &&
    lines.some((other) => other !== line && passesUnder(other, box) && !(line.bend && joinsTheSame(line, other)));
  for (const line of ordered) {
    const width = widthInPixels([line.fullPhrase], fontSize, false);
    const spots = shares.flatMap((share) => spotAt(line, share, width, height) ?? []);
    const clear = spots.find(({ box }) => !things.hits(box));
    if (clear) onDemand.set(line.id, clear.offset);
    if (line.phrase === '' || (line.group !== null && said.has(line.group))) continue;
    const own = line.phrase === line.fullPhrase ? width : widthInPixels([line.phrase], fontSize, false);
    const whole = length(line);
    const free = whole - line.sourceRadius - line.targetRadius;
    const slope = { x: Math.abs(line.target.x - line.source.x), y: Math.abs(line.target.y - line.source.y) };
    // A phrase is horizontal: what it covers of the line depends on the slope.
    const covered = Math.min((own * whole) / Math.max(slope.x, 1e-6), (height * whole) / Math.max(slope.y, 1e-6));
    if (whole === 0 || free < Math.max(covered, Math.min(own, 30)) + room) continue;
    const place = (own === width ? spots : shares.flatMap((share) => spotAt(line, share, own, height) ?? [])).find(
      ({ box }) => !grid.hits(box) && !crossed(line, box),
    );
    if (!place) continue;
    grid.add(place.box);
    written.set(line.id, place.offset);
    if (line.group !== null) said.add(line.group);
  }
  return { written, onDemand };
}
