/** What people write in front of a statement: EXPLAIN, PROFILE, `CYPHER 5 runtime=slotted`, comments. */

export interface PrefixedText {
  asks: 'rows' | 'plan' | 'profile';
  /** The text with EXPLAIN and PROFILE blanked out, so that positions stay. */
  withoutAsking: string;
}

const BEFORE = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\b(?:EXPLAIN|PROFILE)\b|\bCYPHER\b|\d+(?:\.\d+)?(?=\s)|\w+\s*=\s*\w+/iy;

export function readPrefix(text: string): PrefixedText {
  let asks = 'rows' as PrefixedText['asks'];
  let withoutAsking = '';
  let at = 0;
  for (;;) {
    BEFORE.lastIndex = at;
    const found = BEFORE.exec(text)?.[0];
    if (found === undefined) break;
    const word = found.toUpperCase();
    const isAsking = word === 'EXPLAIN' || word === 'PROFILE';
    if (word === 'EXPLAIN') asks = 'plan';
    else if (word === 'PROFILE' && asks === 'rows') asks = 'profile';
    withoutAsking += isAsking ? ' '.repeat(found.length) : found;
    at += found.length;
  }
  return { asks, withoutAsking: withoutAsking + text.slice(at) };
}
