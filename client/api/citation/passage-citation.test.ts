import { describe, expect, test } from 'vitest';
import type { NodeId } from '../../../contracts/graph.ts';
import { citePassage } from './passage-citation.ts';
import type { CitedPassage } from './passage-citation.ts';

const passage: CitedPassage = {
  passage: { id: 'cm.body.p02' as NodeId, paragraph: 2 },
  document: {
    id: 'cm' as NodeId,
    nameZh: '评论',
    nameEn: 'Commentary',
    category: 'commentary',
    author: '周珊珊',
    authorEn: 'Zhou Shanshan',
    date: '2023-03-23',
  },
  section: { id: 'cm.body', titleZh: '正文', titleEn: 'Text', order: 1 },
};
const href = 'https://graph.example/passage/cm.body.p02';

describe('the reference of a passage', () => {
  test('says on a line of its own where the passage can be read', () => {
    expect(citePassage(passage, [], href, 'gbt', 'zh')).toBe(
      `周珊珊. 评论[EB]. 2023: 正文，第2段(2023-03-23).\n知图：${href}`,
    );
    expect(citePassage(passage, [], href, 'apa', 'en').split('\n')[1]).toBe(`Zhitu: ${href}`);
    expect(citePassage(passage, [], href, 'markdown', 'en').split('\n')[1]).toBe(`Zhitu: ${href}`);
  });

  test('says so in a field of a record', () => {
    expect(citePassage(passage, [], href, 'ris', 'en')).toContain(`\nN1  - Zhitu: ${href}\nER  - `);
    expect(citePassage(passage, [], href, 'bibtex', 'en')).toContain(`annote = {Zhitu: ${href}}`);
  });

  test('gives the id where the address would lead nobody anywhere', () => {
    const own = 'http://127.0.0.1:7070/passage/cm.body.p02';
    expect(citePassage(passage, [], own, 'gbt', 'zh').split('\n')[1]).toBe('知图，段落 cm.body.p02');
    expect(citePassage(passage, [], own, 'apa', 'en').split('\n')[1]).toBe('Zhitu, passage cm.body.p02');
  });
});
