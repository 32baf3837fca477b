/** A relationship of any database with its ends; nobody has recorded evidence for it. */
import type { RelationshipView } from '../../../contracts/api.ts';
import { NotFoundError } from '../errors.ts';
import { nodeOf, relationshipOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';

/** @throws NotFoundError */
export async function foreignRelationship(reader: StatementReader, id: string): Promise<RelationshipView> {
  for (const name of ['foreign-relationship-by-element', 'foreign-relationship-by-property']) {
    const [row] = await reader.rows(name, { id });
    if (row === undefined) continue;
    return {
      relationship: relationshipOf(row['relationship']),
      source: nodeOf(row['source']),
      target: nodeOf(row['target']),
      basis: null,
      evidence: [],
    };
  }
  throw new NotFoundError('relationship', id);
}
