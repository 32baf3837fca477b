import type { Dataset } from '../../contracts/dataset.ts';

/** What the checks share: lookups over the whole dataset, and where problems go. */
export interface Validation {
  dataset: Dataset;
  /** Kind of each entity, documents included. */
  kindOf: ReadonlyMap<string, string>;
  passageIds: ReadonlySet<string>;
  /** `<entity> <passage>` of every mention. */
  mentions: ReadonlySet<string>;
  error(record: object | null, id: string | undefined, message: string, hint: string): void;
  warn(record: object | null, id: string | undefined, message: string, hint: string): void;
  /** Reports an id that is neither known nor that of a broken record. @returns whether it is known */
  expectKnown(record: object, id: string | undefined, what: string, given: string, known: KnownIds): boolean;
}

interface KnownIds {
  has(id: string): boolean;
  keys(): Iterable<string>;
}
