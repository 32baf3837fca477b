/** A small dataset with everything an endpoint may answer: kinds, statements, evidence, figures, a hub to page through. */
import type { Dataset, EntityRecord, StatementRecord } from '../../../contracts/dataset.ts';
import { hashSource, lengthOfSource } from '../../dataset/source-text.ts';

/** Number of leaves around the hub. */
export const LEAVES = 60;

/** The text file `900`, which holds both passages of the fixture's document. */
export const FIXTURE_TEXT = `第一章 总则

网络主权是国家主权在网络空间的自然延伸，应当尊重网络主权。

中国提出构建网络空间命运共同体。
`;
export const FIRST_PARAGRAPH = '网络主权是国家主权在网络空间的自然延伸，应当尊重网络主权。';
const SECOND_PARAGRAPH = '中国提出构建网络空间命运共同体。';

function entity(
  id: string,
  kind: string,
  nameZh: string,
  nameEn: string,
  more: Partial<EntityRecord> = {},
): EntityRecord {
  return {
    id,
    kind,
    nameZh,
    nameEn,
    summaryZh: `${nameZh}的说明。`,
    summaryEn: `About ${nameEn}.`,
    importance: 2,
    ...more,
  };
}

function statement(source: string, type: string, target: string, more: Partial<StatementRecord> = {}): StatementRecord {
  return {
    id: `${source}~${type}~${target}`,
    type,
    source,
    target,
    evidence: ['white-paper.c1.p01'],
    basis: 'stated',
    ...more,
  };
}

function passage(paragraph: number, text: string): Dataset['passages'][number] {
  return {
    id: `white-paper.c1.p0${paragraph}`,
    document: 'white-paper',
    section: 'white-paper.c1',
    paragraph,
    gistZh: `第${paragraph}段大意。`,
    gistEn: `Gist of paragraph ${paragraph}.`,
    textHash: hashSource(text),
    textLength: lengthOfSource(text),
  };
}

const colours = { light: '#3C63C3', dark: '#6BAEFE' };
const kinds = ['Concept', 'Actor', 'Document', 'Indicator'];
const leaves = Array.from({ length: LEAVES }, (_, index) => `leaf-${String(index).padStart(2, '0')}`);

export const FIXTURE_DATASET: Dataset = {
  manifest: {
    id: 'fixture',
    version: '1.2.3',
    titles: { zh: '样例', en: 'Fixture' },
    descriptions: { zh: '测试用的小数据集。', en: 'A small dataset for tests.' },
    licence: { name: 'CC BY 4.0' },
    languages: ['zh', 'en'],
  },
  schema: {
    kinds: kinds.map((label) => ({
      label,
      names: { zh: label, en: label },
      definition: { zh: label, en: label },
      colours,
      shape: 'circle' as const,
      icon: 'circle',
    })),
    families: { basis: { zh: '依据', en: 'basis' }, origin: { zh: '来源', en: 'origin' } },
    relationshipTypes: [
      { type: 'PROPOSED', family: 'origin' },
      { type: 'BASED_ON', family: 'basis' },
      { type: 'SERVES', family: 'basis' },
    ].map((definition) => ({
      type: definition.type,
      family: definition.family,
      definition: { zh: definition.type, en: definition.type },
      forward: { zh: definition.type, en: definition.type },
      backward: { zh: definition.type, en: definition.type },
    })),
    properties: { nameZh: { names: { zh: '中文名', en: 'Chinese name' }, type: 'text' } },
    units: { person: { zh: '人', en: 'people' } },
    startView: {
      focus: 'shared-future',
      nodes: [
        { id: 'shared-future', x: 0, y: 0 },
        { id: 'cyber-sovereignty', x: -100, y: 40, labelSide: 'above' },
        { id: 'not-in-the-graph', x: 5, y: 5 },
      ],
      questions: [{ zh: '谁提出？', en: 'Who proposed it?', entity: 'shared-future' }],
    },
  },
  documents: [
    {
      id: 'white-paper',
      nameZh: '白皮书',
      nameEn: 'White paper',
      summaryZh: '白皮书的说明。',
      summaryEn: 'About the white paper.',
      importance: 2,
      date: '2022-11-07',
      textFile: '900',
      sections: [{ id: 'white-paper.c1', titleZh: '第一章', titleEn: 'Chapter 1' }],
    },
  ],
  passages: [passage(1, FIRST_PARAGRAPH), passage(2, SECOND_PARAGRAPH)],
  entities: [
    entity('shared-future', 'Concept', '网络空间命运共同体', 'shared future in cyberspace', { importance: 3 }),
    entity('cyber-sovereignty', 'Concept', '网络主权', 'cyber sovereignty', { importance: 3 }),
    entity('china', 'Actor', '中国', 'China', { importance: 3 }),
    entity('internet-users', 'Indicator', '网民规模', 'internet users'),
    entity('hub', 'Concept', '枢纽', 'hub'),
    ...leaves.map((id, index) =>
      entity(id, index % 3 === 0 ? 'Actor' : 'Concept', `叶${index}`, `leaf ${index}`, {
        importance: index % 10 === 0 ? 3 : index % 2 === 0 ? 2 : 1,
      }),
    ),
  ],
  statements: [
    statement('china', 'PROPOSED', 'shared-future', { evidence: ['white-paper.c1.p02'] }),
    statement('shared-future', 'BASED_ON', 'cyber-sovereignty', {
      evidence: ['white-paper.c1.p01', 'white-paper.c1.p02'],
    }),
    statement('hub', 'SERVES', 'hub'),
    ...leaves.map((id, index) => (index % 4 === 0 ? statement('hub', 'SERVES', id) : statement(id, 'BASED_ON', 'hub'))),
  ],
  observations: [
    {
      id: 'internet-users.2022',
      indicator: 'internet-users',
      value: 1_051_000_000,
      unit: 'person',
      asOf: '2022-06',
      qualifier: '=',
      evidence: ['white-paper.c1.p02'],
    },
  ],
  mentions: [
    { entity: 'cyber-sovereignty', passage: 'white-paper.c1.p01', how: 'named' },
    { entity: 'shared-future', passage: 'white-paper.c1.p01', how: 'implicit' },
    { entity: 'cyber-sovereignty', passage: 'white-paper.c1.p02', how: 'implicit' },
    { entity: 'shared-future', passage: 'white-paper.c1.p02', how: 'named' },
    { entity: 'china', passage: 'white-paper.c1.p02', how: 'named' },
  ],
};
