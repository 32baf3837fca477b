/** The pages that say what the graph holds, and the dataset that they count. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { withCounts } from './counts-in-page.ts';
import { datasetStatistics } from './dataset-statistics.ts';
import { readDataset } from './read-dataset.ts';
import { statisticsTables } from './statistics-tables.ts';

const WRITE = 'npm run zhitu -- stats --write docs/graph.md docs/graph.zh.md';

it.each([
  ['docs/graph.md', 'en'],
  ['docs/graph.zh.md', 'zh'],
] as const)('%s has every count of the shipped dataset, up to date', async (page, language) => {
  const { dataset } = await readDataset(join(PROJECT_ROOT, 'data', 'cyberspace-community'));
  if (dataset === null) throw new Error('the shipped dataset has errors');
  const counts = datasetStatistics(dataset);
  const text = readFileSync(join(PROJECT_ROOT, page), 'utf8');
  const remedy = text === withCounts(text, counts) ? 'none' : WRITE;
  expect({ page, remedy }).toEqual({ page, remedy: 'none' });
  const places = [...text.matchAll(/<!-- counts: (\S+) (\S+) -->/g)].map(([, name, of]) => [name, of]);
  expect(places.toSorted()).toEqual(
    statisticsTables(counts, language)
      .map(({ name }) => [name, language])
      .toSorted(),
  );
});
