/** Where a text names entities: for underlining names in gists, which carry no positions of their own. */

export interface NamedEntity {
  id: string;
  kind: string;
  /** All that it is called, in any language. */
  names: readonly string[];
}

/** A stretch of text; `entity` where it is a name. */
export interface TextPiece {
  text: string;
  entity?: { id: string; kind: string };
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

function joinsWord(inner: string | undefined, outer: string | undefined): boolean {
  return inner !== undefined && outer !== undefined && LATIN.test(inner) && LATIN.test(outer);
}

/** A Latin name must stand as words of its own: “China” is not named in “Chinatown”. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !joinsWord(text[start], text[start - 1]) && !joinsWord(text[end - 1], text[end]);
}

/** The text cut at the names it holds; of names that overlap, the longest counts. */
export function pieceByNames(text: string, entities: readonly NamedEntity[]): TextPiece[] {
  const folded = text.toLowerCase();
  // A few letters change their length when lowered; positions would no longer fit.
  const lower = folded.length === text.length ? folded : text;
  const names = entities
    .flatMap(({ id, kind, names }) => names.map((name) => ({ name: name.toLowerCase(), entity: { id, kind } })))
    // What does not stand in the text at all need not be looked for at each letter of it.
    .filter(({ name }) => [...name].length > 1 && lower.includes(name))
    .toSorted((one, other) => other.name.length - one.name.length);
  const pieces: TextPiece[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = names.find(({ name }) => lower.startsWith(name, at) && standsAlone(text, at, at + name.length));
    if (found === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ text: plain });
    plain = '';
    pieces.push({ text: text.slice(at, at + found.name.length), entity: found.entity });
    at += found.name.length;
  }
  if (plain !== '') pieces.push({ text: plain });
  return pieces;
}

/** The text cut at positions that the server gave, in UTF-16 code units. */
export function pieceByMarks(
  text: string,
  marks: readonly { node: string; start: number; end: number }[],
  kindOf: (id: string) => string | undefined,
): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { node, start, end } of marks.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), entity: { id: node, kind: kindOf(node) ?? '' } });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
