/**
 * How far lines that join the same two nodes bend apart: just so far that each phrase lies on its own line. Phrases are
 * horizontal, so upright lines need more room between them than level ones.
 */
import type { Point } from '../../state/graph.ts';
import type { DrawnLine } from './bundles.ts';

/** Pixels between the middles of two lines; and the share of their length, so that short lines are no circles. */
const bounds = { least: 14, most: 42 } as const;
const mostOfLength = 0.3;
const air = 5;

/** Height of a phrase over its font size. */
const phraseHeight = 1.36;

export interface Bend {
  /** From the middle of the straight line to the middle of the bent one, in layout pixels. */
  shift: Point;
  /** The same as a distance to the right of the way from source to target; negative to the left. */
  distance: number;
}

/**
 * @param positionOf the centre of a node
 * @param widthOf what the phrase of a line takes, in layout pixels
 * @returns by relationship id, for lines that have others beside them
 */
export function bendsOf(
  lines: readonly DrawnLine[],
  positionOf: (id: DrawnLine['relationship']['source']) => Point,
  widthOf: (line: DrawnLine) => number,
  fontSize: number,
): Map<string, Bend> {
  const pairs = new Map<string, DrawnLine[]>();
  for (const line of lines) {
    if (!line.parallel) continue;
    const { source, target } = line.relationship;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(line);
    else pairs.set(key, [line]);
  }
  const bends = new Map<string, Bend>();
  for (const pair of pairs.values()) {
    const [first] = pair;
    if (!first || first.relationship.source === first.relationship.target) continue;
    const ends = [first.relationship.source, first.relationship.target].toSorted();
    const [from, to] = ends.map((end) => positionOf(end));
    if (!from || !to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
    const widest = Math.max(...pair.map(widthOf));
    const wanted = Math.abs(across.x) * widest + Math.abs(across.y) * fontSize * phraseHeight + air;
    const gap = Math.min(Math.max(bounds.least, Math.min(bounds.most, wanted)), length * mostOfLength);
    for (const [index, { relationship }] of pair.entries()) {
      const distance = (index - (pair.length - 1) / 2) * gap;
      bends.set(relationship.id, {
        shift: { x: across.x * distance, y: across.y * distance },
        distance: relationship.source === ends[0] ? distance : -distance,
      });
    }
  }
  return bends;
}
