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
  /** Whether the name is left out where it has no room. */
  mayHide: boolean;
  node: Box;
  /** Whatever else of it must stay free: how many statements are not shown. */
  badge?: Box | null;
  /** Ways to set the name, the fullest first, with the box each would take. */
  variants: readonly Variant[];
}

/** The lines to draw, by node id; of a name without room none, or its shortest form where it may not be left out. */
export function fitNames(candidates: readonly NameCandidate[]): Map<string, readonly string[]> {
  const grid = new BoxGrid();
  for (const { node, badge } of candidates) {
    grid.add(node);
    if (badge) grid.add(badge);
  }
  const ordered = [...candidates].toSorted((a, b) => b.importance - a.importance);
  // First every name in its shortest form, then what room is left for fuller ones: no name pays for another's length.
  const shortest = new Map<string, Variant>();
  for (const { id, variants, mayHide } of ordered) {
    const free = variants.findLast(({ box }) => box === null || !grid.hits(box));
    const own = free ?? (mayHide ? undefined : variants.at(-1));
    if (!own) continue;
    shortest.set(id, own);
    if (own.box) grid.add(own.box);
  }
  const fitting = new Map<string, readonly string[]>();
  for (const { id, variants } of ordered) {
    const own = shortest.get(id);
    const fuller =
      own && variants.slice(0, variants.indexOf(own)).find(({ box }) => box === null || !grid.hits(box, own.box));
    if (fuller?.box) grid.add(fuller.box);
    fitting.set(id, (fuller ?? own)?.lines ?? []);
  }
  return fitting;
}
