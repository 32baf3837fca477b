/** Which dataset a database holds: the one node that says so, and what it allows (ADR 5). */
import type { DatasetManifest, DatasetSchema } from '../../contracts/dataset.ts';
import { datasetManifest, datasetSchema } from '../../contracts/dataset.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { Reader } from './read-rows.ts';
import { readRecords } from './read-rows.ts';
import type { RowRecord } from './row-values.ts';
import { textOf } from './row-values.ts';

/** Whose the database is: what a load and a start decide by. */
export interface OwnershipMark {
  id: string;
  version: string;
  contentHash: string;
  /** `loaded` once all is written. */
  state: string;
  /** ISO date and time. */
  loadedAt: string;
}

/** The mark with what the dataset says of itself. */
export interface Ownership extends OwnershipMark {
  manifest: DatasetManifest;
  schema: DatasetSchema;
}

/** The database holds something that is not this dataset; nothing was written. */
export class OwnershipError extends Error {
  override readonly name = 'OwnershipError';
  /** Id of the dataset that is there, or null when the database is not one of ours. */
  readonly found: string | null;

  constructor(wanted: string, found: string | null, nodes: number) {
    const what = found === null ? `${nodes} nodes that belong to no dataset of Zhitu` : `the dataset ${found}`;
    super(
      `the database holds ${what}, so ${wanted} is not loaded into it and nothing was changed. ` +
        'Point the settings at an empty database, or load the dataset that is there.',
    );
    this.found = found;
  }
}

/** Null for an empty or foreign database. Also there when this version can't read what another one wrote. */
export async function readOwnershipMark(reader: Reader): Promise<OwnershipMark | null> {
  const row = await readNode(reader);
  return row && markOf(row);
}

/** The dataset to show; null for an empty or foreign database, or a manifest or schema that this version can't read. */
export async function readOwnership(reader: Reader): Promise<Ownership | null> {
  const row = await readNode(reader);
  if (row === null) return null;
  const manifest = datasetManifest.safeParse(parseJson(textOf(row['manifest'])));
  const schema = datasetSchema.safeParse(parseJson(textOf(row['schema'])));
  if (!manifest.success || !schema.success) return null;
  return { ...markOf(row), manifest: manifest.data, schema: schema.data };
}

async function readNode(reader: Reader): Promise<RowRecord | null> {
  const [row] = await readRecords(reader, { text: cypherFile('schema/dataset').text });
  return row ?? null;
}

function markOf(row: RowRecord): OwnershipMark {
  const text = (name: string): string => textOf(row[name]);
  return {
    id: text('id'),
    version: text('version'),
    contentHash: text('contentHash'),
    state: text('state'),
    loadedAt: text('loadedAt'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
