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
  phrase: string;
  source: Point;
  target: Point;
  /** Distance from each centre to where the line begins, in pixels. */
  sourceRadius: number;
  targetRadius: number;
  /** Lines of one group (same hub, phrase and direction) say it once: the first that finds room. */
  group: string | null;
}

const room = 48;
const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68];
/** Above this many lines the test against crossing lines is left out: it looks at all pairs. */
const mostForCrossings = 500;

/**
 * Offsets of the phrase's centre from the middle of the drawn part of its line, in layout pixels, by line id.
 *
 * @param taken boxes of nodes, names and captions
 * @param fontSize of the phrases, in layout pixels
 */
export function placePhrases(
  lines: readonly PhraseLine[],
  taken: readonly Box[],
  fontSize: number,
): Map<string, Point> {
  const height = fontSize * 1.36;
  const grid = new BoxGrid();
  for (const box of taken) grid.add(box);
  const placed = new Map<string, Point>();
  const said = new Set<string>();
  const length = (line: PhraseLine) => Math.hypot(line.target.x - line.source.x, line.target.y - line.source.y);
  // Within a group the longest line has the most room; apart from that the shortest are the hardest to read without.
  const ordered = [...lines].toSorted((a, b) =>
    a.group !== null && a.group === b.group ? length(b) - length(a) : length(a) - length(b),
  );
  for (const line of ordered) {
    if (line.phrase === '' || (line.group !== null && said.has(line.group))) continue;
    const whole = length(line);
    const width = widthInPixels([line.phrase], fontSize, false);
    const free = whole - line.sourceRadius - line.targetRadius;
    const unit = { x: (line.target.x - line.source.x) / whole, y: (line.target.y - line.source.y) / whole };
    // A phrase is horizontal: what it covers of the line depends on the slope.
    const covered = Math.min(width / Math.max(Math.abs(unit.x), 1e-6), height / Math.max(Math.abs(unit.y), 1e-6));
    if (whole === 0 || free < Math.max(covered, Math.min(width, 30)) + room) continue;
    for (const share of shares) {
      const along = line.sourceRadius + free * share;
      const centre = { x: line.source.x + unit.x * along, y: line.source.y + unit.y * along };
      const box = {
        x1: centre.x - width / 2 - 3,
        y1: centre.y - height / 2,
        x2: centre.x + width / 2 + 3,
        y2: centre.y + height / 2,
      };
      if (grid.hits(box)) continue;
      if (
        lines.length <= mostForCrossings &&
        lines.some((other) => other !== line && segmentMeetsBox(other.source, other.target, box))
      )
        continue;
      grid.add(box);
      // The library counts from the middle of what is drawn of the line, not from between the two centres.
      const shift = along - line.sourceRadius - free / 2;
      placed.set(line.id, { x: unit.x * shift, y: unit.y * shift });
      if (line.group !== null) said.add(line.group);
      break;
    }
  }
  return placed;
}
