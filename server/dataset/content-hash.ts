/** Hashes that tell whether a dataset, or one record of it, is the one that a database holds. */
import { createHash } from 'node:crypto';
import type { Dataset } from '../../contracts/dataset.ts';
import { SEARCH_KEYS_VERSION } from './search-keys.ts';

/** Raised when the shape of the graph changes (labels, internal properties), so that kept databases are brought up to date. */
const GRAPH_VERSION = 1;

/** SHA-256 (hex) over all that is written to the database. The order of files and of lines does not matter. */
export function contentHash(dataset: Dataset): string {
  const hash = createHash('sha256');
  hash.update(
    `${GRAPH_VERSION} ${SEARCH_KEYS_VERSION}\n${canonicalJson(dataset.manifest)}\n${canonicalJson(dataset.schema)}\n`,
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
    hash.update(`${name} ${records.length}\n`);
    // Sorting the lines is cheaper than trusting every reader to have sorted them.
    for (const line of records.map(canonicalJson).sort()) hash.update(line).update('\n');
  }
  return hash.digest('hex');
}

/** 96 bits over one element as it is written, enough to tell two versions of it apart. */
export function recordHash(element: unknown): string {
  return createHash('sha1').update(canonicalJson(element)).digest('base64url').slice(0, 16);
}

/** JSON with sorted keys and without absent values: equal for equal values. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
