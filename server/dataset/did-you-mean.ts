/** Close names, for messages about unknown ids, types and keys. */
import { editDistance } from './edit-distance.ts';

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
