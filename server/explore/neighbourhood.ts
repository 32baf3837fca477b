/** Neighbours of an entity by type, direction and kind, page by page, most important first. */
import type { Neighbours } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';
import { NotFoundError } from './errors.ts';
import type { ExploreContext } from './explore-context.ts';
import { foreignNeighbourPage } from './foreign/foreign-neighbourhood.ts';
import { fromCursor, toCursor } from './neighbour-cursor.ts';
import type { NeighbourFilter, NeighbourPage } from './neighbour-page.ts';
import { countNeighbours, keyParameters, readNeighbourPage } from './neighbour-page.ts';
import { integerOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';
import { suggestIds } from './suggest-ids.ts';

export interface NeighbourhoodRequest {
  id: string;
  types?: string[];
  direction?: 'out' | 'in' | 'both';
  kinds?: string[];
  limit?: number;
  cursor?: string;
}

const DEFAULT_LIMIT = 100;

/** @throws NotFoundError for an unknown entity, BadFieldError for a cursor that does not belong to the filters */
export async function neighbourhood(
  context: ExploreContext,
  reader: StatementReader,
  request: NeighbourhoodRequest,
): Promise<Neighbours> {
  const graph = await context.graph();
  const own = graph.dataset !== null;
  const limit = request.limit ?? DEFAULT_LIMIT;
  const filter: NeighbourFilter = {
    id: request.id,
    // Provenance never counts as a neighbourhood, even when it is asked for by name.
    types: graph.statementTypes.filter((type) => request.types === undefined || request.types.includes(type)),
    direction: request.direction ?? 'both',
    // A kind that the dataset lacks has no neighbours; a name that is no kind never reaches a statement.
    kinds: request.kinds?.filter((kind) => graph.kinds.includes(kind)) ?? null,
  };
  const after = request.cursor === undefined ? null : fromCursor(filter, request.cursor);
  const pageRequest = { ...filter, limit, after };
  if (!own) {
    const foreign = await foreignNeighbourPage(reader, pageRequest);
    return answer(filter, limit, foreign.page, foreign.total);
  }
  reader.written(
    'neighbours',
    { id: request.id, [filter.direction]: true, kinds: filter.kinds, ...(after && keyParameters(after)), limit },
    { types: filter.types },
  );
  const isFiltered = request.types !== undefined || request.kinds !== undefined || filter.direction !== 'both';
  const [page, counted] = await Promise.all([
    readNeighbourPage(reader, pageRequest),
    isFiltered ? countStatements(reader, request.id, filter) : null,
  ]);
  // The page tells the entity's own number; where it is empty, there may be no such entity.
  return answer(filter, limit, page, counted ?? page.degree ?? (await countStatements(reader, request.id, null)));
}

/**
 * The entity knows its statements; only what is filtered has to be counted.
 * @throws NotFoundError
 */
async function countStatements(reader: StatementReader, id: string, filter: NeighbourFilter | null): Promise<number> {
  const counted = filter ? await countNeighbours(reader, filter) : 0;
  if (counted > 0) return counted;
  const [row] = await reader.rows('entity', { id });
  if (row === undefined) throw new NotFoundError('entity', id, await suggestIds(reader, 'entity', id));
  return filter ? 0 : integerOf(row['degree']);
}

function answer(filter: NeighbourFilter, limit: number, page: NeighbourPage, total: number | null): Neighbours {
  const nodes = new Map<string, GraphNode>();
  const degrees: Record<string, number> = {};
  for (const { node, degree } of page.items) {
    if (node.id === filter.id) continue;
    nodes.set(node.id, node);
    degrees[node.id] = degree;
  }
  return {
    nodes: [...nodes.values()],
    relationships: page.items.map((item) => item.relationship),
    degrees,
    returned: page.items.length,
    ...(total === null ? { atLeast: page.items.length + (page.next ? 1 : 0) } : { total }),
    truncated: page.next !== null,
    limit,
    cursor: page.next === null ? null : toCursor(filter, page.next),
  };
}
