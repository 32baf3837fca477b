import { expect, test } from 'vitest';
import type { DocumentView, ReadPassage } from '../../../contracts/documents.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { coverageOf, mostNamed, readingOf } from './reading.ts';

function passage(id: string, section: string, names: string[] = [], supports: string[] = []): ReadPassage {
  return {
    id: id as NodeId,
    section,
    paragraph: 1,
    textLength: 9,
    gistZh: '',
    gistEn: '',
    names: names.map((node) => ({ node: node as NodeId, how: 'named' })),
    supports,
  };
}

function node(id: string): GraphNode {
  return { id: id as NodeId, labels: ['Entity', 'Concept'], properties: { nameZh: id, nameEn: id } };
}

function section(id: string, order: number) {
  return { id, titleZh: id, titleEn: id, order, passages: 1 };
}

function page(passages: ReadPassage[], nodes: string[], cursor: string | null): DocumentView {
  return {
    document: { id: 'd' as NodeId, nameZh: '文', nameEn: 'Doc' },
    counts: { sections: 4, passages: 3, entities: 3, statements: 1 },
    sections: ['d.intro', 'd.c1', 'd.c1-1', 'd.c2-1'].map(section),
    works: [],
    passages,
    nodes: nodes.map(node),
    relationships: [],
    hasText: false,
    returned: passages.length,
    truncated: cursor !== null,
    limit: 2,
    cursor,
  };
}

const first = page(
  [passage('p1', 'd.intro', ['a', 'd'], ['a~X~d']), passage('p2', 'd.c1', ['b'])],
  ['a', 'b', 'd'],
  'next',
);
const last = page([passage('p3', 'd.c1-1', ['b', 'c'])], ['b', 'c'], null);

test('pages make one document, each passage in its section', () => {
  const reading = readingOf([first, last]);
  expect(reading?.passages.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  expect(reading?.sections.map(({ section: { id }, passages }) => [id, passages.map((each) => each.id)])).toEqual([
    ['d.intro', ['p1']],
    ['d.c1', ['p2']],
    ['d.c1-1', ['p3']],
    ['d.c2-1', []],
  ]);
  expect([...(reading?.nodes.keys() ?? [])]).toEqual(['a', 'b', 'd', 'c']);
  expect([readingOf([first])?.isWhole, reading?.isWhole, readingOf([])]).toEqual([false, true, null]);
});

test('a section whose id goes on from that of another is a part of it', () => {
  expect(readingOf([first])?.sections.map(({ depth }) => depth)).toEqual([0, 0, 1, 0]);
});

test('names most what the most passages speak of, the document itself left out', () => {
  const reading = readingOf([first, last]);
  if (reading === null) throw new Error('no pages');
  expect(mostNamed(reading, 2).map(({ node: { id }, passages }) => [id, passages])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test('coverage is the share of passages that support a statement', () => {
  expect([coverageOf(first.passages), coverageOf(last.passages), coverageOf([])]).toEqual([0.5, 0, 0]);
});
