/** What an element says of where it comes from. */
import type { Basis } from '../../contracts/dataset.ts';
import type { GraphNode, GraphRelationship, PropertyValue } from '../../contracts/graph.ts';

/** The basis of a statement; null in a database that knows none. */
export function basisOf(relationship: GraphRelationship): Basis | null {
  const { basis } = relationship.properties;
  return basis === 'stated' || basis === 'inferred' || basis === 'external' ? basis : null;
}

function textsOf(value: PropertyValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Ids of the passages that a statement rests on. */
export function evidenceOf(relationship: GraphRelationship): string[] {
  return textsOf(relationship.properties['evidence']);
}

/** Ids of the documents that state a relationship or mention a node; empty where none does, or nobody says so. */
export function documentsOf({ properties }: Pick<GraphNode, 'properties'>): string[] {
  return textsOf(properties['documents']);
}

/**
 * How many sources say so, a work and its reprints being one. Data of other make may not count them; a passage id
 * starts with its document (`wp2022.c1-2.p03`), so documents are counted instead.
 */
export function sourceCount(relationship: GraphRelationship): number {
  const { sources } = relationship.properties;
  if (typeof sources === 'number') return sources;
  return new Set(evidenceOf(relationship).map((id) => id.split('.', 1)[0])).size;
}

/** Stated by one source only, or by none; drawn with a hollow arrow. */
export function isSingleSourced(relationship: GraphRelationship): boolean {
  return basisOf(relationship) !== null && sourceCount(relationship) <= 1;
}
