/** Grouping and opening as producers of the graph, and which leaves of a node there are to group. */
import type { NodeId } from '../../contracts/graph.ts';
import { kindOf, moveNodes } from './graph.ts';
import type { GraphState, Placement } from './graph.ts';
import { addGroups, groupIdOf, groupsByMember } from './groups.ts';
import type { GroupKey, NewGroup, NodeGroup } from './groups.ts';
import { visibleElements } from './selectors.ts';
import type { State } from './state.ts';

type GraphProducer = (graph: GraphState) => GraphState;

/** Fewer are no group. */
export const leastMembers = 2;

/** Draws nodes as groups; the focus of a start view stays what it is. */
export function groupNodes(wanted: readonly NewGroup[]): GraphProducer {
  return (graph) => {
    const drawable = wanted.filter(({ owner }) => graph.nodes.has(owner));
    const placeOf = (id: NodeId) => (id === graph.focus ? null : (graph.nodes.get(id)?.position ?? null));
    const groups = addGroups(graph.groups, drawable, placeOf, graph.nodes);
    return groups === graph.groups ? graph : { ...graph, groups };
  };
}

/**
 * Draws the members of groups again, each where it was.
 *
 * @param places for members whose places were taken meanwhile
 */
export function openGroups(ids: readonly NodeId[], places: Readonly<Record<string, Placement>> = {}): GraphProducer {
  return (graph) => {
    const opened = new Set(ids.filter((id) => graph.groups.has(id)));
    if (opened.size === 0) return graph;
    const members = new Set([...opened].flatMap((id) => [...(graph.groups.get(id)?.members ?? [])]));
    const groups = new Map([...graph.groups].filter(([id]) => !opened.has(id)));
    const own = Object.entries(places).filter(([id]) => members.has(id as NodeId));
    const moved = moveNodes(Object.fromEntries(own))({ ...graph, groups });
    // Nodes that do not lie at their dates make the years under them a lie.
    const undated = own.length > 0 || [...opened].some((id) => graph.groups.get(id)?.arranged === true);
    return undated && moved.axis !== null ? { ...moved, axis: null } : moved;
  };
}

/** The group that a node is in; null for one that is drawn itself. */
export function groupOf(graph: Pick<GraphState, 'groups'>, id: NodeId): NodeGroup | null {
  return groupsByMember(graph.groups).get(id) ?? null;
}

/** Groups of one node. */
export function groupsOwnedBy(graph: Pick<GraphState, 'groups'>, owner: NodeId): NodeGroup[] {
  return [...graph.groups.values()].filter((group) => group.owner === owner);
}

/** Leaves of a node by type, direction and kind; sets that are too small are left out. */
export interface LeafSet extends GroupKey {
  members: readonly NodeId[];
}

/**
 * Which leaves of a node can be grouped: nodes in sight whose lines in sight all go to that node. One that hangs on it by
 * several types goes with the first of them.
 */
export function groupableLeaves(state: State, owner: NodeId): LeafSet[] {
  const { graph, selection } = state;
  const grouped = groupsByMember(graph.groups);
  if (grouped.has(owner)) return [];
  const { nodes, relationships } = visibleElements(state);
  // What lies on a path is being read.
  const elsewhere = new Set<NodeId>(selection.path?.nodes);
  const ties = new Map<NodeId, Pick<GroupKey, 'type' | 'direction'>>();
  for (const { type, source, target } of relationships) {
    if (source === target) continue;
    if (source === owner) ties.set(target, ties.get(target) ?? { type, direction: 'out' });
    else if (target === owner) ties.set(source, ties.get(source) ?? { type, direction: 'in' });
    else elsewhere.add(source).add(target);
  }
  const sets = new Map<NodeId, LeafSet & { members: NodeId[] }>();
  for (const { node } of nodes) {
    const { id } = node;
    const tie = ties.get(id);
    if (tie === undefined || elsewhere.has(id) || id === graph.focus || grouped.has(id)) continue;
    const key = { owner, ...tie, kind: kindOf(node) };
    const known = sets.get(groupIdOf(key));
    if (known) known.members.push(id);
    else sets.set(groupIdOf(key), { ...key, members: [id] });
  }
  // A single newcomer joins the group of its kind that is there.
  return [...sets].flatMap(([id, set]) => (set.members.length >= leastMembers || graph.groups.has(id) ? [set] : []));
}
