import { expect, it } from 'vitest';
import type { GraphNode, GraphRelationship, GraphValue, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { nodesToDraw, returnedGraph } from './returned-graph.ts';

function node(id: string): GraphNode {
  return { id: id as NodeId, labels: ['Entity'], properties: {} };
}

function relationship(source: string, target: string): GraphRelationship {
  return {
    id: `${source}~R~${target}` as RelationshipId,
    type: 'R',
    source: source as NodeId,
    target: target as NodeId,
    properties: {},
  };
}

it('finds nodes and relationships once each, in lists, maps and paths, and draws both ends of a relationship', () => {
  const rows: GraphValue[][] = [
    [{ $type: 'Node', ...node('a') }, 1, null],
    [[{ $type: 'Node', ...node('a') }, { deep: { $type: 'Node', ...node('b') } }], 'x', true],
    [{ $type: 'Path', nodes: [node('c'), node('d')], relationships: [relationship('c', 'd')] }],
    [{ $type: 'Relationship', ...relationship('d', 'e') }],
    [
      { $type: 'Map', value: { n: { $type: 'Node', ...node('f') } } },
      { $type: 'Date', value: '2020' },
    ],
  ];
  const graph = returnedGraph(rows);
  expect([...graph.nodes.keys()]).toEqual(['a', 'b', 'c', 'd', 'f']);
  expect([...graph.relationships.keys()]).toEqual(['c~R~d', 'd~R~e']);
  expect(nodesToDraw(graph)).toEqual(['a', 'b', 'c', 'd', 'f', 'e']);
});
