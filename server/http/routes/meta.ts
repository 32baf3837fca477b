import { describeMeta } from '../../explore/describe-meta.ts';
import { route } from '../endpoint.ts';

/** Answers during the first load as well, so that the page can say what it waits for. */
export const metaRoute = route('meta', (deps) =>
  describeMeta(deps.explore, {
    version: deps.version,
    loading: deps.isLoading(),
    notices: deps.notices(),
    embedding: deps.embedding,
  }),
);
