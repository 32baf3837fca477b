import { expect, test } from 'vitest';
import type { DocumentReference, EvidencePassage } from '../../contracts/api.ts';
import type { NodeId } from '../../contracts/graph.ts';
import { bySource, workPassages } from './work-passages.ts';

function reference(id: string): DocumentReference {
  return { id: id as NodeId, nameZh: id, nameEn: id };
}

function passage(document: string, gist: string, work?: string): EvidencePassage {
  return {
    passage: { id: `${document}.${gist}` as NodeId, paragraph: 1, textLength: 10 },
    document: reference(document),
    ...(work !== undefined && { work: reference(work) }),
    section: { id: 's', titleZh: '', titleEn: '', order: 1 },
    gistZh: gist,
    gistEn: '',
  };
}

// As the server lists them: the newspaper that carries the beginning of the paper, a report, the paper online.
const passages = [
  passage('page', 'one', 'paper'),
  passage('page', 'report'),
  passage('report', 'one'),
  passage('online', 'one', 'paper'),
  passage('online', 'two', 'paper'),
];

test('a paragraph that two documents carry is one entry, and its reprints stand with it', () => {
  const entries = workPassages(passages);
  expect(entries.map(({ passage, alsoIn }) => [passage, ...alsoIn].map((each) => each.passage.id))).toEqual([
    ['page.one', 'online.one'],
    ['page.report'],
    ['report.one'],
    ['online.two'],
  ]);
});

test('entries of a work are together, whichever documents carry them', () => {
  const groups = bySource(workPassages(passages));
  expect(groups.map(({ source, entries }) => [source.id, entries.map((each) => each.passage.passage.id)])).toEqual([
    ['paper', ['page.one', 'online.two']],
    ['page', ['page.report']],
    ['report', ['report.one']],
  ]);
});
