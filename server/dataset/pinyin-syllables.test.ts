import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PINYIN_SYLLABLES, cutIntoSyllables, normalisePinyin } from './pinyin-syllables.ts';

const cuts = (letters: string): string[] =>
  cutIntoSyllables(letters).map((cut) => cut.map((part) => part.text).join('·'));

describe('cutIntoSyllables', () => {
  it('cuts full pinyin', () => {
    expect(cuts('wangluozhuquan')[0]).toBe('wang·luo·zhu·quan');
  });

  it('gives every way to read ambiguous letters', () => {
    expect(cuts('xian').slice(0, 2)).toEqual(['xian', 'xi·an']);
  });

  it('reads initials, and syllables followed by initials', () => {
    expect(cuts('wlzq')).toEqual(['w·l·z·q']);
    expect(cuts('wangluozq')[0]).toBe('wang·luo·z·q');
  });

  it('takes the beginning of a syllable at the end only', () => {
    expect(cutIntoSyllables('zhuan').at(0)).toEqual([{ text: 'zhuan', kind: 'syllable' }]);
    expect(cutIntoSyllables('wangzhon').at(0)).toEqual([
      { text: 'wang', kind: 'syllable' },
      { text: 'zhon', kind: 'start' },
    ]);
  });

  it('finds nothing in letters that no syllable begins with', () => {
    expect(cuts('iii')).toEqual([]);
    expect(cuts('wangv')).toEqual([]);
  });

  it('cuts any run of syllables in a way that puts it together again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PINYIN_SYLLABLES), { minLength: 1, maxLength: 8 }), (syllables) => {
        const letters = syllables.join('');
        const found = cutIntoSyllables(letters);
        expect(found.length).toBeGreaterThan(0);
        for (const cut of found) expect(cut.map((part) => part.text).join('')).toBe(letters);
      }),
    );
  });

  it('stays quick on long input', () => {
    const start = performance.now();
    cutIntoSyllables('a'.repeat(200));
    cutIntoSyllables('wangluo'.repeat(28));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('normalisePinyin', () => {
  it('writes u after j, q, x and y', () => {
    expect(['jv', 'lv', 'nvxing', 'xvqiu'].map(normalisePinyin)).toEqual(['ju', 'lv', 'nvxing', 'xuqiu']);
  });
});
