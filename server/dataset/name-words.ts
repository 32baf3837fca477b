/** The Latin words of all names, kept beside a loaded dataset: what a misspelt word of a search is compared with. */
import { foldToWords } from './fold-text.ts';
import type { SearchableEntity } from './search-keys.ts';
import { namesOf, splitByScript } from './search-keys.ts';

/** Shorter words have too many neighbours to tell a slip from another word. */
export const SHORTEST_CORRECTED = 5;
/** The commonest are kept of very large datasets: about 1 MB of text. */
const MOST_WORDS = 100_000;
const WORD = /^[a-z]+$/;

export interface NameWords {
  add: (entity: SearchableEntity) => void;
  /** Space-separated, the commonest first, equals in alphabetical order. */
  text: () => string;
}

export function collectNameWords(): NameWords {
  const counts = new Map<string, number>();
  return {
    add: (entity) => {
      for (const name of namesOf(entity)) {
        for (const word of foldToWords(name).flatMap(splitByScript)) {
          if (word.length >= SHORTEST_CORRECTED && WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
    },
    text: () =>
      [...counts]
        .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
        .slice(0, MOST_WORDS)
        .map(([word]) => word)
        .join(' '),
  };
}
