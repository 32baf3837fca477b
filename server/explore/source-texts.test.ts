import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphNode, NodeId } from '../../contracts/graph.ts';
import { hashSource, lengthOfSource } from '../dataset/source-text.ts';
import { markNames, readSourceTexts } from './source-texts.ts';

function locate(textFile: string | undefined, paragraph: string) {
  return { id: 'p', textFile, textHash: hashSource(paragraph), textLength: lengthOfSource(paragraph) };
}

describe('source texts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhitu-sources-'));
    writeFileSync(join(folder, '007_abc.txt'), '# 标题\n\n网络主权是国家\n主权的延伸。\n\nOne line\nand another.\n');
    writeFileSync(join(folder, '008.txt'), '另一篇。');
    writeFileSync(join(folder, 'notes.md'), '网络');
    mkdirSync(join(folder, '009_folder.d'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by the number at the beginning of their name', () => {
    const texts = readSourceTexts(folder);
    expect(texts.count).toBe(2);
    expect(texts.paragraph(locate('008', '另一篇。'))).toBe('另一篇。');
  });

  it('give a paragraph as one line, with blanks only between words', () => {
    const texts = readSourceTexts(folder);
    expect(texts.paragraph(locate('007', '网络主权是国家主权的延伸。'))).toBe('网络主权是国家主权的延伸。');
    expect(texts.paragraph(locate('007', 'One line and another.'))).toBe('One line and another.');
  });

  it('give nothing for a paragraph, number or path that they lack', () => {
    const texts = readSourceTexts(folder);
    expect(texts.paragraph(locate('007', '没有这句话。'))).toBeNull();
    expect(texts.paragraph(locate('008', '网络主权是国家主权的延伸。'))).toBeNull();
    expect(texts.paragraph(locate('../007', '另一篇。'))).toBeNull();
    expect(texts.paragraph(locate(undefined, '另一篇。'))).toBeNull();
  });
});

function node(id: string, properties: GraphNode['properties']): GraphNode {
  return { id: id as NodeId, labels: [], properties };
}

describe('markNames', () => {
  it('marks names and aliases, the longest first and none twice', () => {
    const text = '网络空间命运共同体与网络空间，Cyber Sovereignty';
    const marks = markNames(text, [
      node('space', { nameZh: '网络空间' }),
      node('future', { nameZh: '网络空间命运共同体' }),
      node('sovereignty', { nameZh: '网络主权', aliasesEn: ['cyber sovereignty'] }),
    ]);
    expect(marks.map(({ node: id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['future', '网络空间命运共同体'],
      ['space', '网络空间'],
      ['sovereignty', 'Cyber Sovereignty'],
    ]);
  });

  it('marks no single characters', () => {
    expect(markNames('国际', [node('x', { nameZh: '国' })])).toEqual([]);
  });
});
