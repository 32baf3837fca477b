/** Checks that a dataset says enough: what its statements and mentions consist of, and whether its passages are used. */
import type { Validation } from './validation.ts';

/** These order things; what a text claims is in the others. */
const STRUCTURE: ReadonlySet<string> = new Set(['PART_OF', 'KIND_OF', 'ABOUT']);
const MOST_STRUCTURE = 0.35;
const MOST_IMPLICIT = 0.15;
/** Shares of fewer records say nothing. */
const LEAST_RECORDS = 100;
/** Code points of a paragraph; shorter ones are headings, bylines and notes. */
const LEAST_LENGTH = 120;

export function checkBalance(validation: Validation): void {
  const { statements, mentions, passages } = validation.dataset;
  const ordering = statements.filter(({ type }) => STRUCTURE.has(type)).length;
  if (isTooMuch(ordering, statements.length, MOST_STRUCTURE))
    warnOfAll(
      validation,
      `${ordering} of ${statements.length} statements are ${[...STRUCTURE].join(', ')}: more than ${percent(MOST_STRUCTURE)}`,
      'add statements of what the texts claim',
    );
  const implicit = mentions.filter(({ how }) => how === 'implicit').length;
  if (isTooMuch(implicit, mentions.length, MOST_IMPLICIT))
    warnOfAll(
      validation,
      `${implicit} of ${mentions.length} mentions are implicit: more than ${percent(MOST_IMPLICIT)}`,
      'choose evidence that names both ends, or add the names that the texts use as aliases',
    );

  if (statements.length < LEAST_RECORDS) return;
  const used = new Set(statements.flatMap(({ type, evidence }) => (STRUCTURE.has(type) ? [] : evidence)));
  for (const record of passages)
    if (record.textLength >= LEAST_LENGTH && !used.has(record.id))
      validation.warn(
        record,
        record.id,
        'no statement rests on the passage, but for those of structure',
        'add what it claims, or leave it out',
      );
}

function isTooMuch(count: number, all: number, most: number): boolean {
  return all >= LEAST_RECORDS && count > most * all;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Of no single record. */
function warnOfAll(validation: Validation, message: string, hint: string): void {
  validation.warn(null, undefined, message, hint);
}
