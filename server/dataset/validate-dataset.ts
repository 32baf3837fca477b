/**
 * Cross-checks of a dataset: what no single record can show. Every problem is reported, each with the record it is
 * in, what is wrong and how to mend it. Nothing here reads a file or a database.
 */
import type { Dataset } from '../../contracts/dataset.ts';
import { checkBalance } from './check-balance.ts';
import { checkEntities } from './check-entities.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkOrder } from './check-order.ts';
import { checkSchema } from './check-schema.ts';
import { checkStatements } from './check-statements.ts';
import { checkWording } from './check-wording.ts';
import type { DatasetProblem, RecordPlaces } from './dataset-problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Validation } from './validation.ts';

export interface ValidationOptions {
  places?: RecordPlaces;
  /** Ids of records that could not be read: they count as known. */
  brokenIds?: ReadonlySet<string>;
}

/** Each looks at all ids: where more than these are unknown, a file is missing and not a letter. */
const MOST_SUGGESTIONS = 1_000;

/** All problems of a dataset, in the order of its files and lines. */
export function validateDataset(dataset: Dataset, options: ValidationOptions = {}): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  let unknown = 0;
  const report =
    (severity: DatasetProblem['severity']) =>
    (record: object | null, id: string | undefined, message: string, hint: string): void => {
      const place = record ? options.places?.get(record) : undefined;
      problems.push({ severity, ...place, record: id, message, hint });
    };
  const validation: Validation = {
    dataset,
    kindOf: new Map([
      ...dataset.documents.map((record) => [record.id, 'Document'] as const),
      ...dataset.entities.map((record) => [record.id, record.kind] as const),
    ]),
    passageIds: new Set(dataset.passages.map((record) => record.id)),
    mentions: new Set(dataset.mentions.map((record) => `${record.entity} ${record.passage}`)),
    error: report('error'),
    warn: report('warning'),
    expectKnown(record, id, what, given, known) {
      if (known.has(given)) return true;
      if (options.brokenIds?.has(given)) return false;
      const otherwise = 'add it, or correct the id';
      unknown += 1;
      const hint = unknown > MOST_SUGGESTIONS ? otherwise : didYouMean(given, known.keys(), otherwise);
      validation.error(record, id, `${what} ${given} does not exist`, hint);
      return false;
    },
  };
  checkSchema(validation);
  checkEntities(validation);
  checkEvidence(validation);
  checkStatements(validation);
  checkOrder(validation);
  checkBalance(validation);
  checkWording(validation);
  checkSorting(validation, options.places);
  return problems.toSorted(byPlace);
}

/** Records are sorted by id within a file, so that a review reads like prose and merges rarely clash. */
function checkSorting(validation: Validation, places: RecordPlaces | undefined): void {
  const { dataset } = validation;
  const byId = (record: { id: string }): string => record.id;
  const order = <T extends object>(records: T[], key: (record: T) => string): void => {
    const last = new Map<string, string>();
    for (const record of records) {
      const file = places?.get(record)?.file ?? '';
      const before = last.get(file);
      const own = key(record);
      if (before !== undefined && own < before)
        validation.warn(record, own, `the record comes after ${before}`, 'sort the lines of the file by id');
      last.set(file, own);
    }
  };
  order(dataset.documents, byId);
  order(dataset.passages, byId);
  order(dataset.entities, byId);
  order(dataset.statements, byId);
  order(dataset.observations, byId);
  order(dataset.mentions, (record) => `${record.entity} ${record.passage}`);
}

function byPlace(a: DatasetProblem, b: DatasetProblem): number {
  const files = (a.file ?? '').localeCompare(b.file ?? '');
  return files || (a.line ?? 0) - (b.line ?? 0);
}
