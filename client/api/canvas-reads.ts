/** What the canvas asks the server for when something lands on it. Not cached: the answer depends on what is drawn. */
import type { Neighbours, Subgraph } from '../../contracts/api.ts';
import type { NodeId } from '../../contracts/graph.ts';
import { canBeNodeId } from '../../contracts/possible-id.ts';
import { call } from './call.ts';

/** Above this many nodes on the canvas, a new node brings its own statements instead of all between all. */
const MOST_TOGETHER = 1_000;

/**
 * Nodes with the statements between them and what is drawn already.
 *
 * @throws what `call` throws
 */
export async function readForCanvas(ids: readonly NodeId[], drawn: readonly NodeId[]): Promise<Subgraph> {
  const possible = ids.filter((id) => canBeNodeId(id));
  const impossible = ids.filter((id) => !canBeNodeId(id));
  if (possible.length === 0)
    return { nodes: [], relationships: [], degrees: {}, missing: impossible, returned: 0, truncated: false, limit: 0 };
  const together = drawn.length <= MOST_TOGETHER ? drawn : [];
  const answer = await call('subgraph', { body: { ids: [...new Set([...possible, ...together])] } });
  const wanted = new Set(ids);
  const missing = [...answer.missing, ...impossible];
  return { ...answer, missing, nodes: answer.nodes.filter((node) => wanted.has(node.id)) };
}

export interface NeighbourFilter {
  types?: string[];
  direction?: 'out' | 'in' | 'both';
  /** Labels of the neighbours. */
  kinds?: string[];
}

/** One page of neighbours, most important first. */
export function readNeighbours(
  id: string,
  filter: NeighbourFilter,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
) {
  const query = { ...filter, limit, ...(cursor !== null && { cursor }) };
  return call('neighbours', { params: { id }, query, ...(signal && { signal }) });
}

/** What new neighbours a read brought, and whether there is more. */
export interface NewNeighbours {
  nodes: Neighbours['nodes'];
  relationships: Neighbours['relationships'];
  degrees: Neighbours['degrees'];
  more: boolean;
}

/**
 * The first `most` neighbours that are not drawn yet, with the statements that reach them; pages on until it has them.
 * Statements to neighbours that are drawn come along, they cost no room.
 */
export async function readNewNeighbours(
  id: string,
  filter: NeighbourFilter,
  drawn: ReadonlySet<string>,
  most: number,
): Promise<NewNeighbours> {
  const found: NewNeighbours = { nodes: [], relationships: [], degrees: {}, more: false };
  const taken = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Neighbours = await readNeighbours(id, filter, cursor, 100);
    for (const relationship of page.relationships) {
      const other = relationship.source === id ? relationship.target : relationship.source;
      if (!drawn.has(other) && !taken.has(other)) {
        if (taken.size >= most) {
          found.more = true;
          continue;
        }
        const node = page.nodes.find((each) => each.id === other);
        if (node === undefined) continue;
        taken.add(other);
        found.nodes.push(node);
      }
      found.relationships.push(relationship);
    }
    Object.assign(found.degrees, page.degrees);
    cursor = page.cursor;
  } while (cursor !== null && taken.size < most);
  return { ...found, more: found.more || cursor !== null };
}
