/**
 * Which names fit: at small zooms letters keep their size on the screen and so outgrow the layout, and names in two
 * languages need more room than one. Important names take their place first; a name gives way rather than lie on
 * another or on a node.
 */
import { BoxGrid } from './box-grid.ts';
import type { Box } from './label-box.ts';

export interface NameCandidate {
  id: string;
  importance: number;
  node: Box;
  /** Ways to set the name, the fullest first, with the box each would take. */
  variants: readonly { lines: readonly string[]; box: Box | null }[];
}

/**
 * The lines to draw, by node id.
 *
 * @param mayHide whether a name without room is left out; otherwise its shortest form stays
 */
export function fitNames(candidates: readonly NameCandidate[], mayHide: boolean): Map<string, readonly string[]> {
  const grid = new BoxGrid();
  for (const { node } of candidates) grid.add(node);
  const fitting = new Map<string, readonly string[]>();
  for (const { id, variants } of [...candidates].toSorted((a, b) => b.importance - a.importance)) {
    const free = variants.find(({ box }) => box === null || !grid.hits(box));
    const chosen = free ?? (mayHide ? undefined : variants.at(-1));
    fitting.set(id, chosen?.lines ?? []);
    if (chosen?.box) grid.add(chosen.box);
  }
  return fitting;
}
