import { expect, test } from 'vitest';
import type { EvidencePassage } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { evidenceColumns } from './evidence-columns.ts';

function passage(document: string, paragraph: number): EvidencePassage {
  return {
    passage: { id: `${document}.p${paragraph}` as NodeId, paragraph, textLength: 10 },
    document: { id: document as NodeId, nameZh: document, nameEn: document },
    section: { id: 's', titleZh: '', titleEn: '', order: 1 },
    gistZh: '',
    gistEn: '',
  };
}

test('gives each document one column with its strongest passage; the rest follow in order', () => {
  const evidence = [passage('a', 2), passage('b', 1), passage('a', 9), passage('b', 4)];
  const { columns, further } = evidenceColumns(evidence);
  expect(columns.map(({ document, first }) => [document.id, first.passage.paragraph])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(further.map(({ passage: { id } }) => id)).toEqual(['a.p9', 'b.p4']);
});
