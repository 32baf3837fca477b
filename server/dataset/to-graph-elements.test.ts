import { describe, expect, it } from 'vitest';
import { smallDataset } from './testing/small-dataset.ts';
import { toGraphElements, writtenProperties } from './to-graph-elements.ts';

describe('toGraphElements', () => {
  const { nodes, relationships } = toGraphElements(smallDataset());

  it('makes a node of every document, entity, section, passage and observation', () => {
    expect(nodes.map(({ id, labels }) => [id, ...labels])).toEqual([
      ['paper', 'Entity', 'Document'],
      ['china', 'Entity', 'Actor'],
      ['cyber-sovereignty', 'Entity', 'Concept'],
      ['economy-size', 'Entity', 'Indicator'],
      ['sovereign-equality', 'Entity', 'Concept'],
      ['paper.s1', 'Section'],
      ['paper.s1.p01', 'Passage'],
      ['paper.s1.p02', 'Passage'],
      ['economy-size.2021', 'Observation'],
    ]);
  });

  it('gives an entity its record, search keys, degree and dataset', () => {
    const node = nodes.find((item) => item.id === 'sovereign-equality');
    expect(node && writtenProperties(node)).toEqual({
      id: 'sovereign-equality',
      nameZh: '主权平等',
      nameEn: 'Sovereign equality',
      summaryZh: '主权平等的说明。',
      summaryEn: 'About Sovereign equality.',
      importance: 2,
      documents: ['paper'],
      searchName: '|主权平等|zhuquanpingdeng|zqpd|sovereign equality|',
      searchTokens: expect.stringContaining('h主权'),
      summaryTokens: expect.stringContaining('h平等'),
      degree: 1,
      dataset: 'small',
      recordHash: expect.stringMatching(/^[\w-]{16}$/),
    });
  });

  it('counts the statements of an entity in both directions', () => {
    const degrees = nodes.filter((node) => node.base === 'Entity').map((node) => [node.id, node.properties['degree']]);
    expect(Object.fromEntries(degrees)).toEqual({
      paper: 1,
      china: 2,
      'cyber-sovereignty': 3,
      'economy-size': 1,
      'sovereign-equality': 1,
    });
  });

  it('joins documents, sections and passages in order, entities to passages, indicators to figures', () => {
    const others = relationships.filter(({ targetBase }) => targetBase !== 'Entity');
    expect(others.map(({ id, properties }) => [id, properties['order'] ?? properties['how'] ?? null])).toEqual([
      ['paper~HAS_SECTION~paper.s1', 1],
      ['paper.s1~HAS_PASSAGE~paper.s1.p01', 1],
      ['paper.s1~HAS_PASSAGE~paper.s1.p02', 2],
      ['china~MENTIONED_IN~paper.s1.p01', 'named'],
      ['china~MENTIONED_IN~paper.s1.p02', 'implicit'],
      ['cyber-sovereignty~MENTIONED_IN~paper.s1.p01', 'named'],
      ['cyber-sovereignty~MENTIONED_IN~paper.s1.p02', 'named'],
      ['economy-size~MENTIONED_IN~paper.s1.p02', 'named'],
      ['sovereign-equality~MENTIONED_IN~paper.s1.p01', 'named'],
      ['sovereign-equality~MENTIONED_IN~paper.s1.p02', 'named'],
      ['economy-size~HAS_OBSERVATION~economy-size.2021', null],
    ]);
  });

  it('keeps evidence and basis of a statement', () => {
    expect(relationships.find((item) => item.id === 'china~ADVOCATES~cyber-sovereignty')).toEqual({
      id: 'china~ADVOCATES~cyber-sovereignty',
      type: 'ADVOCATES',
      source: 'china',
      sourceBase: 'Entity',
      target: 'cyber-sovereignty',
      targetBase: 'Entity',
      properties: {
        id: 'china~ADVOCATES~cyber-sovereignty',
        evidence: ['paper.s1.p01'],
        sources: 1,
        documents: ['paper'],
        basis: 'stated',
        recordHash: expect.stringMatching(/^[\w-]{16}$/),
      },
    });
  });

  it('keeps the place of a statement in a numbered set', () => {
    const dataset = smallDataset();
    dataset.statements = dataset.statements.map((record, index) => ({
      ...record,
      ...(index < 2 && { order: index + 1 }),
    }));
    const statements = toGraphElements(dataset).relationships.slice(0, dataset.statements.length);
    expect(statements.map(({ properties }) => properties['order'])).toEqual([1, 2, undefined, undefined]);
  });

  it('counts the sources of a statement: reprints of one work are one', () => {
    const dataset = smallDataset();
    const [paper] = dataset.documents;
    const [first] = dataset.passages;
    if (!paper || !first) throw new Error('no document');
    for (const [id, work] of [
      ['reprint', 'paper'],
      ['report', undefined],
    ] as const) {
      const section = { id: `${id}.s1`, titleZh: '一', titleEn: 'One', ...(work !== undefined && { work }) };
      dataset.documents.push({ ...paper, id, sections: [section] });
      dataset.passages.push({ ...first, id: `${id}.s1.p01`, document: id, section: section.id });
    }
    const sourcesOf = (evidence: string[]) => {
      dataset.statements = dataset.statements.slice(0, 1).map((record) => ({ ...record, evidence }));
      return toGraphElements(dataset).relationships[0]?.properties['sources'];
    };
    expect([
      sourcesOf(['paper.s1.p01', 'paper.s1.p02', 'reprint.s1.p01']),
      sourcesOf(['reprint.s1.p01', 'report.s1.p01']),
      sourcesOf([]),
    ]).toEqual([1, 2, 0]);
  });

  it('says which documents speak of an entity and of a statement, each once', () => {
    const dataset = smallDataset();
    const [paper] = dataset.documents;
    const [first] = dataset.passages;
    if (!paper || !first) throw new Error('no document');
    dataset.documents.push({
      ...paper,
      id: 'article',
      sections: [{ id: 'article.s1', titleZh: '一', titleEn: 'One' }],
    });
    dataset.passages.push({ ...first, id: 'article.s1.p01', document: 'article', section: 'article.s1' });
    dataset.mentions = [
      { entity: 'china', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'china', passage: 'article.s1.p01', how: 'named' },
      { entity: 'china', passage: 'paper.s1.p02', how: 'implicit' },
    ];
    dataset.statements = dataset.statements
      .slice(0, 2)
      .map((record, index) => ({ ...record, evidence: index === 0 ? ['paper.s1.p01', 'article.s1.p01'] : [] }));
    const elements = toGraphElements(dataset);
    const documents = Object.fromEntries(
      elements.nodes.filter(({ base }) => base === 'Entity').map(({ id, properties }) => [id, properties['documents']]),
    );
    expect(documents).toEqual({ paper: ['paper'], article: ['article'], china: ['article', 'paper'] });
    const statements = elements.relationships.slice(0, 2);
    expect(statements.map(({ properties }) => properties['documents'])).toEqual([['article', 'paper'], undefined]);
  });

  it('leaves summary tokens out of very large datasets', () => {
    const dataset = smallDataset();
    const [entity] = dataset.entities;
    if (!entity) throw new Error('no entity');
    dataset.entities = Array.from({ length: 20_001 }, (_, index) => ({ ...entity, id: `e${index}` }));
    dataset.statements = [];
    const [, large] = toGraphElements(dataset).nodes;
    if (!large) throw new Error('no node');
    expect(Object.keys(writtenProperties(large))).toContain('searchTokens');
    expect(Object.keys(writtenProperties(large))).not.toContain('summaryTokens');
  });
});
