/** A complete small dataset for tests, and its files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Dataset, EntityRecord, PassageRecord, StatementRecord } from '../../../contracts/dataset.ts';

/** Fresh copies at every call: tests break them. */
export function smallDataset(): Dataset {
  return {
    manifest: {
      id: 'small',
      version: '1.0.0',
      titles: { zh: '小数据集', en: 'Small dataset' },
      descriptions: { zh: '测试用', en: 'For tests' },
      licence: { name: 'CC0-1.0' },
      languages: ['zh', 'en'],
    },
    schema: {
      kinds: [
        kind('Concept', { idea: { zh: '理念', en: 'idea' } }),
        kind('Actor', { body: { zh: '机构', en: 'body' } }),
        kind('Document'),
        kind('Indicator'),
      ],
      families: { basis: { zh: '依据', en: 'Basis' } },
      relationshipTypes: [
        relationshipType('BASED_ON', ['Concept'], ['Concept']),
        relationshipType('ADVOCATES', ['Actor', 'Document']),
      ],
      properties: { founded: { names: { zh: '成立', en: 'Founded' }, type: 'date', kinds: ['Actor'] } },
      units: { CNY: { zh: '元', en: 'yuan' } },
      startView: {
        focus: 'cyber-sovereignty',
        nodes: [
          { id: 'cyber-sovereignty', x: 0, y: 0 },
          { id: 'sovereign-equality', x: 100, y: 0 },
        ],
      },
    },
    documents: [
      {
        id: 'paper',
        nameZh: '《网络主权》白皮书',
        nameEn: 'White paper on sovereignty',
        summaryZh: '一份白皮书。',
        summaryEn: 'A white paper.',
        importance: 3,
        sections: [{ id: 'paper.s1', titleZh: '一', titleEn: 'One' }],
      },
    ],
    passages: [passage(1), passage(2)],
    entities: [
      entity('china', 'Actor', '中国', 'China', { category: 'body', founded: '1949-10-01', importance: 2 }),
      entity('cyber-sovereignty', 'Concept', '网络主权', 'Cyber sovereignty', {
        category: 'idea',
        aliasesZh: ['网络空间主权'],
        aliasesEn: ['sovereignty in cyberspace'],
        importance: 3,
      }),
      entity('economy-size', 'Indicator', '数字经济规模', 'Size of the digital economy'),
      entity('sovereign-equality', 'Concept', '主权平等', 'Sovereign equality', { importance: 2 }),
    ],
    statements: [
      statement('china', 'ADVOCATES', 'cyber-sovereignty', ['paper.s1.p01']),
      statement('china', 'ADVOCATES', 'economy-size', ['paper.s1.p02']),
      statement('cyber-sovereignty', 'BASED_ON', 'sovereign-equality', ['paper.s1.p01', 'paper.s1.p02']),
      {
        ...statement('paper', 'ADVOCATES', 'cyber-sovereignty', []),
        basis: 'external',
        sourceUrl: 'https://example.org/',
      },
    ],
    observations: [
      {
        id: 'economy-size.2021',
        indicator: 'economy-size',
        value: 45_500_000_000_000,
        unit: 'CNY',
        asOf: '2021',
        qualifier: '=',
        evidence: ['paper.s1.p02'],
      },
    ],
    mentions: [
      { entity: 'china', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'china', passage: 'paper.s1.p02', how: 'implicit' },
      { entity: 'cyber-sovereignty', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'cyber-sovereignty', passage: 'paper.s1.p02', how: 'named' },
      { entity: 'economy-size', passage: 'paper.s1.p02', how: 'named' },
      { entity: 'sovereign-equality', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'sovereign-equality', passage: 'paper.s1.p02', how: 'named' },
    ],
  };
}

export function entity(
  id: string,
  kindLabel: string,
  nameZh: string,
  nameEn: string,
  more: Partial<EntityRecord> = {},
): EntityRecord {
  const summaries = { summaryZh: `${nameZh}的说明。`, summaryEn: `About ${nameEn}.` };
  return { id, kind: kindLabel, nameZh, nameEn, ...summaries, importance: 1, ...more };
}

export function statement(source: string, type: string, target: string, evidence: string[]): StatementRecord {
  return { id: `${source}~${type}~${target}`, type, source, target, evidence, basis: 'stated' };
}

function passage(paragraph: number): PassageRecord {
  return {
    id: `paper.s1.p0${paragraph}`,
    document: 'paper',
    section: 'paper.s1',
    paragraph,
    gistZh: `第${paragraph}段`,
    gistEn: `Paragraph ${paragraph}`,
    textHash: String(paragraph).repeat(64),
    textLength: 10,
  };
}

function kind(
  label: string,
  categories?: Record<string, { zh: string; en: string }>,
): Dataset['schema']['kinds'][number] {
  return {
    label,
    names: { zh: label, en: label },
    definition: { zh: label, en: label },
    colours: { light: '#3C63C3', dark: '#6BAEFE' },
    shape: 'circle',
    icon: 'bulb',
    ...(categories && { categories }),
  };
}

function relationshipType(
  type: string,
  domain?: string[],
  range?: string[],
): Dataset['schema']['relationshipTypes'][number] {
  const text = { zh: type, en: type };
  return {
    type,
    family: 'basis',
    definition: text,
    forward: text,
    backward: text,
    ...(domain && { domain }),
    ...(range && { range }),
  };
}

/** Writes the files of a dataset folder. */
export function writeDataset(folder: string, dataset: Dataset): void {
  mkdirSync(join(folder, 'entities'), { recursive: true });
  mkdirSync(join(folder, 'relations'), { recursive: true });
  const lines = (records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
  writeFileSync(join(folder, 'dataset.yaml'), stringify(dataset.manifest));
  writeFileSync(join(folder, 'schema.yaml'), stringify(dataset.schema));
  writeFileSync(join(folder, 'documents.jsonl'), lines(dataset.documents));
  writeFileSync(join(folder, 'passages.jsonl'), lines(dataset.passages));
  writeFileSync(join(folder, 'observations.jsonl'), lines(dataset.observations));
  writeFileSync(join(folder, 'mentions.jsonl'), lines(dataset.mentions));
  writeFileSync(join(folder, 'entities', 'all.jsonl'), lines(dataset.entities));
  writeFileSync(join(folder, 'relations', 'all.jsonl'), lines(dataset.statements));
}
