import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { smallDataset, statement } from './testing/small-dataset.ts';
import { validateDataset } from './validate-dataset.ts';

/** A hundred statements and mentions, so many of them of structure or implicit; what is said about the balance. */
function balanceOf({ structure = 0, implicit = 0, textLength = 10 }): string[] {
  const dataset: Dataset = smallDataset();
  dataset.statements = Array.from({ length: 100 }, (_, index) => {
    const isStructure = index < structure;
    const passage = isStructure ? 'paper.s1.p01' : 'paper.s1.p02';
    return statement('china', isStructure ? 'PART_OF' : 'ADVOCATES', `c${index}`, [passage]);
  });
  dataset.mentions = Array.from({ length: 100 }, (_, index) => ({
    entity: `c${index}`,
    passage: 'paper.s1.p01',
    how: index < implicit ? ('implicit' as const) : ('named' as const),
  }));
  dataset.passages = dataset.passages.map((passage) => ({ ...passage, textLength }));
  return validateDataset(dataset).flatMap(({ severity, record, message, hint }) =>
    / are implicit| statements are|rests on/.test(message)
      ? [`${severity} ${record ?? '-'}: ${message} → ${hint}`]
      : [],
  );
}

describe('checkBalance', () => {
  it('takes up to 35 % of structure and 15 % implicit', () => {
    expect(balanceOf({ structure: 35, implicit: 15 })).toEqual([]);
  });

  it('warns of more', () => {
    expect(balanceOf({ structure: 36, implicit: 16 })).toEqual([
      'warning -: 36 of 100 statements are PART_OF, KIND_OF, ABOUT: more than 35 % → add statements of what the texts claim',
      'warning -: 16 of 100 mentions are implicit: more than 15 % → choose evidence that names both ends, or add the names that the texts use as aliases',
    ]);
  });

  it('warns of a passage of substance on which only structure rests', () => {
    expect(balanceOf({ structure: 10, textLength: 120 })).toEqual([
      'warning paper.s1.p01: no statement rests on the passage, but for those of structure → add what it claims, or leave it out',
    ]);
    expect(balanceOf({ structure: 10, textLength: 119 })).toEqual([]);
  });

  it('says nothing about small datasets', () => {
    const dataset = smallDataset();
    dataset.mentions = dataset.mentions.map((mention) => ({ ...mention, how: 'implicit' as const }));
    expect(validateDataset(dataset)).toEqual([]);
  });
});
