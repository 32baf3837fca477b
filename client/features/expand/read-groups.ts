import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import { readForCanvas, readNewNeighbours } from '../../api/canvas-reads.ts';
import { kindOf } from '../../state/graph.ts';
import type { Addition, GraphState } from '../../state/graph.ts';
import { groupIdOf } from '../../state/groups.ts';
import type { NewGroup } from '../../state/groups.ts';
import { mostSavedNodes } from '../../state/saved-canvas.ts';
import type { ExpansionChoice } from './expansion.ts';

/** Two nodes take no more room than a group of two. */
const leastInGroup = 3;

/** Members that one group takes at a time: they all come with it, so that opening it asks nobody. */
const mostInGroup = 200;

const nothing = { nodes: [], more: true };

export interface GroupedExpansion {
  addition: Addition;
  /** Of what was chosen, how many stayed behind: a group or the canvas takes no more. */
  left: number;
}

/**
 * What was chosen of an expansion, one group for each type, direction and kind; one or two of a kind come as nodes.
 *
 * @throws what `call` throws
 */
export async function readGroups(
  id: NodeId,
  choices: readonly ExpansionChoice[],
  graph: GraphState,
): Promise<GroupedExpansion> {
  const drawn = new Set<string>([...graph.nodes.keys()].filter((each) => !graph.hidden.has(each)));
  // What more than this canvas could be kept or sent.
  let room = Math.max(0, mostSavedNodes - graph.nodes.size);
  let left = 0;
  const found = new Map<NodeId, GraphNode>();
  const groups = new Map<NodeId, NewGroup & { members: NodeId[] }>();
  // One after the other: each leaves less room for the next.
  for (const { row, kind, count } of choices) {
    const { type, direction } = row;
    const filter = { types: [type], direction, ...(kind !== null && { kinds: [kind] }) };
    const known = new Set([...drawn, ...found.keys()]);
    const most = Math.min(room, mostInGroup);
    // oxlint-disable-next-line no-await-in-loop
    const { nodes, more } = most === 0 ? nothing : await readNewNeighbours(id, filter, known, most);
    if (more) left += Math.max(0, count - nodes.length);
    room -= nodes.length;
    for (const node of nodes) {
      found.set(node.id, node);
      const key = { owner: id, type, direction, kind: kindOf(node) };
      const group = groups.get(groupIdOf(key));
      if (group) group.members.push(node.id);
      else groups.set(groupIdOf(key), { ...key, members: [node.id] });
    }
  }
  if (found.size === 0) return { addition: { nodes: [], relationships: [], origin: id }, left };
  const together = await readForCanvas([...found.keys()], [...graph.nodes.keys()]);
  const large = [...groups].flatMap(([groupId, group]) =>
    group.members.length >= leastInGroup || graph.groups.has(groupId) ? [group] : [],
  );
  const { nodes, relationships, degrees } = together;
  return { addition: { nodes, relationships, degrees, origin: id, groups: large }, left };
}
