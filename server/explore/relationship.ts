/** One statement with both ends and the passages that say so. */
import type { RelationshipView } from '../../contracts/api.ts';
import { basis as basisShape } from '../../contracts/dataset.ts';
import { NotFoundError } from './errors.ts';
import { readEvidence } from './evidence.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignRelationship } from './foreign/foreign-relationship.ts';
import { nodeOf, relationshipOf, textsOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

/** @throws NotFoundError with statements of the same source that look alike */
export async function relationship(
  context: ExploreContext,
  reader: StatementReader,
  id: string,
): Promise<RelationshipView> {
  const graph = await context.graph();
  if (graph.dataset === null) return foreignRelationship(reader, id);
  const types = { types: graph.statementTypes };
  // `<source>~TYPE~<target>`, `~2` … appended: the source is an indexed place to start at.
  const [source = '', , target] = id.split('~');
  const rows = target === undefined ? [] : await reader.rows('relationship', { id, source, target }, types);
  const [row] = rows;
  if (row === undefined) {
    throw new NotFoundError('relationship', id, await suggestIds(reader, 'relationship', id, graph.statementTypes));
  }
  const found = relationshipOf(row['relationship']);
  reader.written('relationship', { id, source, target }, { types: [found.type] });
  const ends = { source: nodeOf(row['source']), target: nodeOf(row['target']) };
  const basis = basisShape.safeParse(found.properties['basis']);
  return {
    relationship: found,
    ...ends,
    basis: basis.success ? basis.data : null,
    evidence: await readEvidence(reader, textsOf(found.properties['evidence']), context.sources, [
      ends.source,
      ends.target,
    ]),
  };
}
