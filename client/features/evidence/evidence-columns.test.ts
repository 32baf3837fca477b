import { expect, test } from 'vitest';
import type { DocumentReference, EvidencePassage } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import type { WorkPassage } from '../../api/work-passages.ts';
import { evidenceColumns, sourcesOf } from './evidence-columns.ts';

function reference(id: string): DocumentReference {
  return { id: id as NodeId, nameZh: id, nameEn: id };
}

function paper(id: string): DocumentReference {
  return { ...reference(id), category: 'white-paper' };
}

function passage(document: string, paragraph: number, work?: string): EvidencePassage {
  return {
    passage: { id: `${document}.p${paragraph}` as NodeId, paragraph, textLength: 10 },
    document: reference(document),
    ...(work !== undefined && { work: reference(work) }),
    section: { id: 's', titleZh: '', titleEn: '', order: 1 },
    gistZh: `第${paragraph}段大意`,
    gistEn: '',
  };
}

function ids({ passage, alsoIn }: WorkPassage): string[] {
  return [passage, ...alsoIn].map((each) => each.passage.id);
}

test('gives each document one column with its strongest passage; the rest follow in order', () => {
  const evidence = [passage('a', 2), passage('b', 1), passage('a', 9), passage('b', 4)];
  const { columns, further } = evidenceColumns(evidence);
  expect(columns.map(({ source, carriers, first }) => [source.id, carriers.map(({ id }) => id), ids(first)])).toEqual([
    ['a', ['a'], ['a.p2']],
    ['b', ['b'], ['b.p1']],
  ]);
  expect(further.map(ids)).toEqual([['a.p9'], ['b.p4']]);
  expect(sourcesOf(evidence)).toEqual({ works: 2, documents: 2 });
});

test('gives two reprints of one work one column, and a paragraph that both carry one place', () => {
  const evidence = [
    passage('portal', 2, 'paper'),
    passage('page', 2, 'paper'),
    passage('portal', 5, 'paper'),
    passage('page', 7, 'paper'),
    passage('page', 5, 'paper'),
  ];
  const { columns, further } = evidenceColumns(evidence);
  expect(columns.map(({ source, carriers, first }) => [source.id, carriers.map(({ id }) => id), ids(first)])).toEqual([
    ['paper', ['portal', 'page'], ['portal.p2', 'page.p2']],
  ]);
  expect(further.map(ids)).toEqual([['portal.p5', 'page.p5'], ['page.p7']]);
  expect(sourcesOf(evidence)).toEqual({ works: 1, documents: 2 });
});

test('keeps what a carrier says of its own apart from the work that it carries', () => {
  const evidence = [passage('page', 2, 'paper'), passage('page', 2)];
  const { columns } = evidenceColumns(evidence);
  expect(columns.map(({ source, first }) => [source.id, ids(first)])).toEqual([
    ['paper', ['page.p2']],
    ['page', ['page.p2']],
  ]);
});

test('begins with the primary source, whatever reports on it first', () => {
  const report = passage('report', 1);
  const commentary = passage('commentary', 3);
  const source = { ...passage('portal', 2), work: paper('paper') };
  const { columns } = evidenceColumns([report, commentary, source]);
  expect(columns.map((column) => column.source.id)).toEqual(['paper', 'report', 'commentary']);
});
