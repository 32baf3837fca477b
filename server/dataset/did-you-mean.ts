/** Close names, for messages about unknown ids, types and keys. */

/** Up to three known names within a third of the length in edits, closest first. */
export function closeNames(name: string, known: Iterable<string>): string[] {
  const most = Math.max(1, Math.floor(name.length / 3));
  const close: { name: string; distance: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > most) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), most);
    if (distance <= most) close.push({ name: candidate, distance });
  }
  return close
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((item) => item.name);
}

/** `did you mean a or b?`, or what to do when nothing is close. */
export function didYouMean(name: string, known: Iterable<string>, otherwise: string): string {
  const close = closeNames(name, known);
  return close.length === 0 ? otherwise : `did you mean ${close.join(' or ')}?`;
}

/** Levenshtein distance; gives `most` + 1 as soon as it is clear that it is more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const value = Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}
