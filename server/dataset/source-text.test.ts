import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { readDataset } from './read-dataset.ts';
import { findPassage, hashSource, lengthOfSource, normaliseSource, prepareSource } from './source-text.ts';

/** What a passage record holds of a paragraph. */
const passageOf = (text: string): { textHash: string; textLength: number } => ({
  textHash: hashSource(text),
  textLength: lengthOfSource(text),
});

function textsFound(original: string, paragraph: string): string[] | null {
  const spans = findPassage(prepareSource(original), passageOf(paragraph));
  return spans?.map(({ start, end }) => original.slice(start, end)) ?? null;
}

describe('source text', () => {
  it('is compared after NFKC and without white space', () => {
    expect(normaliseSource(' Ｇ２０　峰会\n （2016） ')).toBe('G20峰会(2016)');
    expect(hashSource('网络 主权')).toBe(hashSource('网络\n主权'));
    expect(lengthOfSource('𠮷 野')).toBe(2);
  });

  it('finds a paragraph on one line', () => {
    expect(textsFound('前言\n\n互联网是共同家园。\n\n结语', '互联网是共同家园。')).toEqual(['互联网是共同家园。']);
  });

  it('finds a paragraph that breaks in mid-sentence, one span a line', () => {
    expect(textsFound('前 言\n\n互联网是人\n\n类 社会的成果。\n\n后', '互联网是人类社会的成果。')).toEqual([
      '互联网是人',
      '类 社会的成果。',
    ]);
  });

  it('finds a paragraph in the middle of a line', () => {
    expect(textsFound('甲乙丙丁戊', '丙丁')).toEqual(['丙丁']);
  });

  it('leaves out Markdown that readers do not see', () => {
    const original = '## 一、标题\n\n* **大道至简。**从[支持](https://example.org/a)到![图](b.png)实干。';
    expect(textsFound(original, '一、标题')).toEqual(['一、标题']);
    expect(textsFound(original, '大道至简。从支持到实干。')).toEqual(['大道至简。', '从', '支持', '到', '实干。']);
  });

  it('finds full-width forms and characters outside the BMP', () => {
    expect(textsFound('始：Ｇ２０𠮷峰会。终', '始:G20𠮷峰会。')).toEqual(['始：Ｇ２０𠮷峰会。']);
  });

  it('gives null for a text that is not there', () => {
    expect(textsFound('甲乙丙', '丁')).toBeNull();
    expect(textsFound('甲', '甲乙丙丁')).toBeNull();
  });

  it('finds every stretch of any text again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (lines, pick) => {
          const plain = lines.map((line) => line.replace(/[[\]()*_#>!\s]/gu, '甲'));
          const wanted = plain[pick % plain.length] ?? '';
          const spans = findPassage(prepareSource(plain.join('\n')), passageOf(wanted));
          const text = spans?.map(({ start, end }) => plain.join('\n').slice(start, end)).join('') ?? '';
          expect(normaliseSource(text)).toBe(normaliseSource(wanted));
        },
      ),
    );
  });

  const folder = process.env['SOURCES_DIR'] ?? join(PROJECT_ROOT, '..', 'shared', 'seeds');
  it.skipIf(!existsSync(folder))('finds every passage of the shipped dataset in its text', async () => {
    const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    const textFiles = new Map(dataset?.documents.map((record) => [record.id, record.textFile]));
    const files = readdirSync(folder);
    const sources = new Map(
      [...textFiles.values()].map((number) => {
        const file = files.find((name) => name.startsWith(`${number}_`)) ?? '';
        return [number, prepareSource(readFileSync(join(folder, file), 'utf8'))] as const;
      }),
    );
    const lost = dataset?.passages.filter((passage) => {
      const source = sources.get(textFiles.get(passage.document));
      return !source || findPassage(source, passage) === null;
    });
    expect(lost?.map((passage) => passage.id)).toEqual([]);
  });
});
