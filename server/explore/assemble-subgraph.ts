/** The answer to “these nodes and what is between them”, for databases of ours and others. */
import type { Subgraph } from '../../contracts/api.ts';
import type { GraphNode } from '../../contracts/graph.ts';

/** Puts the answer together; `relationships` holds one more than `most` where there are more. */
export function assembleSubgraph(
  ids: string[],
  found: { node: GraphNode; degree: number }[],
  relationships: Subgraph['relationships'],
  most: number,
): Subgraph {
  const byId = new Map(found.map((item): [string, { node: GraphNode; degree: number }] => [item.node.id, item]));
  const truncated = relationships.length > most;
  const kept = relationships.slice(0, most).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    nodes: ids.flatMap((id) => byId.get(id)?.node ?? []),
    relationships: kept,
    degrees: Object.fromEntries(found.map(({ node, degree }) => [node.id, degree])),
    missing: ids.filter((id) => !byId.has(id)),
    returned: kept.length,
    ...(truncated ? { atLeast: most + 1 } : { total: kept.length }),
    truncated,
    limit: most,
  };
}
