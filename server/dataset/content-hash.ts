/** Hashes that tell whether a dataset, or one record of it, is the one that a database holds. */
import { createHash, hash } from 'node:crypto';
import type { Dataset } from '../../contracts/dataset.ts';
import { SEARCH_KEYS_VERSION } from './search-keys.ts';

/** Raised when the shape of the graph changes (labels, internal properties), so that kept databases are brought up to date. */
const GRAPH_VERSION = 3;

/**
 * SHA-256 (hex) over all that is written to the database. The order of records counts: another order costs a
 * comparison with the database, which then finds nothing to do.
 */
export function contentHash(dataset: Dataset): string {
  const digest = createHash('sha256');
  digest.update(
    `${GRAPH_VERSION} ${SEARCH_KEYS_VERSION}\n${JSON.stringify(dataset.manifest)}\n${JSON.stringify(dataset.schema)}\n`,
  );
  const lists: [string, object[]][] = [
    ['documents', dataset.documents],
    ['passages', dataset.passages],
    ['entities', dataset.entities],
    ['statements', dataset.statements],
    ['observations', dataset.observations],
    ['mentions', dataset.mentions],
  ];
  for (const [name, records] of lists) {
    digest.update(`${name} ${records.length}\n`);
    for (const record of records) digest.update(`${JSON.stringify(record)}\n`);
  }
  return digest.digest('hex');
}

/** 96 bits over one element as it is written, enough to tell two versions of it apart. */
export function recordHash(element: unknown): string {
  return hash('sha1', JSON.stringify(element), 'base64url').slice(0, 16);
}
