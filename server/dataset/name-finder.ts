/**
 * Where a text names things: by name or alias, the longest name first, so that a name inside a longer one that was
 * found there does not count (命运共同体 within 网络空间命运共同体).
 */

export interface NamedThing {
  id: string;
  /** Its name and aliases as texts write them. */
  names: string[];
}

const BLANKS = /\s+/gu;
const HAN_NEAR_BLANK = /(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])/gu;
const WORD = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** NFKC, small letters, one blank between words and none beside Han or punctuation: lines may break anywhere. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(BLANKS, ' ').replace(HAN_NEAR_BLANK, '').trim();
}

/** A function that tells which of the things a text names; two things of one name are both named by it. */
export function nameFinder(things: NamedThing[]): (text: string) => Set<string> {
  const idsByName = new Map<string, string[]>();
  for (const { id, names } of things)
    for (const name of new Set(names.map(fold)))
      if (name !== '') idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
  const longestFirst = [...idsByName.keys()].toSorted((a, b) => b.length - a.length);
  return (text) => {
    const folded = fold(text);
    const taken: { start: number; end: number }[] = [];
    const found = new Set<string>();
    for (const name of longestFirst)
      for (const start of placesOf(name, folded)) {
        const end = start + name.length;
        if (taken.some((span) => start < span.end && span.start < end)) continue;
        taken.push({ start, end });
        for (const id of idsByName.get(name) ?? []) found.add(id);
      }
    return found;
  };
}

/** Latin words and numbers count only whole; Han needs no blanks around it. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1))
    if (isEdge(text[start - 1], name.at(0)) && isEdge(name.at(-1), text[start + name.length])) places.push(start);
  return places;
}

function isEdge(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  const isWord = (letter: string): boolean => WORD.test(letter) && !HAN.test(letter);
  return !isWord(before) || !isWord(after);
}
