/** The order in which nodes are read where nobody chose another: the important first. */
import type { Language } from '../../i18n/language.tsx';
import type { NodeRow } from './node-rows.ts';
import { compareNames } from './sort-rows.ts';

function importanceOf({ node }: NodeRow): number {
  const { importance } = node.properties;
  return typeof importance === 'number' ? importance : 0;
}

/** By importance, then by how much is said of it, then by name. */
export function inReadingOrder(rows: readonly NodeRow[], language: Language): NodeRow[] {
  return rows.toSorted(
    (one, other) =>
      importanceOf(other) - importanceOf(one) ||
      (other.all ?? other.drawn) - (one.all ?? one.drawn) ||
      compareNames(one.name.text, other.name.text, language),
  );
}
