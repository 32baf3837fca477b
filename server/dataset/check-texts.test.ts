import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { checkTexts } from './check-texts.ts';
import { entity, smallDataset } from './testing/small-dataset.ts';

const PARAGRAPHS: Record<string, string> = {
  'paper.s1.p01': '各国应当尊重彼此的网络主权，不在网络空间谋求霸权，也不利用网络干涉其他国家的内部事务。',
  'paper.s1.p02': '据测算，2021年数字经济规模达到45.5万亿元。',
};

function problemsAfter(change: (dataset: Dataset) => void, paragraphs = PARAGRAPHS): string[] {
  const dataset = smallDataset();
  change(dataset);
  const paragraphOf = ({ id }: { id: string }): string | null => paragraphs[id] ?? null;
  return checkTexts(dataset, { paragraphOf, places: new WeakMap() }).map(
    ({ severity, record, message, hint }) => `${severity} ${record}: ${message} → ${hint}`,
  );
}

/** Sets the gist of the first passage. */
const gist =
  (text: string) =>
  ({ passages: [passage] }: Dataset): void => {
    if (passage) passage.gistZh = text;
  };

describe('checkTexts', () => {
  it('finds nothing wrong with a sound dataset', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it('reports 25 Han characters in a row of a paragraph, whatever stands between them', () => {
    const repeated = '各国应当尊重彼此的网络主权 2021、不在网络空间谋求霸权，也不利用网络';
    expect(problemsAfter(gist(repeated))).toEqual([
      'error paper.s1.p01: gistZh repeats a text: 各国应当尊重彼此的网络主权不在网络空间谋求霸权也不 → say it in fewer than 25 of its characters',
    ]);
    expect(problemsAfter(gist('各国应当尊重彼此的网络主权，不在网络空间谋求霸权也。'))).toEqual([]);
  });

  it('looks at summaries and notes too', () => {
    const repeated = PARAGRAPHS['paper.s1.p01'] ?? '';
    const problems = problemsAfter(({ entities: [china], statements: [, second], observations: [size] }) => {
      if (china) china.summaryZh = repeated;
      if (second) second.noteZh = repeated;
      if (size) size.noteZh = repeated;
    });
    expect(problems.map((problem) => problem.split(' repeats')[0])).toEqual([
      'error china: summaryZh',
      'error china~ADVOCATES~economy-size: noteZh',
      'error economy-size.2021: noteZh',
    ]);
  });

  it('leaves titles alone, which can’t be put in other words', () => {
    const title = '不在网络空间谋求霸权倡议';
    const paragraph = `各国共同提出了不在网络空间谋求霸权倡议，并且愿意在今后各自的工作当中予以落实。`;
    const repeated = gist(paragraph.slice(0, 30));
    const paragraphs = { ...PARAGRAPHS, 'paper.s1.p01': paragraph };
    expect(problemsAfter(repeated, paragraphs)).toHaveLength(1);
    const named = (dataset: Dataset): void => {
      repeated(dataset);
      dataset.entities.push(entity('pledge', 'Concept', title, 'Pledge'));
    };
    expect(problemsAfter(named, paragraphs)).toEqual([]);
  });

  it('reports a figure whose digits its passage does not have', () => {
    const changed = ({ observations: [size] }: Dataset): void => {
      if (size) size.value = 54_500_000_000_000;
    };
    expect(problemsAfter(changed)).toEqual([
      'warning economy-size.2021: the digits 545 are not in paper.s1.p02 → correct the value, or name the passage that gives it',
    ]);
  });

  it('says nothing of passages that the texts do not hold', () => {
    const changed = ({ observations: [size] }: Dataset): void => {
      if (size) size.value = 1;
    };
    expect(problemsAfter(changed, {})).toEqual([]);
  });
});
