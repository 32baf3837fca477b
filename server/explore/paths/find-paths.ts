/**
 * The shortest ways from one entity to another over statements, whichever way these point. A path is a list of nodes;
 * every statement between two of them that follow one another belongs to that hop, the best supported first.
 */
import type { Paths } from '../../../contracts/api.ts';
import type { GraphNode, GraphRelationship } from '../../../contracts/graph.ts';
import { compareText } from '../compare-text.ts';
import { BadFieldError } from '../errors.ts';
import type { ExploreContext } from '../explore-context.ts';
import { integerOf, textsOf } from '../row-values.ts';
import type { StatementReader } from '../statement-reader.ts';
import type { PathLimits, PathSearch } from './explore-links.ts';
import type { LinkedNode } from './explored-links.ts';
import { explorePaths, PATH_LIMITS } from './explore-links.ts';
import { foreignPathReader } from './foreign-path-reader.ts';
import { ownPathReader } from './own-path-reader.ts';
import type { Hop, HopStatements, PathEnd, PathReader } from './path-reader.ts';
import { STATEMENTS_A_HOP } from './path-reader.ts';

export interface PathsRequest {
  from: string;
  to: string;
  /** Hops at most. */
  max?: number;
  types?: string[];
  limit?: number;
}

const DEFAULT_HOPS = 6;
const DEFAULT_PATHS = 5;

/**
 * @throws NotFoundError for an unknown end, BadFieldError when both ends are the same node, GraphStoreError `cancelled`
 * when the signal is aborted
 */
export async function findPaths(
  context: ExploreContext,
  reader: StatementReader,
  request: PathsRequest,
  { signal, limits = PATH_LIMITS }: { signal?: AbortSignal; limits?: PathLimits } = {},
): Promise<Paths> {
  const graph = await context.graph();
  // Provenance never makes a path, even when it is asked for by name: two names in one passage would always be near.
  const types = graph.statementTypes.filter((type) => request.types === undefined || request.types.includes(type));
  const paths = graph.dataset === null ? foreignPathReader(reader, types) : ownPathReader(reader, types);
  const [source, target] = await Promise.all([paths.end(request.from), paths.end(request.to)]);
  if (source.key === target.key) throw new BadFieldError('query.to', 'the same node as from');
  const hops = request.max ?? DEFAULT_HOPS;
  const count = request.limit ?? DEFAULT_PATHS;
  const started = performance.now();
  if (graph.dataset !== null && types.length > 0) {
    const ends = { from: request.from, to: request.to };
    reader.written('paths', { ...ends, limit: count }, { types, hops: String(hops) });
  }
  const search =
    types.length === 0
      ? NOTHING_TO_WALK
      : await explorePaths(paths, { source, target, hops, count, limits, ...(signal && { signal }) });
  const found = assemble(source, target, search, await readParts(paths, search.paths));
  return {
    ...found,
    returned: found.paths.length,
    truncated: search.more,
    limit: count,
    search: {
      hops: search.hops,
      apart: search.apart,
      reached: search.reached,
      expanded: search.expanded,
      elapsedMs: Math.round(performance.now() - started),
      limits: { hops, nodes: limits.nodes, links: limits.links, timeMs: limits.timeMs },
    },
  };
}

const NOTHING_TO_WALK: PathSearch = { paths: [], more: false, hops: 0, apart: true, reached: null, expanded: 0 };

/** Statements of each hop, by the keys of its ends in the order of the path. */
async function readParts(
  reader: PathReader,
  paths: readonly (readonly LinkedNode[])[],
): Promise<Map<string, HopStatements>> {
  const hops = new Map(paths.flatMap(hopsOf).map((hop) => [hopKey(hop), hop]));
  const statements = await reader.statements([...hops.values()]);
  return new Map([...hops.keys()].flatMap((key, at) => (statements[at] ? [[key, statements[at]] as const] : [])));
}

function hopsOf(path: readonly LinkedNode[]): Hop[] {
  return path.slice(1).flatMap((far, index) => {
    const near = path[index];
    return near ? [{ near, far }] : [];
  });
}

function hopKey({ near, far }: Hop): string {
  return JSON.stringify([near.key, far.key]);
}

function assemble(
  source: PathEnd,
  target: PathEnd,
  search: PathSearch,
  parts: ReadonlyMap<string, HopStatements>,
): Pick<Paths, 'from' | 'to' | 'paths' | 'nodes' | 'relationships' | 'degrees'> {
  const nodes = new Map<string, GraphNode>([source, target].map(({ node }) => [node.id, node]));
  const degrees: Record<string, number> = {};
  const relationships = new Map<string, GraphRelationship>();
  const paths = search.paths.flatMap((path) => {
    const hops = hopsOf(path).flatMap((hop) => parts.get(hopKey(hop)) ?? []);
    // It was a path when links were read, and is none any more.
    if (hops.length < path.length - 1) return [];
    for (const { near, far } of hops) {
      for (const { node, degree } of [near, far]) {
        nodes.set(node.id, node);
        degrees[node.id] = degree;
      }
    }
    const view = {
      nodes: [source.node.id, ...hops.map(({ far }) => far.node.id)],
      hops: hops.map((hop) => {
        const shown = hop.relationships.toSorted(compareStatements).slice(0, STATEMENTS_A_HOP);
        for (const relationship of shown) relationships.set(relationship.id, relationship);
        return {
          statements: shown.map(({ id, source: start }) => ({
            id,
            direction: start === hop.near.node.id ? ('out' as const) : ('in' as const),
          })),
          truncated: hop.relationships.length > shown.length,
        };
      }),
    };
    return [view];
  });
  return {
    from: source.node.id,
    to: target.node.id,
    paths,
    nodes: [...nodes.values()],
    relationships: [...relationships.values()],
    degrees,
  };
}

/** Said by most sources first, then in most passages. */
function compareStatements(a: GraphRelationship, b: GraphRelationship): number {
  return (
    integerOf(b.properties['sources']) - integerOf(a.properties['sources']) ||
    textsOf(b.properties['evidence']).length - textsOf(a.properties['evidence']).length ||
    compareText(a.id, b.id)
  );
}
