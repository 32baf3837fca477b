import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord, PassageRecord } from '../../contracts/dataset.ts';
import { smallDataset } from '../dataset/testing/small-dataset.ts';
import { mentioningPassages } from './mentioning-passages.ts';
import { passage } from './passage.ts';
import { openReader } from './statement-reader.ts';
import type { LoadedStore } from './testing/loaded-store.ts';
import { openLoadedStore } from './testing/loaded-store.ts';

function reprint(id: string, date: string | undefined): DocumentRecord {
  return {
    id,
    nameZh: `${id}转载`,
    nameEn: `Reprint ${id}`,
    summaryZh: '转载。',
    summaryEn: 'A reprint.',
    importance: 1,
    ...(date !== undefined && { date }),
    author: '某人',
    authorEn: 'Somebody',
    sections: [
      { id: `${id}.s1`, titleZh: '一', titleEn: 'One', work: 'paper' },
      { id: `${id}.s2`, titleZh: '二', titleEn: 'Two', author: '另一人', authorEn: 'Another' },
    ],
  };
}

function paragraph(section: string, number: number): PassageRecord {
  return {
    id: `${section}.p0${number}`,
    document: section.split('.')[0] ?? '',
    section,
    paragraph: number,
    gistZh: '要点。',
    gistEn: 'A gist.',
    textHash: '0'.repeat(64),
    textLength: 4,
  };
}

describe('passages that mention an entity', () => {
  let loaded: LoadedStore;

  beforeAll(async () => {
    const dataset = smallDataset();
    const mentioned = ['late.s1.p01', 'early.s2.p01', 'early.s1.p02', 'early.s1.p01', 'undated.s1.p01'];
    dataset.documents.push(reprint('late', '2024'), reprint('early', '2022-11'), reprint('undated', undefined));
    for (const id of mentioned) dataset.passages.push(paragraph(id.slice(0, -4), Number(id.slice(-2))));
    dataset.mentions = mentioned.map((id) => ({ entity: 'china', passage: id, how: 'named' }));
    loaded = await openLoadedStore(dataset);
  });
  afterAll(() => loaded.dispose());

  it('are ordered by date of the document, section and paragraph, whatever the page', async () => {
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await mentioningPassages(loaded.context, openReader(loaded.store), {
        id: 'china',
        limit: 2,
        ...(cursor !== undefined && { cursor }),
      });
      expect(page.total).toBe(5);
      read.push(...page.items.map((item) => item.passage.id));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(read).toEqual(['early.s1.p01', 'early.s1.p02', 'early.s2.p01', 'late.s1.p01', 'undated.s1.p01']);
  });

  it('name the work that their section reproduces, or the author of the section', async () => {
    const inWork = await passage(loaded.context, openReader(loaded.store), 'early.s1.p01');
    expect([inWork.work?.id, inWork.work?.nameZh, inWork.document.id, inWork.section.author]).toEqual([
      'paper',
      '《网络主权》白皮书',
      'early',
      undefined,
    ]);
    const own = await passage(loaded.context, openReader(loaded.store), 'early.s2.p01');
    expect([own.work, own.document.authorEn, own.section.authorEn]).toEqual([undefined, 'Somebody', 'Another']);
  });
});
