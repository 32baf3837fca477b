import { expect, test } from 'vitest';
import type { MatchForm, SearchResult } from '../../../contracts/api.ts';
import type { NodeId } from '../../../contracts/graph.ts';
import { groupResults } from './group-results.ts';

function result(id: string, kind: string, form: MatchForm): SearchResult {
  return {
    node: { id: id as NodeId, labels: ['Entity', kind], properties: {} },
    match: { field: 'nameZh', form, text: id, ranges: [], reason: { zh: '', en: '' } },
    score: 0,
  };
}

/** Keys with the ids of each group, as they stand on the screen. */
function shown(results: SearchResult[]) {
  return groupResults(results).map(({ key, count, results: rows }) => [key, count, rows.map(({ node }) => node.id)]);
}

test('puts every hit by name before every hit by summary, whatever their kinds', () => {
  expect(
    shown([
      result('concept', 'Concept', 'exact'),
      result('principle', 'Principle', 'alias'),
      result('other concept', 'Concept', 'infix'),
      result('told of', 'Concept', 'summary'),
      result('law', 'Law', 'summary'),
    ]),
  ).toEqual([
    [':Concept', 2, ['concept', 'other concept']],
    [':Principle', 1, ['principle']],
    ['summary', 2, ['told of', 'law']],
  ]);
});

test('starts with the kind of the best result and shows five of each', () => {
  const actors = Array.from({ length: 7 }, (_, index) => result(`a${index}`, 'Actor', 'prefix'));
  expect(shown([result('law', 'Law', 'exact'), ...actors])).toEqual([
    [':Law', 1, ['law']],
    [':Actor', 7, ['a0', 'a1', 'a2', 'a3', 'a4']],
  ]);
});

test('puts what is spelt alike last', () => {
  expect(shown([result('told of', 'Law', 'summary'), result('alike', 'Actor', 'similar')])).toEqual([
    ['summary', 1, ['told of']],
    ['similar', 1, ['alike']],
  ]);
});

test('keeps a kind of that name apart', () => {
  expect(shown([result('kind', 'summary', 'exact'), result('told of', 'Law', 'summary')])).toEqual([
    [':summary', 1, ['kind']],
    ['summary', 1, ['told of']],
  ]);
});
