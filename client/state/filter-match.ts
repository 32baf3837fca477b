/** Whether filters let a node or a relationship be seen. */
import type { GraphNode, GraphRelationship, Properties } from '../../contracts/graph.ts';
import { basisOf, documentsOf, sourceCount } from './evidence.ts';
import { filtersSources, filtersYears, noDocument, showsValue } from './filters.ts';
import type { Facet, FiltersState } from './filters.ts';
import { kindOf } from './graph.ts';
import { yearsOf } from './years.ts';

/** The documents that a facet of documents asks for. */
export function documentValues(element: Pick<GraphNode, 'properties'>): string[] {
  const documents = documentsOf(element);
  return documents.length === 0 ? [noDocument] : documents;
}

function inDocuments(facet: Facet, element: Pick<GraphNode, 'properties'>): boolean {
  if (facet.values.size === 0) return true;
  return documentValues(element).some((document) => showsValue(facet, document));
}

/** What has no date passes. */
function inYears(filters: FiltersState, properties: Properties): boolean {
  if (!filtersYears(filters)) return true;
  const span = yearsOf(properties);
  const { from, to } = filters.years;
  return span === null || ((from === null || span.last >= from) && (to === null || span.first <= to));
}

/** Filters by relationship do not concern nodes: one without lines stays. */
export function showsNode(filters: FiltersState, node: GraphNode): boolean {
  const { kinds, documents } = filters.facets;
  return (
    showsValue(kinds, kindOf(node)) &&
    inDocuments(documents, node) &&
    inYears(filters, node.properties) &&
    !(filters.datedOnly && yearsOf(node.properties) === null)
  );
}

/** By what it says itself; both of its ends must be seen as well, and they decide on one without a date. */
export function showsRelationship(filters: FiltersState, relationship: GraphRelationship): boolean {
  const { types, bases, documents } = filters.facets;
  const basis = basisOf(relationship);
  return (
    showsValue(types, relationship.type) &&
    (basis === null || showsValue(bases, basis)) &&
    inDocuments(documents, relationship) &&
    hasSources(filters, relationship) &&
    inYears(filters, relationship.properties)
  );
}

/** A database that knows no evidence is not filtered by it. */
function hasSources(filters: FiltersState, relationship: GraphRelationship): boolean {
  if (!filtersSources(filters) || basisOf(relationship) === null) return true;
  const { least, most } = filters.sources;
  const count = sourceCount(relationship);
  return count >= least && (most === null || count <= most);
}
