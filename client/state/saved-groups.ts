/**
 * Groups as a saved canvas has them: places in its list of nodes, never names. What a group is called follows from what
 * the graph says of its members now, so a link cannot put words on the canvas.
 */
import { z } from 'zod/mini';
import type { GraphNode, GraphRelationship, NodeId } from '../../contracts/graph.ts';
import { kindOf } from './graph.ts';
import type { Groups, NewGroup } from './groups.ts';

/** Of a node, in the list of nodes. */
const place = z.int().check(z.gte(0), z.lte(5_000));
const coordinate = z.number().check(z.gte(-1_000_000), z.lte(1_000_000));

const savedGroup = z.object({
  of: place,
  type: z.string().check(z.minLength(1), z.maxLength(512)),
  /** Statements lead to the owner; from it where this is left out. */
  in: z.optional(z.literal(true)),
  members: z.array(place).check(z.minLength(1), z.maxLength(5_000)),
  /** Left out where nodes have no places either. */
  at: z.optional(z.tuple([coordinate, coordinate])),
  above: z.optional(z.literal(true)),
});

export const savedGroups = z.array(savedGroup).check(z.maxLength(500));
export type SavedGroups = z.infer<typeof savedGroups>;

/** @param nodes ids in the order in which they are saved */
export function saveGroups(groups: Groups, nodes: Iterable<NodeId>): SavedGroups {
  const places = new Map([...nodes].map((id, at) => [id, at]));
  return [...groups.values()].flatMap(({ owner, type, direction, members, position, labelSide }) => {
    const of = places.get(owner);
    if (of === undefined) return [];
    return [
      {
        of,
        type,
        ...(direction === 'in' && { in: true as const }),
        members: members.flatMap((id) => places.get(id) ?? []),
        at: [Math.round(position.x), Math.round(position.y)] as [number, number],
        ...(labelSide === 'above' && { above: true as const }),
      },
    ];
  });
}

/**
 * The same groups without their places, after some nodes were left out.
 *
 * @param placeOf where a place of before is now; undefined for one that was left out
 */
export function groupsWithoutPlaces(saved: SavedGroups, placeOf: (before: number) => number | undefined): SavedGroups {
  return saved.flatMap(({ of, type, members, ...rest }) => {
    const owner = placeOf(of);
    const kept = members.flatMap((member) => placeOf(member) ?? []);
    if (owner === undefined || kept.length === 0) return [];
    return [{ of: owner, type, members: kept, ...(rest.in && { in: rest.in }) }];
  });
}

/**
 * Groups to open a canvas with: of what the graph still holds, by statements that it still makes. Members of another kind
 * than the first are drawn themselves.
 *
 * @param ids of the saved nodes, by place
 * @param arranged whether a layout has put the canvas where it is
 */
export function openSavedGroups(
  saved: SavedGroups,
  ids: readonly NodeId[],
  found: { nodes: readonly GraphNode[]; relationships: readonly GraphRelationship[] },
  arranged: boolean,
): NewGroup[] {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  return saved.flatMap(({ of, type, members: places, at, above, ...rest }) => {
    const owner = ids[of];
    const direction = rest.in ? 'in' : 'out';
    const members = places.flatMap((one) => (one === of ? [] : (nodes.get(ids[one] ?? ('' as NodeId)) ?? [])));
    const [first] = members;
    if (owner === undefined || first === undefined) return [];
    const kind = kindOf(first);
    const own = members.filter((node) => kindOf(node) === kind).map(({ id }) => id);
    const known = new Set(own);
    const said = found.relationships.some(
      (one) =>
        one.type === type &&
        (direction === 'out'
          ? one.source === owner && known.has(one.target)
          : one.target === owner && known.has(one.source)),
    );
    if (!said) return [];
    const position = at && { x: at[0], y: at[1], labelSide: above ? ('above' as const) : ('below' as const) };
    return [{ owner, type, direction, kind, members: own, position, arranged }];
  });
}
