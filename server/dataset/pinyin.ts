/** Readings of Chinese characters without tones, as people type them. */
import { pinyin } from 'pinyin-pro';
import { isHan } from './fold-text.ts';

/** Readings by context and by default; contexts repeat (names, their infixes, queries), so they are kept. */
const known = new Map<string, string[][]>();
const defaults = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * For each character of a folded text its readings, the one that fits the context first: 重庆 → [chong, zhong],
 * [qing]. The default reading is kept beside it, since people type it and dictionaries err. ü comes both as `v` and
 * as `u` (律 → lv, lu). Characters that are not Han have none.
 */
export function readingsOf(text: string): string[][] {
  const found = known.get(text);
  if (found) return found;
  const characters = [...text];
  const inContext = readInContext(text, characters);
  const readings = characters.map((character, index) => {
    if (!isHan(character)) return [];
    const all = [...spellings(inContext[index] ?? ''), ...spellings(defaultReading(character))];
    return [...new Set(all)];
  });
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, readings);
  return readings;
}

function readInContext(text: string, characters: string[]): string[] {
  if (!characters.some(isHan)) return [];
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  // One item a character unless the text holds what pinyin-pro groups otherwise; then characters are read alone.
  return read.length === characters.length ? read : characters.map(defaultReading);
}

function defaultReading(character: string): string {
  let reading = defaults.get(character);
  if (reading === undefined) {
    reading = pinyin(character, { toneType: 'none', v: true });
    defaults.set(character, reading);
  }
  return reading;
}

function spellings(reading: string): string[] {
  const letters = reading.toLowerCase();
  if (!/^[a-z]+$/.test(letters)) return [];
  return letters.includes('v') ? [letters, letters.replace('v', 'u')] : [letters];
}
