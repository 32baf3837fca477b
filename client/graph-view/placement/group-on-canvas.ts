/** Groups leaves on the canvas and opens groups again, each one step that can be undone. */
import type { NodeId } from '../../../contracts/graph.ts';
import { selectedGroup } from '../../state/drawn-elements.ts';
import { groupableLeaves, groupOf, groupsOwnedBy } from '../../state/group-nodes.ts';
import type { LeafSet } from '../../state/group-nodes.ts';
import type { Kind } from '../../state/schema.ts';
import { act, getState } from '../../state/use-store.ts';
import { viewportControls } from '../viewport.ts';
import { placeGroups, planOpening } from './plan-groups.ts';

function seeing() {
  const controls = viewportControls();
  return { seen: controls?.extent(), covered: controls?.covered() };
}

/** Draws sets of leaves as groups; nothing else moves. Whoever was selected inside hands over to the owner. */
export function groupLeaves(sets: readonly LeafSet[], kinds: readonly Kind[]): void {
  const [first] = sets;
  if (!first) return;
  act('groupNodes', placeGroups(getState(), sets, kinds, seeing()));
  if (selectedGroup(getState()) !== null) act('selectNodes', [first.owner]);
  // A group may have found its place out of sight.
  viewportControls()?.reveal(sets.flatMap(({ members }) => members.slice(0, 1)));
}

/**
 * Draws the members of groups again, each where it was or beside its owner where that place is taken.
 *
 * @param handOver whether the selection of an opened group goes to its owner; not where something else is about to be
 */
export function openGroups(ids: readonly NodeId[], kinds: readonly Kind[], handOver = true): void {
  const state = getState();
  const groups = ids.flatMap((id) => state.graph.groups.get(id) ?? []);
  const [first] = groups;
  if (!first) return;
  const inside = selectedGroup(state);
  act('openGroups', ids, planOpening(state, ids, kinds, seeing()));
  // The details go on with whose leaves they are.
  if (handOver && inside !== null && ids.includes(inside.id) && state.graph.nodes.has(inside.owner))
    act('selectNodes', [inside.owner]);
  viewportControls()?.makeRoom(
    groups.flatMap(({ members }) => members),
    groups.length === 1 && state.graph.nodes.has(first.owner) ? first.owner : null,
  );
}

/** Opens the groups that nodes are in, so that each of them can be seen. */
export function openGroupsAround(nodes: readonly NodeId[], kinds: readonly Kind[]): void {
  const { graph } = getState();
  openGroups([...new Set(nodes.flatMap((id) => groupOf(graph, id)?.id ?? []))], kinds, false);
}

/** What G does with a node: groups its leaves, or opens its groups where no leaf is left to group. */
export function toggleGroups(id: NodeId, kinds: readonly Kind[]): boolean {
  const state = getState();
  const sets = groupableLeaves(state, id);
  const own = groupsOwnedBy(state.graph, id).map((group) => group.id);
  if (sets.length > 0) groupLeaves(sets, kinds);
  else openGroups(own, kinds);
  return sets.length > 0 || own.length > 0;
}
