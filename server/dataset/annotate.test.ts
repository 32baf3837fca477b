import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { annotate, formatMentions } from './annotate.ts';
import { readDataset } from './read-dataset.ts';
import { findPassage, prepareSource } from './source-text.ts';
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

describe('the mentions of the shipped dataset', () => {
  const folder = process.env['SOURCES_DIR'] ?? join(PROJECT_ROOT, '..', 'shared', 'seeds');
  it.skipIf(!existsSync(folder))('are what its texts say', async () => {
    const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
    if (dataset === null) throw new Error('the shipped dataset can’t be read');
    const files = readdirSync(folder);
    const sources = new Map(
      dataset.documents.map((document) => {
        const file = files.find((name) => name.startsWith(`${document.textFile}_`)) ?? '';
        return [document.id, prepareSource(readFileSync(join(folder, file), 'utf8'))] as const;
      }),
    );
    const { added, removed, missing } = annotate(dataset, (passage) => {
      const source = sources.get(passage.document);
      const spans = source ? findPassage(source, passage) : null;
      return spans?.map(({ start, end }) => source?.original.slice(start, end)).join('\n') ?? null;
    });
    expect({ added, removed, missing }).toEqual({ added: [], removed: [], missing: [] });
  });
});

describe('formatMentions', () => {
  it('writes one record a line', () => {
    expect(formatMentions([{ entity: 'china', passage: 'paper.s1.p01', how: 'named' }])).toBe(
      '{"entity": "china", "passage": "paper.s1.p01", "how": "named"}\n',
    );
  });
});
