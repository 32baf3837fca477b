import type { SearchMatch } from '../../../contracts/api.ts';

/** A stretch of the text that matched: plain, marked, or marked with what was typed above it. */
export interface Piece {
  text: string;
  marked: boolean;
  typed?: string;
}

/** A matched range, one piece per character when what was typed can be told apart by character. */
function markedPieces(text: string, typed: string | string[] | undefined): Piece[] {
  const characters = [...text];
  const letters = typeof typed === 'string' ? [...typed] : typed;
  if (typed === undefined || letters === undefined) return [{ text, marked: true }];
  if (letters.length === characters.length) {
    return characters.map((character, index) => ({ text: character, marked: true, typed: letters[index] ?? '' }));
  }
  return [{ text, marked: true, typed: letters.join('') }];
}

/** What was typed above each range: one entry a range, or one entry a character, as the server tells them. */
function typedByRange(match: SearchMatch): (string | string[] | undefined)[] {
  const { typed, ranges, text } = match;
  if (typed === undefined) return ranges.map(() => undefined);
  const lengths = ranges.map(([start, end]) => Array.from(text.slice(start, end)).length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (typed.length === total && total !== ranges.length) {
    let from = 0;
    return lengths.map((length) => typed.slice(from, (from += length)));
  }
  return ranges.map((_, index) => typed[index]);
}

/** The matched text cut into pieces for marking; together they are the text again. */
export function piecesOf(match: SearchMatch): Piece[] {
  const typed = typedByRange(match);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, [start, end]] of match.ranges.entries()) {
    if (start > at) pieces.push({ text: match.text.slice(at, start), marked: false });
    if (end > start) pieces.push(...markedPieces(match.text.slice(start, end), typed[index]));
    at = Math.max(at, end);
  }
  if (at < match.text.length) pieces.push({ text: match.text.slice(at), marked: false });
  return pieces;
}

/** A window of a long text around its first mark, so that a match in a summary is seen in one line. */
export function around(pieces: Piece[], before = 14, after = 40): Piece[] {
  const first = pieces.findIndex((piece) => piece.marked);
  if (first <= 0) return pieces;
  const lead = pieces
    .slice(0, first)
    .map((piece) => piece.text)
    .join('');
  const shown = lead.length > before ? `…${lead.slice(-before)}` : lead;
  const rest = pieces.slice(first);
  const tail = rest.at(-1);
  const cut =
    tail !== undefined && !tail.marked && tail.text.length > after
      ? [...rest.slice(0, -1), { text: `${tail.text.slice(0, after)}…`, marked: false }]
      : rest;
  return [{ text: shown, marked: false }, ...cut];
}
