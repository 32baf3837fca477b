/** What several entities have in common: who is next to more than one of them, and which documents mention them. */
import type { EntityView, Neighbours } from '../../../contracts/api.ts';
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';

type DocumentReference = EntityView['mentions'][number]['document'];

export interface Shared<Thing> {
  thing: Thing;
  /** How many of the selected it goes with; at least two. */
  count: number;
}

function importanceOf(node: GraphNode): number {
  const { importance } = node.properties;
  return typeof importance === 'number' ? importance : 0;
}

/** Those that go with most of them first. */
function inOrder<Thing>(counted: Iterable<Shared<Thing>>, weigh: (thing: Thing) => number): Shared<Thing>[] {
  return [...counted]
    .filter(({ count }) => count > 1)
    .toSorted((one, other) => other.count - one.count || weigh(other.thing) - weigh(one.thing));
}

/**
 * @param neighbours of each of the selected; a neighbour counts once for each, whatever the number of statements
 */
export function commonNeighbours(
  selected: readonly NodeId[],
  neighbours: readonly Pick<Neighbours, 'nodes'>[],
): Shared<GraphNode>[] {
  const own = new Set<string>(selected);
  const counts = new Map<string, Shared<GraphNode>>();
  for (const { nodes } of neighbours)
    for (const node of new Map(nodes.map((each) => [each.id, each])).values()) {
      if (own.has(node.id)) continue;
      const known = counts.get(node.id);
      if (known) known.count += 1;
      else counts.set(node.id, { thing: node, count: 1 });
    }
  return inOrder(counts.values(), importanceOf);
}

/** Documents by how many of the selected they mention, then by how often. */
export function commonDocuments(mentions: readonly EntityView['mentions'][]): Shared<DocumentReference>[] {
  const counts = new Map<string, Shared<DocumentReference>>();
  const passages = new Map<string, number>();
  for (const { document, passages: more } of mentions.flat()) {
    passages.set(document.id, (passages.get(document.id) ?? 0) + more);
    const known = counts.get(document.id);
    if (known) known.count += 1;
    else counts.set(document.id, { thing: document, count: 1 });
  }
  return inOrder(counts.values(), ({ id }) => passages.get(id) ?? 0);
}
