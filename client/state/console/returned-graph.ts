/** The nodes and relationships that rows hold, each once, however deep they lie in lists, maps and paths. */
import type {
  GraphNode,
  GraphRelationship,
  GraphValue,
  NodeId,
  RelationshipId,
  Row,
} from '../../../contracts/graph.ts';
import { isNodeValue, isPathValue, isRelationshipValue, isTagged } from '../../../contracts/graph.ts';

export interface ReturnedGraph {
  nodes: ReadonlyMap<NodeId, GraphNode>;
  relationships: ReadonlyMap<RelationshipId, GraphRelationship>;
}

export function returnedGraph(rows: Iterable<Row>): ReturnedGraph {
  const nodes = new Map<NodeId, GraphNode>();
  const relationships = new Map<RelationshipId, GraphRelationship>();
  const visit = (value: GraphValue): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isNodeValue(value)) nodes.set(value.id, value);
    else if (isRelationshipValue(value)) relationships.set(value.id, value);
    else if (isPathValue(value)) {
      for (const node of value.nodes) nodes.set(node.id, node);
      for (const relationship of value.relationships) relationships.set(relationship.id, relationship);
    } else if (isTagged(value)) {
      if (value.$type === 'Map') visit(value.value);
    } else for (const item of Object.values(value)) visit(item);
  };
  for (const row of rows) for (const value of row) visit(value);
  return { nodes, relationships };
}

/** Ids of the nodes, and of both ends of each relationship, in order of appearance. */
export function nodesToDraw({ nodes, relationships }: ReturnedGraph): NodeId[] {
  const ids = new Set(nodes.keys());
  for (const { source, target } of relationships.values()) ids.add(source).add(target);
  return [...ids];
}
