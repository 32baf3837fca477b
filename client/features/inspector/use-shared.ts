import { useQueries } from '@tanstack/react-query';
import type { NodeId } from '../../../contracts/graph.ts';
import { readNeighbours } from '../../api/canvas-reads.ts';
import { entityQuery } from '../../api/queries.ts';
import { commonDocuments, commonNeighbours } from './shared-by.ts';

/** Nodes that are compared; more of them share nothing that can be read. */
export const mostCompared = 12;

/** Neighbours of each that are compared: what one request brings. */
const FIRST = 500;

/** What the selected share, as far as it has been read. */
export function useShared(ids: readonly NodeId[]) {
  const compared = ids.length <= mostCompared ? ids : [];
  const entities = useQueries({ queries: compared.map((id) => entityQuery(id)) });
  const neighbours = useQueries({
    queries: compared.map((id) => ({
      queryKey: ['neighbours', id, FIRST],
      // A selection that grows is compared anew each time: what nobody waits for ends.
      queryFn: ({ signal }: { signal: AbortSignal }) => readNeighbours(id, {}, null, FIRST, signal),
    })),
  });
  const pages = neighbours.flatMap(({ data }) => data ?? []);
  return {
    pending: [...entities, ...neighbours].some((query) => query.isPending),
    failed: [...entities, ...neighbours].some((query) => query.isError),
    cut: pages.some(({ cursor }) => cursor !== null),
    neighbours: commonNeighbours(compared, pages),
    documents: commonDocuments(entities.flatMap(({ data }) => (data === undefined ? [] : [data.mentions]))),
  };
}
