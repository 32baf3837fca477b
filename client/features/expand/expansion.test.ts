import { expect, test } from 'vitest';
import type { StatementGroup } from '../../../contracts/api.ts';
import type { GraphNode, GraphRelationship, NodeId, RelationshipId } from '../../../contracts/graph.ts';
import { addElements, emptyGraph, hideNodes } from '../../state/graph.ts';
import { choicesOf, expansionRows, filtersOf } from './expansion.ts';

const id = (name: string) => name as NodeId;

function node(name: string, kind: string): GraphNode {
  return { id: id(name), labels: ['Entity', kind], properties: {} };
}

function hosts(target: string): GraphRelationship {
  return {
    id: `china~HOSTED~${target}` as RelationshipId,
    type: 'HOSTED',
    source: id('china'),
    target: id(target),
    properties: {},
  };
}

const groups: StatementGroup[] = [
  { type: 'HOSTED', direction: 'out', count: 9, kinds: [{ kind: 'Event', count: 9 }], items: [] },
  { type: 'MEASURES', direction: 'in', count: 21, kinds: [{ kind: 'Indicator', count: 21 }], items: [] },
];

const drawn = addElements({
  nodes: [node('china', 'Actor'), node('wic', 'Event'), node('summit', 'Event')],
  relationships: [hosts('wic'), hosts('summit')],
})(emptyGraph);

test('counts what is not on the canvas, kinds included, most first', () => {
  expect(expansionRows(groups, drawn, id('china'))).toEqual([
    { key: 'MEASURES-in', type: 'MEASURES', direction: 'in', count: 21, kinds: [{ kind: 'Indicator', count: 21 }] },
    { key: 'HOSTED-out', type: 'HOSTED', direction: 'out', count: 7, kinds: [{ kind: 'Event', count: 7 }] },
  ]);
});

test('counts a hidden neighbour as not shown', () => {
  const [, hosted] = expansionRows(groups, hideNodes([id('wic')])(drawn), id('china'));
  expect(hosted?.count).toBe(8);
});

test('leaves out what is all there, and does not mistake the direction', () => {
  const full = [{ ...groups[0], count: 2 } as StatementGroup];
  expect(expansionRows(full, drawn, id('china'))).toEqual([]);
  const incoming = [{ ...full[0], direction: 'in' } as StatementGroup];
  expect(expansionRows(incoming, drawn, id('china'))).toHaveLength(1);
});

test('asks for whole rows together and for rows in part one by one', () => {
  const kinds = [
    { kind: 'Event', count: 3 },
    { kind: 'Actor', count: 2 },
  ];
  const rows = [
    { key: 'A-out', type: 'A', direction: 'out' as const, count: 5, kinds },
    { key: 'B-out', type: 'B', direction: 'out' as const, count: 5, kinds },
    { key: 'C-in', type: 'C', direction: 'in' as const, count: 4, kinds: [] },
  ];
  const choices = rows.flatMap(choicesOf);
  expect(choices.map(({ key, count }) => [key, count])).toEqual([
    ['A-out Event', 3],
    ['A-out Actor', 2],
    ['B-out Event', 3],
    ['B-out Actor', 2],
    ['C-in', 4],
  ]);
  expect(filtersOf(choices)).toEqual([
    { direction: 'out', types: ['A', 'B'] },
    { direction: 'in', types: ['C'] },
  ]);
  expect(filtersOf(choices.filter(({ key }) => key !== 'B-out Actor'))).toEqual([
    { direction: 'out', types: ['A'] },
    { direction: 'in', types: ['C'] },
    { direction: 'out', types: ['B'], kinds: ['Event'] },
  ]);
});
