/** What a loaded database has beside its elements: indexes and the ownership node. */
import type { DatasetManifest, DatasetSchema } from '../../contracts/dataset.ts';
import { MOST_ENTITIES_WITH_SUMMARY_TOKENS } from '../dataset/search-keys.ts';
import { BASE_LABELS } from '../dataset/to-graph-elements.ts';
import { cypherFile } from '../graph/cypher-files.ts';
import type { IndexDefinition, Statement } from '../graph/graph-store.ts';
import { OWNERSHIP_LABEL } from '../graph/graph-store.ts';

/** Unique ids, which every load relies on. */
export function keyIndexes(labels: string[] = [...BASE_LABELS]): IndexDefinition[] {
  return [...labels, OWNERSHIP_LABEL].map((label) => ({ kind: 'node-key', label, property: 'id', unique: true }));
}

/** Search indexes. Summaries are left out of very large datasets. */
export function textIndexes(entities: number): IndexDefinition[] {
  const names: IndexDefinition[] = [
    { kind: 'text', name: 'names', label: 'Entity', property: 'searchTokens' },
    { kind: 'contains', label: 'Entity', property: 'searchName' },
  ];
  if (entities > MOST_ENTITIES_WITH_SUMMARY_TOKENS) return names;
  return [...names, { kind: 'text', name: 'summaries', label: 'Entity', property: 'summaryTokens' }];
}

/** Writes the node that says which dataset the database holds. `nameWords`: see `server/dataset/name-words.ts`. */
export function ownershipStatement(
  { manifest, schema }: { manifest: DatasetManifest; schema: DatasetSchema },
  contentHash: string,
  nameWords: string,
): Statement {
  const properties = {
    id: manifest.id,
    version: manifest.version,
    contentHash,
    state: 'loaded',
    loadedAt: new Date().toISOString(),
    manifest: JSON.stringify(manifest),
    schema: JSON.stringify(schema),
    nameWords,
  };
  return { text: cypherFile('load/write-ownership').text, parameters: { id: manifest.id, properties } };
}
