/** Names that the product uses itself; a dataset's own schema can't redefine them. */

export const RESERVED_LABELS: ReadonlySet<string> = new Set([
  'Entity',
  'Section',
  'Passage',
  'Observation',
  'ZhituDataset',
]);

export const RESERVED_TYPES: ReadonlySet<string> = new Set([
  'HAS_SECTION',
  'HAS_PASSAGE',
  'MENTIONED_IN',
  'HAS_OBSERVATION',
]);

/** `_id` and `_labels` would be shadowed by the embedded engine's own. */
export const RESERVED_PROPERTIES: ReadonlySet<string> = new Set([
  '_id',
  '_labels',
  '_type',
  '_source',
  '_target',
  'dataset',
  'degree',
  'recordHash',
  'searchName',
  'searchTokens',
  'summaryTokens',
]);

/** Worked out of the records when a dataset is loaded: it can't bring them itself; a file of a whole graph holds them. */
export const DERIVED_PROPERTIES: ReadonlySet<string> = new Set(['documents']);
