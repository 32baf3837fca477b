/** What the endpoints work with; `main.ts` puts it together, tests put together their own. */
import type { Meta } from '../../contracts/api.ts';
import type { ExploreContext } from '../explore/explore-context.ts';
import { LoadingError } from '../explore/errors.ts';

export interface ApiDependencies {
  explore: ExploreContext;
  version: string;
  /** Whether other pages may show this one in a frame. */
  embedding: boolean;
  /** True while the first load is under way and there is nothing to show. */
  isLoading: () => boolean;
  /** Why the dataset was not loaded, for as long as that is so; null where nothing failed. */
  loadFailure: () => string | null;
  /** Notices of the start, such as why nothing was loaded. */
  notices: () => Meta['notices'];
}

/** The context, once there is something to explore. @throws LoadingError */
export function loadedContext(deps: ApiDependencies): ExploreContext {
  if (deps.isLoading()) throw new LoadingError();
  return deps.explore;
}
