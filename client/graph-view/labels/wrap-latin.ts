/** Line breaks for English names on the canvas: equal lines of about 17 characters between words, at most 4. */
import { balanceLines } from './balance-lines.ts';
import type { BalanceOptions, Unit } from './balance-lines.ts';

export interface LatinOptions {
  /** Characters a line should have at most. */
  characters?: number;
  lines?: number;
}

function unitsOf(text: string): Unit[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word, index) => ({
      text: word,
      width: [...word].length,
      gap: index === 0 ? '' : ' ',
      gapWidth: index === 0 ? 0 : 1,
      breakCost: 0,
    }));
}

const articles = /\b(a|an|the|of|and|in|on|for|to|with)$/iu;

/** The lines of an English name; a word is never broken, what does not fit ends in “…”. */
export function wrapLatin(name: string, { characters = 17, lines: most = 4 }: LatinOptions = {}): string[] {
  const options: BalanceOptions = {
    target: characters,
    limit: characters + 3,
    // A line that ends in a small word reads on; better to begin the next one with it.
    lineCost: (line) => (articles.test(line) ? 6 : 0),
  };
  return name.split('\n').flatMap((part) => {
    const units = unitsOf(part);
    if (units.length === 0) return [];
    const whole = balanceLines(units, most, options);
    if (whole) return whole;
    for (let kept = units.length - 1; kept > 0; kept -= 1) {
      const last = units[kept - 1]!;
      const cut = [...units.slice(0, kept - 1), { ...last, text: `${last.text}…`, width: last.width + 1 }];
      const lines = balanceLines(cut, most, options);
      if (lines) return lines;
    }
    return [`${units[0]!.text}…`];
  });
}
