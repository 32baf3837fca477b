/** What the database holds: a dataset of ours with its manifest and schema, or anything else. */
import type { GraphStore, StoreSchema } from '../graph/graph-store.ts';
import type { Ownership } from './ownership.ts';
import { readOwnership } from './ownership.ts';

export interface GraphDescription {
  /** Null for a database that is not ours, or empty. */
  dataset: Ownership | null;
  /** The relationship types that count: statements of the dataset, or all types of a foreign database. */
  statementTypes: string[];
  /** Labels of kinds, or all labels of a foreign database. */
  kinds: string[];
  stored: StoreSchema;
}

/** Reads the description from the database. A manifest or schema that does not parse makes the database foreign. */
export async function describeGraph(store: GraphStore): Promise<GraphDescription> {
  const [dataset, stored] = await Promise.all([readOwnership(store), store.schema()]);
  return {
    dataset,
    statementTypes: dataset
      ? dataset.schema.relationshipTypes.map((definition) => definition.type)
      : stored.relationshipTypes.map((type) => type.name),
    kinds: dataset
      ? dataset.schema.kinds.map((definition) => definition.label)
      : stored.labels.map((label) => label.name),
    stored,
  };
}
