/** Which dataset a database holds: the one node that says so, and what it allows (DESIGN: ownership). */
import type { DatasetManifest, DatasetSchema } from '../../contracts/dataset.ts';
import { datasetManifest, datasetSchema } from '../../contracts/dataset.ts';
import type { Row } from '../../contracts/graph.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { GraphStore, LoadSession, ReadEvent, Statement } from '../graph/graph-store.ts';
import { textOf } from './row-values.ts';

export interface Ownership {
  id: string;
  version: string;
  contentHash: string;
  /** `loaded` once all is written. */
  state: string;
  /** ISO date and time. */
  loadedAt: string;
  manifest: DatasetManifest;
  schema: DatasetSchema;
}

/** What can be asked for rows: a store, or a session of a load. */
export type Reader = Pick<LoadSession, 'read'> | Pick<GraphStore, 'read'>;

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

/** The dataset that the database says it holds; null for an empty or foreign database. */
export async function readOwnership(store: Reader): Promise<Ownership | null> {
  const { fields, rows } = await readAll(store, { text: cypherFile('schema/dataset').text });
  const [row] = rows;
  if (row === undefined) return null;
  const field = (name: string): string => textOf(row[fields.indexOf(name)]);
  const manifest = datasetManifest.safeParse(parseJson(field('manifest')));
  const schema = datasetSchema.safeParse(parseJson(field('schema')));
  if (!manifest.success || !schema.success) return null;
  return {
    id: field('id'),
    version: field('version'),
    contentHash: field('contentHash'),
    state: field('state'),
    loadedAt: field('loadedAt'),
    manifest: manifest.data,
    schema: schema.data,
  };
}

/** All rows of a statement of our own. */
export async function readAll(store: Reader, statement: Statement): Promise<{ fields: string[]; rows: Row[] }> {
  const events: AsyncIterable<ReadEvent> = store.read(statement);
  let fields: string[] = [];
  const rows: Row[] = [];
  for await (const event of events) {
    if (event.kind === 'header') fields = event.fields;
    else if (event.kind === 'rows') for (const row of event.rows) rows.push(row);
  }
  return { fields, rows };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
