import { describe, expect, it } from 'vitest';
import type { EntityView } from '../../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { commonDocuments, commonNeighbours } from './shared-by.ts';

const node = (id: string, importance = 1): GraphNode => ({
  id: id as NodeId,
  labels: ['Entity', 'Concept'],
  properties: { importance },
});
const of = (...ids: string[]) => ({ nodes: ids.map((id) => node(id, id === 'weighty' ? 3 : 1)) });

describe('what several entities share', () => {
  it('are neighbours of two or more of them, those of most first, then the most important', () => {
    const shared = commonNeighbours(['a', 'b', 'c'] as NodeId[], [
      of('x', 'y', 'weighty', 'b'),
      of('x', 'y', 'weighty'),
      of('x', 'a', 'only c'),
    ]);
    expect(shared.map(({ thing, count }) => [thing.id, count])).toEqual([
      ['x', 3],
      ['weighty', 2],
      ['y', 2],
    ]);
  });

  it('counts a neighbour once however many statements lead to it', () => {
    expect(commonNeighbours(['a', 'b'] as NodeId[], [of('x', 'x'), of('y')])).toEqual([]);
  });

  it('are documents that mention two or more of them, the most often first', () => {
    const mention = (id: string, passages: number) =>
      ({ document: { id, nameZh: id, nameEn: id }, passages }) as EntityView['mentions'][number];
    const shared = commonDocuments([
      [mention('wp', 3), mention('press', 1), mention('alone', 9)],
      [mention('wp', 2), mention('press', 8)],
    ]);
    expect(shared.map(({ thing, count }) => [thing.id, count])).toEqual([
      ['press', 2],
      ['wp', 2],
    ]);
  });
});
