/**
 * One page of an entity's statements. Order and cut are made on keys alone, then only the bodies of the page are
 * fetched: a hub with 50,000 statements costs one pass over keys.
 */
import type { GraphNode, GraphRelationship } from '../../contracts/graph.ts';
import { integerOf, nodeOf, relationshipOf, textOf } from './row-values.ts';
import type { StatementReader } from './statement-reader.ts';

/** Where a page ends: the next begins after it, in the order importance (falling), node id, relationship id. */
export interface PageKey {
  importance: number;
  node: string;
  relationship: string;
}

export interface NeighbourFilter {
  id: string;
  types: string[];
  direction: 'out' | 'in' | 'both';
  /** Null: any kind. */
  kinds: string[] | null;
}

export interface PageRequest extends NeighbourFilter {
  limit: number;
  after: PageKey | null;
}

export interface NeighbourPage {
  items: { relationship: GraphRelationship; node: GraphNode; degree: number }[];
  /** Key of the last item where more follow, else null. */
  next: PageKey | null;
}

/** Above every importance: the first page needs no statement of its own. */
const BEFORE_ALL: PageKey = { importance: 1_000_000, node: '', relationship: '' };

export async function readNeighbourPage(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  if (request.types.length === 0) return { items: [], next: null };
  const types = { types: request.types };
  const after = request.after ?? BEFORE_ALL;
  const rows = await reader.rows(
    `neighbour-keys-${request.direction}${suffix(request)}`,
    {
      id: request.id,
      ...kindsParameter(request),
      importance: after.importance,
      after: after.node,
      afterRelationship: after.relationship,
      // One more than the page: it tells whether there is a next one.
      limit: request.limit + 1,
    },
    types,
  );
  const keys = rows.slice(0, request.limit).map((row) => ({
    importance: integerOf(row['importance']),
    node: textOf(row['node']),
    relationship: textOf(row['relationship']),
  }));
  if (keys.length === 0) return { items: [], next: null };
  const [bodies, relationships] = await Promise.all([
    reader.rows('nodes-by-id', { ids: [...new Set(keys.map((key) => key.node))] }),
    reader.rows(
      'neighbour-relationships',
      { id: request.id, pairs: keys.map(({ node, relationship }) => ({ node, relationship })) },
      types,
    ),
  ]);
  const nodes = new Map(bodies.map((row) => [nodeOf(row['node']).id as string, row]));
  const byId = new Map(
    relationships.map((row) => relationshipOf(row['relationship'])).map((item) => [item.id as string, item]),
  );
  const seen = new Set<string>();
  return {
    items: keys.flatMap((key) => {
      const relationship = byId.get(key.relationship);
      const row = nodes.get(key.node);
      // An undirected match meets a statement of an entity about itself twice.
      if (!relationship || !row || seen.has(key.relationship)) return [];
      seen.add(key.relationship);
      return [{ relationship, node: nodeOf(row['node']), degree: integerOf(row['degree']) }];
    }),
    next: rows.length > request.limit ? (keys.at(-1) ?? null) : null,
  };
}

/** How many statements the filter takes in all. */
export async function countNeighbours(reader: StatementReader, filter: NeighbourFilter): Promise<number> {
  if (filter.types.length === 0) return 0;
  const [row] = await reader.rows(
    `neighbour-count-${filter.direction}${suffix(filter)}`,
    { id: filter.id, ...kindsParameter(filter) },
    { types: filter.types },
  );
  return integerOf(row?.['total']);
}

function suffix(filter: NeighbourFilter): string {
  return filter.kinds === null ? '' : '-of-kinds';
}

function kindsParameter(filter: NeighbourFilter): { kinds?: string[] } {
  return filter.kinds === null ? {} : { kinds: filter.kinds };
}
