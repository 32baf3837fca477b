/**
 * One page of an entity's statements. Where the database would read all bodies first, order and cut are made on keys
 * alone, then only the bodies of the page are fetched: a hub with 50,000 statements costs one pass over keys.
 */
import type { GraphNode, GraphRelationship } from '../../contracts/graph.ts';
import { compareText } from './compare-text.ts';
import type { RowRecord } from './row-values.ts';
import { integerOf, nodeOf, recordsOf, relationshipOf, textOf } from './row-values.ts';
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
  /** The number of all statements of the entity, whatever the filter takes; absent where the page is empty. */
  degree?: number;
}

type Side = 'out' | 'in';

/** The label that all entities have, whatever their kind. */
const ANY_KIND = 'Entity';

export function readNeighbourPage(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  return reader.capabilities.cutsBeforeBodies ? readWhole(reader, request) : readKeysFirst(reader, request);
}

/** Keys and bodies in one statement. */
async function readWhole(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  const { id, types, direction, kinds, limit } = request;
  if (types.length === 0 || kinds?.length === 0) return { items: [], next: null };
  const parameters = { id, limit: limit + 1 };
  const names = { types, kinds: kinds ?? [ANY_KIND] };
  const [row] = request.after
    ? await reader.rows(`neighbour-page-after-${direction}`, { ...parameters, ...keyParameters(request.after) }, names)
    : await reader.rows(`neighbour-page-${direction}`, parameters, names);
  if (row === undefined) return { items: [], next: null };
  // The cut was made in order; that a list is made in order is promised by nobody.
  const items = recordsOf(row['items'])
    .map(itemOf)
    .toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  return pageOf(items, limit, integerOf(row['total']));
}

function keyOf({ node, relationship }: NeighbourPage['items'][number]): PageKey {
  return { importance: integerOf(node.properties['importance']), node: node.id, relationship: relationship.id };
}

/** The keys of the page, then its bodies. */
async function readKeysFirst(reader: StatementReader, request: PageRequest): Promise<NeighbourPage> {
  const { limit, after } = request;
  const found = await (after === null ? readFirstNodes(reader, request) : readNodesAfter(reader, request, after));
  const bodies = await Promise.all([
    readBodies(reader, request, found, 'out'),
    readBodies(reader, request, found, 'in'),
  ]);
  const rows = bodies.flat();
  const items = rows
    .map(itemOf)
    .filter((item) => after === null || compareKeys(keyOf(item), after) > 0)
    .toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const [first] = rows;
  return pageOf(items, limit, first && integerOf(first['total']));
}

/** @param items in order, with one more than the page takes where more follow @param degree of the entity, where it is known */
function pageOf(items: NeighbourPage['items'], limit: number, degree: number | undefined): NeighbourPage {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page,
    next: last && items.length > limit ? keyOf(last) : null,
    ...(degree !== undefined && { degree }),
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

/** Ids of other ends, by the direction of the statements. */
type NodesOfSide = Record<Side, string[]>;

/**
 * The other ends of the first statements and of one more. Ids of relationships are left to the bodies: reading and
 * ordering 15,000 of them takes the embedded engine three times as long as the rest.
 */
async function readFirstNodes(reader: StatementReader, request: PageRequest): Promise<NodesOfSide> {
  const rows = await readSides(reader, request, 'neighbour-nodes', { id: request.id, limit: request.limit + 1 });
  return nodesOfPage(rows, request);
}

async function readNodesAfter(reader: StatementReader, request: PageRequest, after: PageKey): Promise<NodesOfSide> {
  const parameters = { id: request.id, ...keyParameters(after), limit: request.limit + 1 };
  return nodesOfPage(await readSides(reader, request, 'neighbour-keys', parameters), request);
}

interface SideRow {
  side: Side;
  importance: number;
  node: string;
}

/** Directions and kinds are asked for apart: each is quick by itself. */
async function readSides(
  reader: StatementReader,
  request: PageRequest,
  name: string,
  parameters: Record<string, string | number>,
): Promise<SideRow[]> {
  const types = { types: request.types };
  const reads = parts(request).map(async ({ side, kind }) => {
    const rows =
      kind === null
        ? await reader.rows(`${name}-${side}`, parameters, types)
        : await reader.rows(`${name}-${side}-of-kind`, parameters, { ...types, kind });
    return rows.map((row) => ({ side, importance: integerOf(row['importance']), node: textOf(row['node']) }));
  });
  return (await Promise.all(reads)).flat();
}

/** One more statement than the page tells whether there is a next one. A node that is reached comes with all of its own. */
function nodesOfPage(rows: SideRow[], { id, direction, limit }: PageRequest): NodesOfSide {
  // A statement of the entity about itself is found in both directions, and counts once.
  const counted = direction === 'both' ? rows.filter(({ side, node }) => side === 'out' || node !== id) : rows;
  const first = counted.toSorted((a, b) => b.importance - a.importance || compareText(a.node, b.node));
  const reached = new Set(first.slice(0, limit + 1).map(({ node }) => node));
  const of = (side: Side) =>
    counted.filter((row) => row.side === side && reached.has(row.node)).map(({ node }) => node);
  return { out: [...new Set(of('out'))], in: [...new Set(of('in'))] };
}

/** A key as statements take it that go on after it. */
export function keyParameters({ importance, node, relationship }: PageKey) {
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

/** The rows hold both ends, so that a store need not look them up to name the ends of the relationships. */
function readBodies(
  reader: StatementReader,
  { id, types }: PageRequest,
  ofSide: NodesOfSide,
  side: Side,
): Promise<RowRecord[]> {
  const nodes = ofSide[side];
  if (nodes.length === 0) return Promise.resolve([]);
  return reader.rows(`neighbour-relationships-${side}`, { id, nodes }, { types });
}

function itemOf(row: RowRecord): NeighbourPage['items'][number] {
  return {
    relationship: relationshipOf(row['relationship']),
    node: nodeOf(row['node']),
    degree: integerOf(row['degree']),
  };
}
