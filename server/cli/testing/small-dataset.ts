/** A dataset folder that has one of everything, small enough to compare whole. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HASH = 'a'.repeat(64);
const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const colours = { light: '#2F55B4', dark: '#8FB8FF' };

function kind(label: string): object {
  return { label, names: both(label), definition: both(label), colours, shape: 'circle', icon: 'circle' };
}

function entity(id: string, label: string, nameZh: string, nameEn: string, more: object = {}): object {
  const summary = { summaryZh: `${nameZh}的说明。`, summaryEn: `About ${nameEn}.` };
  return { id, kind: label, nameZh, nameEn, ...summary, importance: 2, ...more };
}

const EVIDENCE = 'paper.c1.p01';
export const SMALL_MANIFEST = {
  id: 'small',
  version: '1.0.0',
  titles: both('样例'),
  descriptions: both('样例'),
  licence: { name: 'CC BY 4.0' },
  languages: ['zh', 'en'],
};
const SCHEMA = {
  kinds: ['Concept', 'Actor', 'Document', 'Indicator'].map(kind),
  families: { origin: both('来源') },
  relationshipTypes: [
    { type: 'PROPOSED', family: 'origin', definition: both('提出'), forward: both('提出'), backward: both('由其提出') },
  ],
  properties: {},
  units: { person: both('人') },
  startView: {
    focus: 'sovereignty',
    nodes: [
      { id: 'sovereignty', x: 0, y: 0 },
      { id: 'china', x: 100, y: 0 },
    ],
  },
};
const DOCUMENTS = [
  {
    id: 'paper',
    nameZh: '白皮书',
    nameEn: 'White paper',
    summaryZh: '说明。',
    summaryEn: 'About it.',
    importance: 2,
    date: '2022-11-07',
    sections: [{ id: 'paper.c1', titleZh: '第一章', titleEn: 'Chapter 1' }],
  },
];
const PASSAGES = [
  {
    id: EVIDENCE,
    document: 'paper',
    section: 'paper.c1',
    paragraph: 1,
    textHash: HASH,
    textLength: 20,
    gistZh: '中国提出网络主权。',
    gistEn: 'China proposed cyber sovereignty.',
  },
];
const ENTITIES = [
  entity('china', 'Actor', '中国', 'China', { importance: 3 }),
  entity('sovereignty', 'Concept', '网络主权', 'cyber sovereignty', { aliasesZh: ['信息主权'], importance: 3 }),
  entity('users', 'Indicator', '网民规模', 'internet users'),
];
const STATEMENTS = [
  {
    id: 'china~PROPOSED~sovereignty',
    type: 'PROPOSED',
    source: 'china',
    target: 'sovereignty',
    evidence: [EVIDENCE],
    basis: 'stated',
  },
];
const OBSERVATIONS = [
  {
    id: 'users.2022',
    indicator: 'users',
    value: 1_067_000_000.5,
    unit: 'person',
    asOf: '2022-12',
    qualifier: '=',
    evidence: [EVIDENCE],
  },
];
const MENTIONS = ['china', 'sovereignty', 'users'].map((id) => ({ entity: id, passage: EVIDENCE, how: 'named' }));

/** Nodes: 1 document, 1 section, 1 passage, 3 entities, 1 observation. */
export const SMALL_NODES = 7;
/** Relationships: 1 statement, HAS_SECTION, HAS_PASSAGE, 3 MENTIONED_IN, HAS_OBSERVATION. */
export const SMALL_RELATIONSHIPS = 7;

function lines(records: object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Writes the dataset folder; `changes` replace whole files by their name. */
export function writeSmallDataset(folder: string, changes: Record<string, string> = {}): string {
  const files: Record<string, string> = {
    // YAML reads JSON.
    'dataset.yaml': JSON.stringify(SMALL_MANIFEST),
    'schema.yaml': JSON.stringify(SCHEMA),
    'documents.jsonl': lines(DOCUMENTS),
    'passages.jsonl': lines(PASSAGES),
    'observations.jsonl': lines(OBSERVATIONS),
    'mentions.jsonl': lines(MENTIONS),
    'entities/all.jsonl': lines(ENTITIES),
    'relations/all.jsonl': lines(STATEMENTS),
    ...changes,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The small dataset with a statement about an entity that is not there, a mention without its passage, a bad date. */
export const BROKEN_FILES: Record<string, string> = {
  'relations/all.jsonl': `${JSON.stringify({ ...STATEMENTS[0], target: 'soverignty', id: 'china~PROPOSED~soverignty' })}\n`,
  'mentions.jsonl': `${JSON.stringify({ entity: 'china', passage: 'paper.c1.p99', how: 'named' })}\n`,
  'observations.jsonl': `${JSON.stringify({ ...OBSERVATIONS[0], asOf: '2022-13' })}\n`,
};
