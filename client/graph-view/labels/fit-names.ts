/**
 * Which names fit: at small zooms letters keep their size on the screen and so outgrow the layout, and names in two
 * languages need more room than one. Important names take their place first; a name gives way rather than lie on
 * another or on a node.
 */
import { BoxGrid } from './box-grid.ts';
import type { Box, NameSide } from './label-box.ts';

export interface FittedName {
  lines: readonly string[];
  side: NameSide;
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
  variants: readonly FittedName[];
  /** Other places for the name, the best first: taken only where it would be left out. */
  elsewhere?: readonly FittedName[];
}

/** What to draw, by node id; of a name without room nothing, or its shortest form where it may not be left out. */
export function fitNames(candidates: readonly NameCandidate[]): Map<string, FittedName> {
  const grid = new BoxGrid();
  for (const { node, badge } of candidates) {
    grid.add(node);
    if (badge) grid.add(badge);
  }
  const ordered = [...candidates].toSorted((a, b) => b.importance - a.importance);
  // First every name in its shortest form, then what room is left for fuller ones: no name pays for another's length.
  const shortest = new Map<string, FittedName>();
  const isFree = ({ box }: FittedName) => box === null || !grid.hits(box);
  const take = (id: string, name: FittedName | undefined) => {
    if (!name) return;
    shortest.set(id, name);
    if (name.box) grid.add(name.box);
  };
  // What counts more takes another place before what counts less takes its own.
  for (const importance of new Set(ordered.map((one) => one.importance))) {
    const equals = ordered.filter((one) => one.importance === importance);
    for (const { id, variants, mayHide } of equals)
      take(id, variants.findLast(isFree) ?? (mayHide ? undefined : variants.at(-1)));
    for (const { id, elsewhere = [] } of equals) if (!shortest.has(id)) take(id, elsewhere.find(isFree));
  }
  const fitting = new Map<string, FittedName>();
  for (const { id, variants } of ordered) {
    const own = shortest.get(id);
    const at = own ? variants.indexOf(own) : -1;
    const fuller =
      own && variants.slice(0, Math.max(0, at)).find(({ box }) => box === null || !grid.hits(box, own.box));
    if (fuller?.box) grid.add(fuller.box);
    fitting.set(id, fuller ?? own ?? noName);
  }
  return fitting;
}

const noName: FittedName = { lines: [], side: 'below', box: null };
