/** The significant digits of numbers: 45.5万亿元 and 45500000000000 have the same, whatever the unit. */

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;
const NUMERALS = '零一二三四五六七八九';

/** `455` of 45500000000000 and 45.5; `0` of nothing. */
export function significantDigits(value: number): string {
  const [coefficient = ''] = Math.abs(value).toExponential().split('e');
  return trimmed(coefficient);
}

/**
 * Of each number in a text, those in Chinese numerals below a hundred included. 最, 首 and 全 stand for 1 and 100 %:
 * a text that calls something the largest, or all of it covered, writes no digit.
 */
export function digitsInText(text: string): Set<string> {
  const folded = text.normalize('NFKC').replaceAll('两', '二');
  const digits = new Set([...folded.matchAll(NUMBER)].map(([number]) => trimmed(number)));
  for (const [numeral] of folded.matchAll(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]/gu))
    digits.add(trimmed(String(valueOf(numeral))));
  if (/[最首全]/u.test(folded)) digits.add('1');
  return digits;
}

function valueOf(numeral: string): number {
  const [tens, ones] = numeral.split('十');
  if (ones === undefined) return NUMERALS.indexOf(numeral);
  return (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '')) * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones));
}

function trimmed(number: string): string {
  const digits = number.replace(/[.,]/gu, '').replace(/^0+/u, '');
  return digits.replace(/0+$/u, '') || '0';
}
