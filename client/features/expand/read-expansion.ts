import type { NodeId } from '../../../contracts/graph.ts';
import { readForCanvas, readNewNeighbours } from '../../api/canvas-reads.ts';
import type { Addition, GraphState } from '../../state/graph.ts';
import type { ExpansionChoice } from './expansion.ts';
import { EXPANSION_LIMIT, filtersOf } from './expansion.ts';

function importance(node: { properties: Record<string, unknown> }): number {
  return typeof node.properties['importance'] === 'number' ? node.properties['importance'] : 0;
}

/**
 * The next nodes of an expansion, most important first, with the statements between them and all that is drawn.
 *
 * @param choices what is wanted; all when null
 * @throws what `call` throws
 */
export async function readExpansion(
  id: NodeId,
  choices: readonly ExpansionChoice[] | null,
  graph: GraphState,
): Promise<Addition> {
  const drawn = new Set<string>([...graph.nodes.keys()].filter((each) => !graph.hidden.has(each)));
  const filters = choices === null ? [{}] : filtersOf(choices);
  const answers = await Promise.all(filters.map((filter) => readNewNeighbours(id, filter, drawn, EXPANSION_LIMIT)));
  const found = new Map(answers.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)));
  const chosen = [...found.values()]
    .toSorted((one, other) => importance(other) - importance(one))
    .slice(0, EXPANSION_LIMIT);
  if (chosen.length === 0) {
    return { nodes: [], relationships: answers.flatMap(({ relationships }) => relationships), origin: id };
  }
  const together = await readForCanvas(
    chosen.map((node) => node.id),
    [...graph.nodes.keys()],
  );
  return { nodes: together.nodes, relationships: together.relationships, degrees: together.degrees, origin: id };
}
