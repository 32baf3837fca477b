/** Finding a text within a document: in the gists and paragraphs that are shown, and in the names beside them. */
import type { ReadPassage } from '../../../contracts/documents.ts';

/** A text of a passage that is on the screen; `key` tells it from the others of the passage. */
export interface Block {
  key: string;
  text: string;
}

/** A stretch of a text of a passage, [start, end) in UTF-16 code units. `number` counts through the document from 0. */
export interface Match {
  passage: string;
  block: string;
  start: number;
  end: number;
  number: number;
}

/** Capital letters and full-width forms make no difference. A text whose length would change stays as it is. */
function folded(text: string): string {
  const lower = text
    .toLowerCase()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return lower.length === text.length ? lower : text;
}

/** Where `wanted` stands, in reading order. */
export function findMatches(
  passages: readonly ReadPassage[],
  blocksOf: (passage: ReadPassage) => readonly Block[],
  wanted: string,
): Match[] {
  const sought = folded(wanted.trim());
  if (sought === '') return [];
  const matches: Match[] = [];
  for (const passage of passages) {
    for (const { key, text } of blocksOf(passage)) {
      const within = folded(text);
      for (let start = within.indexOf(sought); start !== -1; start = within.indexOf(sought, start + sought.length)) {
        const end = start + sought.length;
        matches.push({ passage: passage.id, block: key, start, end, number: matches.length });
      }
    }
  }
  return matches;
}

/** A stretch of running text: part of a name, part of a match, both or neither. */
export interface Stretch {
  text: string;
  match?: number;
}

/** A text that begins at `offset` of its block, cut at the matches in it. */
export function cutAtMatches(text: string, offset: number, matches: readonly Match[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, number } of matches) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    if (from >= to) continue;
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, to), match: number });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}
