import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { foldCompact, foldToWords, foldWords, isHan, textOf } from './fold-text.ts';
import { readDataset } from './read-dataset.ts';
import { searchKeys, summaryTokens } from './search-keys.ts';
import { toGraphElements } from './to-graph-elements.ts';

const tokensOf = (...names: string[]): string[] =>
  searchKeys({ nameZh: names[0] ?? '', aliasesZh: names.slice(1) }).searchTokens.split(' ');

/** Names such as datasets hold, and any other text. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'网络空间主权重庆绿色长行乐率女《》“”（）·—0123abcXYZ 网絡資訊'),
    maxLength: 30,
  }),
);

describe('folding', () => {
  it.each([
    ['ＷＬＺＱ', ['wlzq']],
    ['《网络主权：理论与实践》', ['网络主权', '理论与实践']],
    ['網絡主權', ['网络主权']],
    ['Cyber-Sovereignty', ['cyber', 'sovereignty']],
    ['People’s Daily', ['peoples', 'daily']],
    ['lǜsè', ['luse']],
    ['Ｇ２０杭州峰会', ['g20杭州峰会']],
    ['IPv6 规模部署', ['ipv6', '规模部署']],
    ['…“”——', []],
    ['𠮷野家', ['𠮷野家']],
  ])('makes of %s the words %j', (text, words) => {
    expect(foldToWords(text)).toEqual(words);
  });

  it('is the same after folding twice', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const once = foldToWords(name);
        expect(foldToWords(once.join(' '))).toEqual(once);
      }),
    );
  });

  it('knows for each folded character where it came from', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const words = foldWords(name);
        expect(words.map(textOf)).toEqual(foldToWords(name));
        let before = 0;
        for (const { start, end } of words.flat()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(name.length);
          expect(start).toBeGreaterThanOrEqual(Math.min(before, start));
          before = start;
        }
      }),
    );
  });
});

describe('searchKeys', () => {
  it('makes tokens of bigrams, syllables, initials, words and the whole name', () => {
    expect(searchKeys({ nameZh: '网络主权', nameEn: 'Cyber sovereignty', importance: 3, kind: 'Concept' })).toEqual({
      searchName: '|网络主权|wangluozhuquan|wlzq|cyber sovereignty|',
      searchTokens:
        'x网络主权 f网 fw h网络 iwl ywang h络主 ilz yluo h主权 izq yzhu yquan ' +
        'xcybersovereignty ecy ecyb ecybe eso esov esove esovere fc p3 kconcept',
    });
  });

  it('writes ü as v and as u', () => {
    expect(tokensOf('绿色')).toEqual(expect.arrayContaining(['ylv', 'ylu']));
    expect(searchKeys({ nameZh: '绿色' }).searchName).toBe('|绿色|lvse|luse|ls|');
  });

  it('reads characters by their context, and keeps the usual reading beside it', () => {
    expect(tokensOf('重庆')).toEqual(expect.arrayContaining(['ychong', 'yzhong', 'icq', 'izq']));
    expect(tokensOf('行长')).toEqual(expect.arrayContaining(['yhang', 'yzhang']));
  });

  it('makes tokens that no engine can mistake for syntax or stop words', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 3 }), (names) => {
        const [nameZh, ...aliasesZh] = names;
        for (const token of searchKeys({ nameZh, aliasesZh }).searchTokens.split(' '))
          expect(token).toMatch(/^$|^[a-z][\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('separates names by a character that no folded name holds', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(foldCompact(name)).not.toContain('|');
        const { searchName } = searchKeys({ nameZh: name });
        const compact = foldCompact(name);
        if ([...compact].some(isHan)) expect(searchName).toContain(`|${compact}|`);
      }),
    );
  });

  it('indexes summaries by bigrams and whole words', () => {
    expect(summaryTokens(['白皮书2022年发布。', 'Issued in 2022.'])).toBe('h白皮 h皮书 e2022 h年发 h发布 eissued ein');
  });

  it('needs at most 60 tokens an entity over the shipped data', async () => {
    const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    if (!dataset) throw new Error('the shipped dataset can’t be read');
    const counts = toGraphElements(dataset)
      .nodes.filter((node) => node.base === 'Entity')
      .map((node) => String(node.searchKeys?.()['searchTokens']).split(' ').length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean).toBeGreaterThan(20);
    expect(mean).toBeLessThanOrEqual(60);
  });
});
