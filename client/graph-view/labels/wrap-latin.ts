/** Line breaks for English names on the canvas: equal lines of about 17 characters between words, at most 4. */
import { balanceLines } from './balance-lines.ts';
import type { BalanceOptions, Unit } from './balance-lines.ts';

export interface LatinOptions {
  /** Characters a line should have at most. */
  characters?: number;
  lines?: number;
}

/** Marks after which an address or a file name may break. */
const breakable = /[/\\\-_.,:;?&=+~@]$/u;

/** A word as long as a line may be stays whole; a longer one (an address, a compound) is torn, after a mark if it can. */
function piecesOf(word: string, { target, limit }: BalanceOptions): string[] {
  const characters = [...word];
  const pieces: string[] = [];
  while (characters.length > limit) {
    const marked = characters.slice(0, limit).findLastIndex((each) => breakable.test(each)) + 1;
    pieces.push(characters.splice(0, marked > target / 2 ? marked : target).join(''));
  }
  return [...pieces, characters.join('')];
}

function unitsOf(text: string, options: BalanceOptions): Unit[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.flatMap((word, index) =>
    piecesOf(word, options).map((piece, at) => ({
      text: piece,
      width: [...piece].length,
      gap: index === 0 || at > 0 ? '' : ' ',
      gapWidth: index === 0 || at > 0 ? 0 : 1,
      breakCost: 0,
    })),
  );
}

/** UTF-16 code units of a name that are looked at: more never fits. */
const longest = 400;

const articles = /\b(a|an|the|of|and|in|on|for|to|with)$/iu;

/** The lines of an English name; a word is broken only where it is longer than a line, what does not fit ends in “…”. */
export function wrapLatin(name: string, { characters = 17, lines: most = 4 }: LatinOptions = {}): string[] {
  const options: BalanceOptions = {
    target: characters,
    limit: characters + 3,
    // A line that ends in a small word reads on; better to begin the next one with it.
    lineCost: (line) => (articles.test(line) ? 6 : 0),
  };
  return name.split('\n').flatMap((part) => {
    const units = unitsOf(part.slice(0, longest), options);
    if (units.length === 0) return [];
    const whole = balanceLines(units, most, options);
    if (whole) return whole;
    for (let kept = units.length - 1; kept > 0; kept -= 1) {
      const last = units[kept - 1]!;
      // The mark takes the place of a character where the line is full.
      const text = last.width < options.limit ? last.text : [...last.text].slice(0, -1).join('');
      const cut = [...units.slice(0, kept - 1), { ...last, text: `${text}…`, width: [...text].length + 1 }];
      const lines = balanceLines(cut, most, options);
      if (lines) return lines;
    }
    return [`${units[0]!.text}…`];
  });
}
