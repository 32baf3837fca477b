/**
 * Groups: several leaves of one node drawn as one node with their number. A group is a rule of drawing, nothing more: its
 * members stay in `GraphState.nodes` with the places they had, so counts, filters, hiding, removing and pinning go on
 * seeing them one by one, and opening a group is to forget it.
 *
 * The shape, for whoever keeps or sends a canvas: `GraphState.groups` is a map from group id to `NodeGroup`. A group
 * follows from its owner, type, direction and kind (`groupIdOf`), so there is one of each; no node is in two groups, an
 * owner is in none. A selection holds node ids only: a selected group is the selection of its members.
 */
import type { NodeId } from '../../contracts/graph.ts';

export type GroupDirection = 'out' | 'in';

/** What a group is made of: leaves of one kind that hang on one node by the same type in the same direction. */
export interface GroupKey {
  owner: NodeId;
  type: string;
  /** `out`: statements lead from the owner to the members. */
  direction: GroupDirection;
  kind: string;
}

interface Place {
  x: number;
  y: number;
  labelSide?: 'above' | 'below' | undefined;
}

export interface NewGroup extends GroupKey {
  members: readonly NodeId[];
  /** Where the group is drawn, in layout pixels; among its members where it is not said. */
  position?: Place | undefined;
  arranged?: boolean | undefined;
}

/** Nodes as they lay at some time. */
type Lying = ReadonlyMap<NodeId, { position: { x: number; y: number } }>;

export interface NodeGroup extends GroupKey {
  /** Stands where ids of nodes stand on the canvas, and is nobody's (`isGroupId`). */
  id: NodeId;
  /** At least one. */
  members: readonly NodeId[];
  /** Members follow when it moves. */
  position: { x: number; y: number };
  labelSide: 'above' | 'below';
  /** A layout has put it where it is: the places of its members say nothing of a date. */
  arranged: boolean;
  /** How the canvas lay when the group was made: whatever lay on whatever then is no reason to move. Not saved. */
  since: Lying | null;
}

export type Groups = ReadonlyMap<NodeId, NodeGroup>;

/** No id of a node holds a control character (`canBeNodeId`). */
const mark = '\u001F';

export function groupIdOf({ owner, type, direction, kind }: GroupKey): NodeId {
  return [mark, owner, type, direction, kind].join(mark) as NodeId;
}

/** Whether an id on the canvas is that of a group. */
export function isGroupId(id: string): boolean {
  return id.startsWith(mark);
}

/** Lines of a group are folded too: those of one type between the same two are one. */
export function foldedLineId(source: string, type: string, target: string): string {
  return [mark, source, type, target].join(mark);
}

/** Whether an id is that of a line that stands for lines of members. */
export function isFoldedLineId(id: string): boolean {
  return id.startsWith(mark);
}

const byMember = new WeakMap<Groups, ReadonlyMap<NodeId, NodeGroup>>();

/** Groups by the nodes in them. */
export function groupsByMember(groups: Groups): ReadonlyMap<NodeId, NodeGroup> {
  let known = byMember.get(groups);
  if (!known) {
    known = new Map([...groups.values()].flatMap((group) => group.members.map((member) => [member, group] as const)));
    byMember.set(groups, known);
  }
  return known;
}

/**
 * Adds groups, or members to those that are there. Whatever cannot be is left out: members that are not on the canvas or
 * in another group, owners that are in one.
 *
 * @param placeOf where a node is; null for one that cannot be grouped
 * @param since how the canvas lies; null where that says nothing of what is free
 * @returns the very groups it was given when nothing came of it
 */
export function addGroups(
  groups: Groups,
  wanted: readonly NewGroup[],
  placeOf: (id: NodeId) => { x: number; y: number } | null,
  since: Lying | null = null,
): Groups {
  const next = new Map(groups);
  const taken = new Set<NodeId>([...groups.values()].flatMap(({ members }) => [...members]));
  const owners = new Set<NodeId>([...groups.values()].map(({ owner }) => owner));
  for (const { owner, type, direction, kind, members, position, arranged = false } of wanted) {
    if (taken.has(owner)) continue;
    const fresh = [...new Set(members)].flatMap((id) => {
      const place = id === owner || taken.has(id) || owners.has(id) ? null : placeOf(id);
      return place === null ? [] : [{ id, place }];
    });
    if (fresh.length === 0) continue;
    const id = groupIdOf({ owner, type, direction, kind });
    const known = next.get(id);
    const at = position ?? middleOf(fresh.map(({ place }) => place));
    next.set(id, {
      id,
      owner,
      type,
      direction,
      kind,
      members: [...(known?.members ?? []), ...fresh.map((one) => one.id)],
      position: known?.position ?? { x: at.x, y: at.y },
      labelSide: known?.labelSide ?? position?.labelSide ?? 'below',
      arranged: known?.arranged ?? arranged,
      since: known === undefined ? since : known.since,
    });
    for (const one of fresh) taken.add(one.id);
    owners.add(owner);
  }
  return taken.size === groupsByMember(groups).size ? groups : next;
}

function middleOf(places: readonly { x: number; y: number }[]): { x: number; y: number } {
  const sum = (of: (place: { x: number; y: number }) => number) => places.reduce((all, place) => all + of(place), 0);
  return {
    x: Math.round(sum(({ x }) => x) / places.length),
    y: Math.round(sum(({ y }) => y) / places.length),
  };
}

/** Takes nodes out of their groups; a group without members is gone. */
export function leaveGroups(groups: Groups, gone: ReadonlySet<NodeId>): Groups {
  if (![...groups.values()].some(({ members }) => members.some((id) => gone.has(id)))) return groups;
  return new Map(
    [...groups].flatMap(([id, group]) => {
      const members = group.members.filter((member) => !gone.has(member));
      return members.length === 0 ? [] : [[id, { ...group, members }] as const];
    }),
  );
}

/**
 * Moves groups to where some of `places` say, by id.
 *
 * @returns the groups, and how far each member is to follow
 */
export function moveGroups(
  groups: Groups,
  places: Readonly<Record<string, Place>>,
): { groups: Groups; followers: ReadonlyMap<NodeId, { x: number; y: number }> } {
  const followers = new Map<NodeId, { x: number; y: number }>();
  const next = new Map(groups);
  let moved = false;
  for (const group of groups.values()) {
    const place = places[group.id];
    if (place === undefined) continue;
    const labelSide = place.labelSide ?? group.labelSide;
    const shift = { x: place.x - group.position.x, y: place.y - group.position.y };
    if (shift.x === 0 && shift.y === 0 && labelSide === group.labelSide) continue;
    next.set(group.id, { ...group, position: { x: place.x, y: place.y }, labelSide });
    for (const member of group.members) followers.set(member, shift);
    moved = true;
  }
  return { groups: moved ? next : groups, followers };
}

/** Notes which groups a layout has put where they are. */
export function arrangeGroups(groups: Groups, ids: ReadonlySet<string>): Groups {
  if (![...groups.values()].some(({ id, arranged }) => ids.has(id) && !arranged)) return groups;
  return new Map([...groups].map(([id, group]) => [id, ids.has(id) ? { ...group, arranged: true } : group]));
}
