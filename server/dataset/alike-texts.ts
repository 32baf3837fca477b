/**
 * Texts of a list that are nearly the same: pairs whose sets of runs of five characters overlap by more than a share
 * (Jaccard). Pairs are found by their rarest runs (prefix filter; Bayardo, Ma and Srikant, 2007), not by comparing all.
 */

export interface AlikePair {
  /** Places in the list, the earlier text first. */
  first: number;
  second: number;
  /** Above `most`, up to 1. */
  overlap: number;
}

const RUN = 5;
/** Shorter texts are names and numbers, which need not differ in wording. */
const LEAST_RUNS = 20;

/** @param most share of common runs (0 to 1) that two texts may have */
export function alikeTexts(texts: string[], most: number): AlikePair[] {
  const counts = new Map<string, number>();
  const runs = texts.map(runsOf);
  for (const own of runs) for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1);
  const rarestFirst = runs.map((own) => [...own].toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)));

  const holders = new Map<string, number[]>();
  const pairs: AlikePair[] = [];
  for (const [second, own] of rarestFirst.entries()) {
    if (own.length < LEAST_RUNS) continue;
    // Two sets that overlap by more than `most` have one of these in common.
    const prefix = own.slice(0, own.length - Math.ceil(most * own.length) + 1);
    const candidates = new Set(prefix.flatMap((run) => holders.get(run) ?? []));
    for (const first of [...candidates].toSorted((a, b) => a - b)) {
      const overlap = overlapOf(runs[first] ?? new Set(), runs[second] ?? new Set());
      if (overlap > most) pairs.push({ first, second, overlap });
    }
    for (const run of prefix) holders.set(run, [...(holders.get(run) ?? []), second]);
  }
  return pairs;
}

function runsOf(text: string): Set<string> {
  const characters = [...text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= characters.length; at += 1) runs.add(characters.slice(at, at + RUN).join(''));
  return runs;
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common += 1;
  return common / (a.size + b.size - common);
}
