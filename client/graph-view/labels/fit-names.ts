/**
 * Which names fit: at small zooms letters keep their size on the screen and so outgrow the layout, and names in two
 * languages need more room than one. Important names take their place first; a name gives way rather than lie on
 * another or on a node.
 */
import { BoxGrid } from './box-grid.ts';
import type { Box } from './label-box.ts';

interface Variant {
  lines: readonly string[];
  box: Box | null;
}

export interface NameCandidate {
  id: string;
  importance: number;
  node: Box;
  /** Whatever else of it must stay free: how many statements are not shown. */
  badge?: Box | null;
  /** Ways to set the name, the fullest first, with the box each would take. */
  variants: readonly Variant[];
}

/**
 * The lines to draw, by node id.
 *
 * @param mayHide whether a name without room is left out; otherwise its shortest form stays
 */
export function fitNames(candidates: readonly NameCandidate[], mayHide: boolean): Map<string, readonly string[]> {
  const grid = new BoxGrid();
  for (const { node, badge } of candidates) {
    grid.add(node);
    if (badge) grid.add(badge);
  }
  const ordered = [...candidates].toSorted((a, b) => b.importance - a.importance);
  // First every name in its shortest form, then what room is left for fuller ones: no name pays for another's length.
  const shortest = new Map<string, Variant>();
  for (const { id, variants } of ordered) {
    const last = variants.at(-1);
    if (!last || (mayHide && last.box && grid.hits(last.box))) continue;
    shortest.set(id, last);
    if (last.box) grid.add(last.box);
  }
  const fitting = new Map<string, readonly string[]>();
  for (const { id, variants } of ordered) {
    const own = shortest.get(id);
    const fuller = own && variants.slice(0, -1).find(({ box }) => box === null || !grid.hits(box, own.box));
    if (fuller?.box) grid.add(fuller.box);
    fitting.set(id, (fuller ?? own)?.lines ?? []);
  }
  return fitting;
}
