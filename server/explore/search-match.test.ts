import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKeys } from '../dataset/search-keys.ts';
import { readingsOf } from '../dataset/pinyin.ts';
import { matchTexts } from './search-match.ts';
import type { NamedText } from './text-match.ts';
import { exactReading, parseSearchQuery, tokenReadings } from './search-query.ts';

const name = (text: string, field = 'nameZh'): NamedText => ({ field, text, role: 'name' });
const alias = (text: string): NamedText => ({ field: 'aliasesZh', text, role: 'alias' });

/** Form, place and the marked stretches of the best match. */
function match(typed: string, ...texts: NamedText[]): [string, string, ...string[]] | null {
  const found = matchTexts(parseSearchQuery(typed).spellings, texts);
  if (!found) return null;
  return [found.form, found.place, ...found.ranges.map(([start, end]) => found.text.slice(start, end))];
}

describe('matchTexts', () => {
  it.each([
    ['网络主权', '网络主权', ['exact', 'whole', '网络主权']],
    ['網絡主權', '网络主权', ['exact', 'whole', '网络主权']],
    ['網路主權', '网络主权', ['exact', 'whole', '网络主权']],
    ['《网络 主权》', '网络主权', ['exact', 'whole', '网络主权']],
    ['网络', '网络主权', ['prefix', 'start', '网络']],
    ['携手构建', '《携手构建网络空间命运共同体》白皮书', ['prefix', 'start', '携手构建']],
    ['络主', '网络主权', ['infix', 'inside', '络主']],
    ['权', '网络主权', ['infix', 'inside', '权']],
    ['共同体白皮', '《携手构建网络空间命运共同体》白皮书', ['infix', 'inside', '共同体》白皮']],
    ['wlzq', '网络主权', ['initials', 'whole', '网', '络', '主', '权']],
    ['wl', '网络主权', ['initials', 'start', '网', '络']],
    ['zq', '网络主权', ['initials', 'inside', '主', '权']],
    ['ＷＬＺＱ', '网络主权', ['initials', 'whole', '网', '络', '主', '权']],
    ['wlzhq', '网络主权', ['initials', 'whole', '网', '络', '主', '权']],
    ['wangluozhuquan', '网络主权', ['pinyin', 'whole', '网', '络', '主', '权']],
    ['wang luo', '网络主权', ['pinyin', 'start', '网', '络']],
    ['wang zhu', '网络主权', ['pinyin', 'start', '网', '主']],
    ['wangl', '网络主权', ['pinyin', 'start', '网', '络']],
    ['wangluozq', '网络主权', ['pinyin', 'whole', '网', '络', '主', '权']],
    ['网luo', '网络主权', ['pinyin', 'start', '网', '络']],
    ['wǎng luò', '网络主权', ['pinyin', 'start', '网', '络']],
    ['xian', '西安宣言', ['pinyin', 'start', '西', '安']],
    ['xi an', '先进技术', null],
    ['lvse', '绿色发展', ['pinyin', 'start', '绿', '色']],
    ['luse', '绿色发展', ['pinyin', 'start', '绿', '色']],
    ['nvxing', '女性', ['pinyin', 'whole', '女', '性']],
    ['chongqing', '重庆', ['pinyin', 'whole', '重', '庆']],
    ['zhongqing', '重庆', ['pinyin', 'whole', '重', '庆']],
    ['cq', '重庆', ['initials', 'whole', '重', '庆']],
    ['5gwl', '5G网络', ['initials', 'whole', '5', 'G', '网', '络']],
    ['ipv6', 'ＩＰｖ６规模部署', ['prefix', 'start', 'ＩＰｖ６']],
    ['cyber sov', 'Cyber sovereignty', ['prefix', 'start', 'Cyber sov']],
    ['sov cyber', 'Cyber sovereignty', ['words', 'start', 'Cyber', 'sov']],
    ['sovereignty', 'Cyber sovereignty', ['words', 'inside', 'sovereignty']],
    ['people’s', "People's Daily", ['prefix', 'start', "People's"]],
    ['vereign', 'Cyber sovereignty', ['infix', 'inside', 'vereign']],
    ['er', 'Cyber sovereignty', null],
    ['主权 网络', '网络主权', ['infix', 'start', '网络主权']],
    ['主权 经济', '网络主权', null],
    ['𠮷', '野𠮷家', ['infix', 'inside', '𠮷']],
  ] as const)('finds %s in %s as %j', (typed, text, expected) => {
    expect(match(typed, name(text))).toEqual(expected);
  });

  it('gives the letters typed for each character', () => {
    const found = matchTexts(parseSearchQuery('wangluozq').spellings, [name('网络主权')]);
    expect(found?.typed).toEqual(['wang', 'luo', 'z', 'q']);
  });

  it('prefers a name to an alias, and says when it is an alias', () => {
    expect(match('网络空间主权', name('网络主权'), alias('网络空间主权'))).toEqual(['alias', 'whole', '网络空间主权']);
    expect(match('网络', name('网络主权'), alias('网络空间主权'))?.[0]).toBe('prefix');
  });

  it('takes words from several names of one entity', () => {
    const texts = [name('网络主权'), name('Cyber sovereignty', 'nameEn')];
    expect(match('网络 sovereignty', ...texts)?.[0]).toBe('words');
    expect(match('经济 sovereignty', ...texts)).toBeNull();
  });

  it('marks whole characters of the original, whatever is typed', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'网络主权重庆绿色5GＡＢ《》· 𠮷é资'), maxLength: 12 });
    const anyQuery = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'wanglouzhqcesv5 '), maxLength: 10 }));
    fc.assert(
      fc.property(anyText, anyQuery, (text, typed) => {
        const found = matchTexts(parseSearchQuery(typed).spellings, [name(text)]);
        if (!found) return;
        expect(found.ranges.length).toBeGreaterThan(0);
        if (found.typed) expect(found.typed).toHaveLength(found.ranges.length);
        let before = 0;
        for (const [start, end] of found.ranges) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // Throws for half a surrogate pair.
          expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow();
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('stays quick on names and queries that allow many readings', () => {
    const start = performance.now();
    matchTexts(parseSearchQuery('a'.repeat(200)).spellings, [name('啊'.repeat(199))]);
    matchTexts(parseSearchQuery('shishishi'.repeat(20)).spellings, [name('是'.repeat(300))]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('token readings', () => {
  const words = ['网络', '空间', '主权', '重庆', '绿色', '行长', '安全', '数据', '联合国', '长安', '女性', '战略'];
  const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(''));

  /** Whether the keys of an entity of that name have all tokens of one reading of what was typed. */
  function finds(typed: string, nameZh: string): boolean {
    const tokens = new Set(searchKeys({ nameZh }).searchTokens.split(' '));
    return parseSearchQuery(typed).spellings.some((spelling) =>
      [exactReading(spelling), ...tokenReadings(spelling)].some((set) => set.every((token) => tokens.has(token))),
    );
  }

  const stretch = fc.tuple(anyName, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const start = a % text.length;
    const end = Math.min(text.length, start + 2 + (b % text.length));
    return { text, start: Math.min(start, Math.max(0, end - 2)), end };
  });

  it('find any stretch of a name by its own characters', () => {
    fc.assert(
      fc.property(stretch, ({ text, start, end }) => {
        const typed = text.slice(start, end);
        expect(finds(typed, text)).toBe(true);
        expect(match(typed, name(text))).not.toBeNull();
      }),
    );
  });

  it('find any stretch of a name by its pinyin, by its initials and by mixtures', () => {
    fc.assert(
      fc.property(stretch, fc.nat(), ({ text, start, end }, choice) => {
        const readings = readingsOf(text).slice(start, end);
        const pinyin = readings.map((list) => list[choice % list.length] ?? '');
        const initials = pinyin.map((reading) => reading.charAt(0)).join('');
        // Half as characters, half as pinyin: 网luo.
        const mixed = pinyin.map((reading, index) => (index % 2 === 0 ? text.charAt(start + index) : reading)).join('');
        for (const typed of [pinyin.join(' '), initials, mixed]) {
          expect([typed, finds(typed, text)]).toEqual([typed, true]);
          expect([typed, match(typed, name(text)) !== null]).toEqual([typed, true]);
        }
      }),
    );
  });

  it('find any name by the beginnings of its English words', () => {
    const anyWord = fc.string({ unit: fc.constantFrom(...'abcdefgh0'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 4 }), fc.nat(), (list, cut) => {
        const typed = list
          .map((word) => word.slice(0, Math.max(Math.min(2, word.length), (cut % word.length) + 1)))
          .join(' ');
        const tokens = new Set(searchKeys({ nameEn: list.join(' ') }).searchTokens.split(' '));
        const found = parseSearchQuery(typed).spellings.some((spelling) =>
          [exactReading(spelling), ...tokenReadings(spelling)].some((set) => set.every((token) => tokens.has(token))),
        );
        expect([typed, found]).toEqual([typed, true]);
        expect(match(typed, name(list.join(' '), 'nameEn'))).not.toBeNull();
      }),
    );
  });

  it('are few, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'wanglouzhi网络 5'), maxLength: 200 }), (typed) => {
        for (const spelling of parseSearchQuery(typed).spellings)
          expect(tokenReadings(spelling).length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('are none for punctuation', () => {
    for (const typed of ['', '   ', '《》', '“”', '…—', '*', 'AND'.slice(3)])
      expect(parseSearchQuery(typed).spellings).toEqual([]);
  });
});
