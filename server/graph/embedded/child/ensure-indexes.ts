/** Makes what the product needs of indexes, from what the engine has. */
import type { GrafeoDB } from '@grafeo-db/js';
import type { IndexDefinition } from '../../graph-store.ts';
import { cypherFile, spliceNames } from '../../cypher-files.ts';
import { EngineError } from '../engine-errors.ts';
import { markTextIndex } from './text-indexes.ts';

/**
 * Relationship keys are skipped: the engine has no indexes on relationships (`capabilities.relationshipIndexes`). So is
 * `contains`: it has none for parts of texts, and reads them quickly.
 * @throws EngineError `conflict` when a unique key is already held twice, which the engine itself would not notice
 */
export async function ensureIndexes(db: GrafeoDB, definitions: IndexDefinition[]): Promise<void> {
  for (const definition of definitions) {
    if (definition.kind === 'text') await markTextIndex(db, definition.name, definition.label, definition.property);
    else if (definition.kind === 'node-key') await ensureNodeKey(db, definition);
  }
}

async function ensureNodeKey(
  db: GrafeoDB,
  { label, property, unique }: { label: string; property: string; unique: boolean },
): Promise<void> {
  const name = `zhitu_${label}_${property}`;
  await db.executeCypher(spliceNames(cypherFile('embedded/create-index').text, { name, label, property }));
  if (!unique) return;
  const constraint = `${name}_unique`;
  const present = await db.executeCypher(cypherFile('embedded/show-constraints').text);
  if (present.toArray().some((row) => row['name'] === constraint)) return;
  const repeated = await db.executeCypher(spliceNames(cypherFile('embedded/repeated-keys').text, { label, property }));
  if (repeated.length > 0) {
    const values = repeated.toArray().map((row) => JSON.stringify(row['value']));
    throw new EngineError({
      code: 'conflict',
      message: `several nodes of :${label} have the same ${property}: ${values.join(', ')}`,
    });
  }
  await db.executeCypher(spliceNames(cypherFile('embedded/create-unique').text, { name: constraint, label, property }));
}
