import { expect, it } from 'vitest';
import { datasetStatistics } from './dataset-statistics.ts';
import { smallDataset } from './testing/small-dataset.ts';

it('counts everything that a dataset holds', () => {
  expect(datasetStatistics(smallDataset())).toEqual({
    dataset: 'small',
    version: '1.0.0',
    totals: {
      documents: 1,
      sections: 1,
      passages: 2,
      characters: 20,
      entities: 5,
      statements: 4,
      indicators: 1,
      observations: 1,
      mentions: 7,
    },
    documents: [
      {
        id: 'paper',
        text: 'paper',
        nameZh: '《网络主权》白皮书',
        nameEn: 'White paper on sovereignty',
        date: null,
        sections: 1,
        passages: 2,
        characters: 20,
        entities: 4,
        statements: 3,
        figures: 1,
      },
    ],
    kinds: [
      {
        id: 'Concept',
        zh: 'Concept',
        en: 'Concept',
        count: 2,
        categories: [{ id: 'idea', zh: '理念', en: 'idea', count: 1 }],
      },
      {
        id: 'Actor',
        zh: 'Actor',
        en: 'Actor',
        count: 1,
        categories: [{ id: 'body', zh: '机构', en: 'body', count: 1 }],
      },
      { id: 'Document', zh: 'Document', en: 'Document', count: 1, categories: [] },
      { id: 'Indicator', zh: 'Indicator', en: 'Indicator', count: 1, categories: [] },
    ],
    types: [
      { id: 'BASED_ON', family: 'basis', ...phrase('BASED_ON'), count: 1 },
      { id: 'ADVOCATES', family: 'basis', ...phrase('ADVOCATES'), count: 3 },
    ],
    families: [{ id: 'basis', zh: '依据', en: 'Basis', count: 4 }],
    bases: { stated: 3, inferred: 0, external: 1 },
    sources: [
      { sources: 0, statements: 1 },
      { sources: 1, statements: 3 },
    ],
    units: [{ id: 'CNY', zh: '元', en: 'yuan', count: 1 }],
    mentions: { named: 6, implicit: 1 },
    complete: { languages: 1, evidence: 1 },
  });
});

function phrase(type: string): { zh: string; en: string } {
  const { forward } = smallDataset().schema.relationshipTypes.find((one) => one.type === type) ?? {};
  return forward ?? { zh: '', en: '' };
}

it('counts a work and its carriers as one source', () => {
  const dataset = smallDataset();
  const reprint = { ...dataset.documents[0]!, id: 'reprint', textFile: '001' };
  reprint.sections = [{ id: 'reprint.s1', titleZh: '一', titleEn: 'One', work: 'paper' }];
  dataset.documents.push(reprint);
  dataset.passages.push({ ...dataset.passages[0]!, id: 'reprint.s1.p01', document: 'reprint', section: 'reprint.s1' });
  for (const statement of dataset.statements.slice(0, 3)) statement.evidence.push('reprint.s1.p01');
  expect(datasetStatistics(dataset).sources).toEqual([
    { sources: 0, statements: 1 },
    { sources: 1, statements: 3 },
  ]);
});

it('says how much is missing', () => {
  const dataset = smallDataset();
  dataset.passages[0]!.gistEn = ' ';
  delete dataset.statements[3]!.sourceUrl;
  expect(datasetStatistics(dataset).complete).toEqual({ languages: 6 / 7, evidence: 3 / 4 });
});
