import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../contracts/dataset.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import type { ExploreContext } from './explore-context.ts';
import { createExploreContext, FIXED_LIMITS } from './explore-context.ts';
import { NO_SOURCE_TEXTS } from './source-texts.ts';
import { openReader } from './statement-reader.ts';
import { openLoadedStore } from './testing/loaded-store.ts';
import { shippedDataset } from './testing/shipped-dataset.ts';

let dataset: Dataset;
let context: ExploreContext;
let dispose: () => Promise<void>;
beforeAll(async () => {
  dataset = await shippedDataset();
  const loaded = await openLoadedStore(dataset);
  dispose = loaded.dispose;
  const limits = { ...FIXED_LIMITS, queryTimeoutMs: 5_000, queryRowLimit: 1_000 };
  context = createExploreContext({ store: loaded.store, limits, sources: NO_SOURCE_TEXTS, allowWrites: false });
});
afterAll(() => dispose());

const list = () => documents(context, openReader(context.store));
const read = (id: string, limit?: number, cursor?: string) =>
  document(context, openReader(context.store), { id, ...(limit && { limit }), ...(cursor && { cursor }) });

describe('the documents of the shipped dataset', () => {
  it('are all those with passages by date, and apart from them every document that is only spoken of', async () => {
    const { documents: withText, cited } = await list();
    expect(withText.map(({ document: { id } }) => id)).toEqual([
      'newspaper-page-2022',
      'press-report-2022',
      'white-paper-text-2022',
      'commentary-2023',
      'wang-song-2024',
    ]);
    const spokenOf = dataset.entities.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
    expect(cited.map(({ document: { id } }) => id as string).toSorted()).toEqual(spokenOf.toSorted());
    expect(cited.find(({ document: { id } }) => id === 'white-paper-2022')?.carriers).toEqual([
      'newspaper-page-2022',
      'white-paper-text-2022',
    ]);
  });

  it('have the counts that their passages add up to', async () => {
    const { documents: withText } = await list();
    for (const { document: listed, counts } of withText) {
      const view = await read(listed.id);
      expect(view.counts).toEqual(counts);
      expect(view.passages.map(({ id }) => id as string)).toEqual(
        dataset.documents
          .find(({ id }) => id === listed.id)
          ?.sections.flatMap((section) =>
            dataset.passages
              .filter((passage) => passage.section === section.id)
              .toSorted((a, b) => a.paragraph - b.paragraph)
              .map(({ id }) => id),
          ),
      );
      expect(new Set(view.passages.flatMap(({ names }) => names.map(({ node }) => node))).size).toBe(counts.entities);
      expect(new Set(view.passages.flatMap(({ supports }) => supports)).size).toBe(counts.statements);
      expect(view.relationships).toHaveLength(counts.statements);
      expect(view.hasText).toBe(false);
    }
  });

  it('are the same page by page as in one', async () => {
    const whole = await read('wang-song-2024');
    const passages = [];
    let cursor: string | undefined;
    do {
      const page = await read('wang-song-2024', 7, cursor);
      passages.push(...page.passages);
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(passages).toEqual(whole.passages);
  });

  it('that are only spoken of can be asked for, and have no passages', async () => {
    const view = await read('white-paper-2022');
    expect(view).toMatchObject({ sections: [], passages: [], returned: 0, total: 0, truncated: false, hasText: false });
  });
});
