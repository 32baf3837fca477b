import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { annotate, formatMentions } from './annotate.ts';
import { entity, smallDataset } from './testing/small-dataset.ts';

const PARAGRAPHS = new Map([
  ['paper.s1.p01', '中国主张网络空间主权，依据主权平等。'],
  ['paper.s1.p02', '2021年数字经济规模为45.5万亿元。'],
]);

function annotated(dataset: Dataset, paragraphs: ReadonlyMap<string, string> = PARAGRAPHS) {
  return annotate(dataset, (passage) => paragraphs.get(passage.id) ?? null);
}

describe('annotate', () => {
  it('names what each paragraph writes by name or alias, and says what changed', () => {
    const { mentions, added, removed, missing } = annotated(smallDataset());
    expect(mentions).toEqual([
      { entity: 'china', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'china', passage: 'paper.s1.p02', how: 'implicit' },
      { entity: 'cyber-sovereignty', passage: 'paper.s1.p01', how: 'named' },
      { entity: 'economy-size', passage: 'paper.s1.p02', how: 'named' },
      { entity: 'sovereign-equality', passage: 'paper.s1.p01', how: 'named' },
    ]);
    expect({ added, removed, missing }).toEqual({
      added: [],
      removed: [
        { entity: 'cyber-sovereignty', passage: 'paper.s1.p02', how: 'named' },
        { entity: 'sovereign-equality', passage: 'paper.s1.p02', how: 'named' },
      ],
      missing: [],
    });
  });

  it('finds nothing to change in its own result', () => {
    const dataset = smallDataset();
    dataset.mentions = annotated(dataset).mentions;
    expect(annotated(dataset)).toEqual({ mentions: dataset.mentions, added: [], removed: [], missing: [] });
  });

  it('turns an implicit mention into a named one where the name stands', () => {
    const dataset = smallDataset();
    dataset.mentions = [{ entity: 'china', passage: 'paper.s1.p01', how: 'implicit' }];
    const { added, mentions } = annotated(dataset);
    expect(added).toContainEqual({ entity: 'china', passage: 'paper.s1.p01', how: 'named' });
    expect(mentions.filter(({ entity: id }) => id === 'china')).toHaveLength(1);
  });

  it('lets an indicator’s name hide no name inside it', () => {
    const dataset = smallDataset();
    dataset.entities.push(entity('digital-economy', 'Concept', '数字经济', 'digital economy'));
    expect(annotated(dataset).mentions.filter(({ passage }) => passage === 'paper.s1.p02')).toEqual([
      { entity: 'china', passage: 'paper.s1.p02', how: 'implicit' },
      { entity: 'digital-economy', passage: 'paper.s1.p02', how: 'named' },
      { entity: 'economy-size', passage: 'paper.s1.p02', how: 'named' },
    ]);
  });

  it('leaves the mentions of a passage alone when the texts do not hold it', () => {
    const dataset = smallDataset();
    const { mentions, added, removed, missing } = annotated(dataset, new Map());
    expect({ mentions, added, removed }).toEqual({ mentions: dataset.mentions, added: [], removed: [] });
    expect(missing).toEqual(dataset.passages);
  });
});

describe('formatMentions', () => {
  it('writes one record a line', () => {
    expect(formatMentions([{ entity: 'china', passage: 'paper.s1.p01', how: 'named' }])).toBe(
      '{"entity": "china", "passage": "paper.s1.p01", "how": "named"}\n',
    );
  });
});
