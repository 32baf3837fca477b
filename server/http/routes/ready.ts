import { GraphStoreError } from '../../graph/graph-store.ts';
import { NotLoadedError } from '../../explore/errors.ts';
import { loadedContext } from '../api-dependencies.ts';
import { route } from '../endpoint.ts';

export const readyRoute = route('ready', async (deps) => {
  const health = await loadedContext(deps).store.health();
  if (!health.ok) throw new GraphStoreError('unavailable', health.problem ?? 'the database does not answer');
  const failure = deps.loadFailure();
  if (failure !== null) throw new NotLoadedError(failure);
  return { status: 'ready' as const, database: health.database };
});
