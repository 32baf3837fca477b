/** Ids that exist and look like a mistyped one. */
import { editDistance } from '../dataset/edit-distance.ts';
import type { LookedUp, Suggestion } from './errors.ts';
import type { RowRecord } from './row-values.ts';
import { textOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';

const MOST_SUGGESTIONS = 5;
/** Ids longer than this are nobody's typing mistake. */
const LONGEST = 200;

/** Up to five ids, closest first. Relationships are looked for among those of the same source. */
export async function suggestIds(
  reader: StatementReader,
  what: LookedUp,
  id: string,
  statementTypes: string[] = [],
): Promise<Suggestion[]> {
  if (id.length > LONGEST) return [];
  const wanted = id.toLowerCase();
  const rows = await candidates(reader, what, wanted, statementTypes);
  return rows
    .map((row) => ({ id: textOf(row['id']), nameZh: textOf(row['nameZh']), nameEn: textOf(row['nameEn']) }))
    .map((suggestion) => ({ suggestion, distance: distanceTo(wanted, suggestion.id) }))
    .toSorted((a, b) => a.distance - b.distance || (a.suggestion.id < b.suggestion.id ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map((item) => item.suggestion);
}

/** A link that was cut off somewhere is near to all that begins like it. */
function distanceTo(wanted: string, id: string): number {
  return Math.min(
    editDistance(wanted, id.toLowerCase()),
    1 + editDistance(wanted, id.slice(0, wanted.length).toLowerCase()),
  );
}

async function candidates(
  reader: StatementReader,
  what: LookedUp,
  wanted: string,
  statementTypes: string[],
): Promise<RowRecord[]> {
  if (what === 'relationship') {
    const source = wanted.split('~')[0] ?? '';
    return reader.rows('statements-of-source', { source }, { types: statementTypes });
  }
  const name = `similar-${what}-ids`;
  const words = wanted.split(/[^\p{L}\p{N}]+/u).toSorted((a, b) => b.length - a.length);
  const [longest = ''] = words;
  if (longest === '') return [];
  // First what begins alike or shares a word, then, for a slip in that very word, anything with its first letters.
  const near = await reader.rows(name, {
    prefix: wanted.slice(0, Math.max(3, Math.floor(wanted.length / 2))),
    word: longest,
  });
  return near.length > 0 ? near : reader.rows(name, { prefix: wanted.slice(0, 2), word: longest.slice(0, 4) });
}
