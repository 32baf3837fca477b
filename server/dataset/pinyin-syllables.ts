/** The syllables of Hanyu Pinyin without tones, and how a run of typed letters may be cut into them. */

const SYLLABLES_BY_INITIAL: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u iao',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo ua',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

export const PINYIN_SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(SYLLABLES_BY_INITIAL).flatMap(([initial, finals]) => finals.split(' ').map((f) => initial + f)),
);

const INITIAL = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsywaeo])$/;
const LONGEST = 6;

/** What a part of typed letters stands for: a whole syllable, its first letter, or a beginning cut off by the end. */
export interface SyllablePart {
  text: string;
  kind: 'syllable' | 'initial' | 'start';
}

/**
 * Ways to cut letters into syllables and initials, fewest parts first (`xian` → xian, xi·an; `wangluozq` →
 * wang·luo·z·q). Only the last part may be the start of a syllable. Empty when the letters can't be pinyin.
 */
export function cutIntoSyllables(letters: string, most = 6): SyllablePart[][] {
  type Cut = { parts: SyllablePart[]; cost: number };
  const best: Cut[][] = Array.from({ length: letters.length + 1 }, () => []);
  best[0] = [{ parts: [], cost: 0 }];
  for (let at = 0; at < letters.length; at += 1) {
    const here = (best[at] ?? []).toSorted((a, b) => a.cost - b.cost).slice(0, most);
    for (const cut of here) {
      for (let length = 1; length <= LONGEST && at + length <= letters.length; length += 1) {
        const part = readPart(letters.slice(at, at + length), at + length === letters.length);
        if (part === null) continue;
        // A syllable explains more letters than an initial does, so fewer parts win; whole syllables win ties.
        const cost = cut.cost + (part.kind === 'syllable' ? 10 : part.kind === 'start' ? 12 : 15);
        best[at + length]?.push({ parts: [...cut.parts, part], cost });
      }
    }
  }
  return (best[letters.length] ?? [])
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map((cut) => cut.parts);
}

/** Letters as pinyin is stored: ü after j, q, x and y is written u. */
export function normalisePinyin(letters: string): string {
  return letters.replace(/([jqxy])v/g, '$1u');
}

function readPart(text: string, isLast: boolean): SyllablePart | null {
  if (PINYIN_SYLLABLES.has(text)) return { text, kind: 'syllable' };
  if (INITIAL.test(text)) return { text, kind: 'initial' };
  if (isLast && startsSyllable(text)) return { text, kind: 'start' };
  return null;
}

const starts = new Set([...PINYIN_SYLLABLES].flatMap((s) => [...s].map((_, index) => s.slice(0, index + 1))));

function startsSyllable(text: string): boolean {
  return starts.has(text);
}
