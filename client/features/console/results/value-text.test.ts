import { describe, expect, it } from 'vitest';
import type { GraphValue, NodeId, RelationshipId } from '../../../../contracts/graph.ts';
import { orderedRows } from './compare-values.ts';
import { clipboardText, columnType, fileCell, rowObject } from './value-text.ts';

const china = { id: 'china' as NodeId, labels: ['Entity', 'Actor'], properties: { nameZh: '中国', nameEn: 'China' } };
const idea = { id: 'idea' as NodeId, labels: ['Entity', 'Concept'], properties: { nameZh: '理念', nameEn: 'Idea' } };
const proposed = {
  id: 'china~PROPOSED~idea' as RelationshipId,
  type: 'PROPOSED',
  source: china.id,
  target: idea.id,
  properties: {},
};
const node: GraphValue = { $type: 'Node', ...china };
const path: GraphValue = { $type: 'Path', nodes: [china, idea], relationships: [proposed] };

describe('values as text', () => {
  it('are ids of elements, digits of integers and JSON of lists in a file', () => {
    const values: GraphValue[] = [
      node,
      { $type: 'Relationship', ...proposed },
      path,
      { $type: 'Integer', value: '9007199254740993' },
      { $type: 'Date', value: '2022-11-07' },
      [1, { $type: 'Integer', value: '9007199254740993' }],
      { a: null },
      null,
      -1.5,
      true,
    ];
    expect(values.map(fileCell)).toEqual([
      'china',
      'china~PROPOSED~idea',
      'china china~PROPOSED~idea idea',
      '9007199254740993',
      '2022-11-07',
      '[1,"9007199254740993"]',
      '{"a":null}',
      null,
      -1.5,
      true,
    ]);
  });

  it('are what a reader sees on the clipboard', () => {
    expect([clipboardText('词'), clipboardText(null), clipboardText({ $type: 'Date', value: '2020' })]).toEqual([
      '词',
      'null',
      '2020',
    ]);
    expect(JSON.parse(clipboardText(node))).toEqual(china);
    expect(rowObject(['a', 'b'], [1, node])).toEqual({ a: 1, b: china });
  });

  it('name the type of a column by what its values share', () => {
    const types = (values: GraphValue[]) =>
      columnType(
        values.map((value) => [value]),
        0,
      );
    expect([
      types([1, null, 2]),
      types([1, 1.5]),
      types(['a', 1]),
      types([node, null]),
      types([node, { $type: 'Node', ...idea }]),
      types([null]),
    ]).toEqual(['Integer', 'Number', 'Any', 'Actor', 'Node', '']);
  });
});

describe('the order of rows', () => {
  const order = (values: GraphValue[], descending: boolean) => {
    const rows = values.map((value) => [value]);
    return orderedRows(rows, rows.length, { column: 0, descending }, 'zh').map((place) => values[place]);
  };

  it('goes by size, large integers included, with nothing last either way', () => {
    const big: GraphValue = { $type: 'Integer', value: '9007199254740993' };
    expect(order([big, null, 3, -1, 2.5], false)).toEqual([-1, 2.5, 3, big, null]);
    expect(order([big, null, 3, -1, 2.5], true)).toEqual([big, 3, 2.5, -1, null]);
  });

  it('goes by pinyin, and nodes by their names', () => {
    expect(order(['中国', '安全', '主权'], false)).toEqual(['安全', '中国', '主权']);
    const other: GraphValue = { $type: 'Node', ...idea };
    expect(order([node, other], false)).toEqual([other, node]);
  });

  it('is as they came where none is asked for, and stays so among equals', () => {
    expect(orderedRows([[1], [1], [0]], 3, null, 'zh')).toEqual([0, 1, 2]);
    expect(orderedRows([[1], [1], [0]], 2, { column: 0, descending: true }, 'zh')).toEqual([0, 1]);
  });
});
