/** What answers here: dataset, database, limits, features, and what a person should know about them. */
import type { Meta } from '../../contracts/api.ts';
import { MOST_ENTITIES_WITH_SUMMARY_TOKENS } from '../dataset/search-keys.ts';
import type { ExploreContext } from './explore-context.ts';

export interface MetaFacts {
  version: string;
  /** The first load is under way. */
  loading: boolean;
  /** Notices of the start, such as why nothing was loaded. */
  notices: Meta['notices'];
  /** Whether other pages may show this one in a frame. */
  embedding: boolean;
}

const LOADING_NOTICE: Meta['notices'][number] = {
  code: 'loading',
  messages: { zh: '正在载入数据集。', en: 'The dataset is being loaded.' },
};

/**
 * What is known stays known while the database is away: `ready` says whether it answers.
 * @throws GraphStoreError `unavailable` when it does not and nothing is known yet
 */
export async function describeMeta(context: ExploreContext, facts: MetaFacts): Promise<Meta> {
  const [health, graph] = await Promise.all([
    context.store.health(),
    facts.loading ? Promise.resolve(null) : context.graph(),
  ]);
  const { capabilities } = context.store;
  const dataset = graph?.dataset ?? null;
  return {
    product: { name: 'Zhitu', version: facts.version },
    dataset: dataset && {
      id: dataset.id,
      version: dataset.version,
      titles: dataset.manifest.titles,
      descriptions: dataset.manifest.descriptions,
      licence: dataset.manifest.licence,
      contentHash: dataset.contentHash,
      loadedAt: dataset.loadedAt,
    },
    database: {
      engine: capabilities.engine,
      name: health.database,
      streams: capabilities.streams,
      dialect: capabilities.dialect,
    },
    limits: context.limits,
    features: {
      writes: context.allowWrites && capabilities.writable,
      sourceTexts: context.sources.count > 0,
      summarySearch:
        (graph?.stored.labels.find((label) => label.name === 'Entity')?.count ?? 0) <=
        MOST_ENTITIES_WITH_SUMMARY_TOKENS,
      embedding: facts.embedding,
    },
    notices: facts.loading ? [LOADING_NOTICE, ...facts.notices] : facts.notices,
  };
}
