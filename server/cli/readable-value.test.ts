import { describe, expect, it } from 'vitest';
import type { GraphValue, NodeId, NodeValue, RelationshipId, RelationshipValue } from '../../contracts/graph.ts';
import { readableValue } from './readable-value.ts';

function node(id: string, labels: string[], properties: NodeValue['properties'] = {}): NodeValue {
  return { $type: 'Node', id: id as NodeId, labels, properties };
}

function relationship(source: string, type: string, target: string): RelationshipValue {
  const id = `${source}~${type}~${target}` as RelationshipId;
  return { $type: 'Relationship', id, type, source: source as NodeId, target: target as NodeId, properties: {} };
}

describe('readableValue', () => {
  const xi = node('xi-jinping', ['Entity', 'Actor'], { nameZh: '习近平', nameEn: 'Xi Jinping' });
  const goal = node('goal', ['Entity', 'Concept'], { nameZh: '网络空间命运共同体', captionZh: '命运共同体' });

  it.each<[string, GraphValue, string]>([
    ['a node by its kind and name', xi, '(:Actor 习近平)'],
    [
      'a node of another database by the name that it has',
      node('4:x:1', ['Movie'], { title: 'The Matrix' }),
      '(:Movie The Matrix)',
    ],
    ['a node without a name by its id', node('paper.c1.p01', ['Passage']), '(:Passage paper.c1.p01)'],
    ['a node without labels', node('n1', []), '(n1)'],
    ['a relationship', relationship('xi-jinping', 'PROPOSED', 'goal'), '[:PROPOSED xi-jinping → goal]'],
    [
      'a path in the directions of its relationships',
      {
        $type: 'Path',
        nodes: [goal, xi, goal],
        relationships: [relationship('xi-jinping', 'PROPOSED', 'goal'), relationship('xi-jinping', 'PROPOSED', 'goal')],
      },
      '(:Concept 命运共同体)<-[:PROPOSED]-(:Actor 习近平)-[:PROPOSED]->(:Concept 命运共同体)',
    ],
    ['nothing', null, '∅'],
    ['a list with nodes, texts and numbers', [xi, '文', 1.5, null], '[(:Actor 习近平), "文", 1.5, ∅]'],
    ['a map', { a: 'x', b: [true] }, '{a: "x", b: [true]}'],
    ['an integer beyond 2^53', { $type: 'Integer', value: '9007199254740993' }, '9007199254740993'],
    ['a date', { $type: 'Date', value: '2022-11-07' }, '2022-11-07'],
    ['a map of the person with a $type of its own', { $type: 'Map', value: { $type: 'x' } }, '{$type: "x"}'],
  ])('writes %s', (_, value, text) => {
    expect(readableValue(value)).toBe(text);
  });
});
