import { expect, test } from 'vitest';
import type { RelationshipView } from '../../../contracts/api.ts';
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { vocabularyOf } from '../../api/vocabulary.ts';
import { pathProse } from './path-prose.ts';
import type { DrawablePath } from './path-steps.ts';

function node(id: string, nameZh: string, nameEn: string): GraphNode {
  return { id: id as NodeId, labels: ['Entity', 'Actor'], properties: { nameZh, nameEn } };
}

function statement(source: string, type: string, target: string): GraphRelationship {
  const id = `${source}~${type}~${target}` as RelationshipId;
  return { id, type, source: source as NodeId, target: target as NodeId, properties: {} };
}

const [xi, idea, china] = [
  node('xi', '习近平', 'Xi Jinping'),
  node('idea', '共同体', 'the community'),
  node('cn', '中国', 'China'),
];
const [proposed, promotes] = [statement('xi', 'PROPOSED', 'idea'), statement('cn', 'PROMOTES', 'idea')];
const path: DrawablePath = {
  start: xi,
  steps: [
    { to: idea, truncated: false, statements: [{ relationship: proposed, direction: 'out' }] },
    { to: china, truncated: false, statements: [{ relationship: promotes, direction: 'in' }] },
  ],
};

function view(paragraphs: number): RelationshipView {
  const evidence = Array.from({ length: paragraphs }, (_, index) => ({
    passage: { id: `p${index}` as NodeId, paragraph: index + 1, textLength: 10 },
    document: { id: 'wp' as NodeId, nameZh: '白皮书', nameEn: 'White paper' },
    section: { id: 's', titleZh: '前言', titleEn: 'Foreword', order: 1 },
    gistZh: '',
    gistEn: '',
  }));
  return { relationship: proposed, source: xi, target: idea, basis: 'stated', evidence };
}

const vocabulary = vocabularyOf(undefined);
const source = { dataset: { titles: { zh: '图', en: 'Graph' }, version: '1.0' }, address: 'http://x/path/xi/cn' };

test('tells each hop in the direction of its statement, with up to three places and the number of the rest', () => {
  expect(pathProse(path, new Map([[proposed.id, view(5)]]), vocabulary, 'zh', source)).toBe(
    '从“习近平”到“中国”（2 步）：\n' +
      '1. 习近平proposed共同体（白皮书，前言 · 第1段；白皮书，前言 · 第2段；白皮书，前言 · 第3段；另有 2 段）。\n' +
      '2. 中国promotes共同体。\n' +
      '来源：知图数据集《图》1.0 版，http://x/path/xi/cn',
  );
});

test('is English throughout in English, and names no dataset where there is none', () => {
  const views = new Map([[proposed.id, view(1)]]);
  expect(pathProse(path, views, vocabulary, 'en', { ...source, dataset: null })).toBe(
    'From “Xi Jinping” to “China” (2 hops):\n' +
      '1. Xi Jinping proposed the community (White paper, Foreword · ¶1).\n' +
      '2. China promotes the community.\n' +
      'Source: http://x/path/xi/cn',
  );
});
