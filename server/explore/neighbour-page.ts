/**
 * One page of an entity's statements. Where the database would read all bodies first, order and cut are made on keys
 * alone, then only the bodies of the page are fetched: a hub with 50,000 statements costs one pass over keys.
 */
import type { GraphNode, GraphRelationship } from '../../contracts/graph.ts';
import type { RowRecord } from './row-values.ts';
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
  /** The number of statements of the entity, filtered or not; absent where it was not read along. */
  degree?: number;
}

/** Above every importance: the first page needs no statement of its own. */
const BEFORE_ALL: PageKey = { importance: 1_000_000, node: '', relationship: '' };

type Side = 'out' | 'in';
type KeyOfSide = PageKey & { side: Side };

export function readNeighbourPage(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  return reader.capabilities.cutsBeforeBodies ? readWhole(reader, request) : readKeysFirst(reader, request);
}

/** Keys and bodies in one statement. */
async function readWhole(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  const { id, types, direction, kinds, limit } = request;
  // In the statement an empty list stands for any kind.
  if (types.length === 0 || kinds?.length === 0) return { items: [], next: null };
  const parameters = { id, kinds: kinds ?? [], limit: limit + 1 };
  const rows = request.after
    ? await reader.rows(`neighbour-page-after-${direction}`, { ...parameters, ...keyParameters(request) }, { types })
    : await reader.rows(`neighbour-page-${direction}`, parameters, { types });
  // The cut was made in order; that rows come in order is promised by nobody.
  const items = rows.map(itemOf).toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const [first] = rows;
  return {
    items: page,
    next: last && items.length > limit ? keyOf(last) : null,
    ...(first && { degree: integerOf(first['total']) }),
  };
}

function keyOf({ node, relationship }: NeighbourPage['items'][number]): PageKey {
  return { importance: integerOf(node.properties['importance']), node: node.id, relationship: relationship.id };
}

async function readKeysFirst(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  const keys = await readKeys(reader, request);
  const page = keys.slice(0, request.limit);
  if (page.length === 0) return { items: [], next: null };
  const bodies = await Promise.all([
    readBodies(reader, request.types, page, 'out'),
    readBodies(reader, request.types, page, 'in'),
  ]);
  const byId = new Map(bodies.flat().map((item) => [item.relationship.id as string, item]));
  return {
    items: page.flatMap((key) => byId.get(key.relationship) ?? []),
    next: keys.length > request.limit ? (page.at(-1) ?? null) : null,
  };
}

/** How many statements the filter takes in all; a statement of the entity about itself counts once. */
export async function countNeighbours(reader: StatementReader, filter: NeighbourFilter): Promise<number> {
  const types = { types: filter.types };
  const reads = parts(filter).map(({ side, kind }) =>
    kind === null
      ? reader.rows(`neighbour-count-${side}`, { id: filter.id }, types)
      : reader.rows(`neighbour-count-${side}-of-kind`, { id: filter.id }, { ...types, kind }),
  );
  const counts = (await Promise.all(reads)).map(([row]) => integerOf(row?.['total']));
  return counts.reduce((sum, count) => sum + count, 0) - (await countTwice(reader, filter));
}

/** Statements of the entity about itself where both directions were counted and its own kind is among those asked for. */
async function countTwice(reader: StatementReader, filter: NeighbourFilter): Promise<number> {
  if (filter.direction !== 'both' || filter.types.length === 0) return 0;
  const [row] = await reader.rows('count-self-statements', { id: filter.id }, { types: filter.types });
  const count = integerOf(row?.['total']);
  if (count === 0 || filter.kinds === null) return count;
  const [own] = await reader.rows('entity', { id: filter.id });
  return own && nodeOf(own['node']).labels.some((label) => filter.kinds?.includes(label)) ? count : 0;
}

/** The keys of a page and one more, in order. Directions and kinds are asked for apart: each is quick by itself. */
async function readKeys(reader: StatementReader, request: PageRequest): Promise<KeyOfSide[]> {
  const parameters = {
    id: request.id,
    ...keyParameters(request),
    // One more than the page tells whether there is a next one.
    limit: request.limit + 1,
  };
  const types = { types: request.types };
  const reads = parts(request).map(async ({ side, kind }) => {
    const rows =
      kind === null
        ? await reader.rows(`neighbour-keys-${side}`, parameters, types)
        : await reader.rows(`neighbour-keys-${side}-of-kind`, parameters, { ...types, kind });
    return rows.map((row) => ({
      side,
      importance: integerOf(row['importance']),
      node: textOf(row['node']),
      relationship: textOf(row['relationship']),
    }));
  });
  const keys = (await Promise.all(reads)).flat().toSorted(compareKeys);
  // A statement of the entity about itself is found in both directions.
  return keys.filter((key, index) => key.relationship !== keys[index - 1]?.relationship).slice(0, request.limit + 1);
}

function keyParameters({ after }: PageRequest): { importance: number; after: string; afterRelationship: string } {
  const { importance, node, relationship } = after ?? BEFORE_ALL;
  return { importance, after: node, afterRelationship: relationship };
}

function parts(filter: NeighbourFilter): { side: Side; kind: string | null }[] {
  if (filter.types.length === 0) return [];
  const sides: Side[] = filter.direction === 'both' ? ['out', 'in'] : [filter.direction];
  return sides.flatMap((side) => (filter.kinds ?? [null]).map((kind) => ({ side, kind })));
}

/** The order of the statements' ORDER BY: ids are compared by code unit, as databases do with the ids of datasets. */
function compareKeys(a: PageKey, b: PageKey): number {
  return b.importance - a.importance || compareText(a.node, b.node) || compareText(a.relationship, b.relationship);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The rows hold both ends, so that a store need not look them up to name the ends of the relationships. */
async function readBodies(
  reader: StatementReader,
  types: string[],
  keys: KeyOfSide[],
  side: Side,
): Promise<NeighbourPage['items']> {
  const pairs = keys.filter((key) => key.side === side).map(({ node, relationship }) => ({ node, relationship }));
  if (pairs.length === 0) return [];
  const rows = await reader.rows(`neighbour-relationships-${side}`, { pairs }, { types });
  return rows.map(itemOf);
}

function itemOf(row: RowRecord): NeighbourPage['items'][number] {
  return {
    relationship: relationshipOf(row['relationship']),
    node: nodeOf(row['node']),
    degree: integerOf(row['degree']),
  };
}
