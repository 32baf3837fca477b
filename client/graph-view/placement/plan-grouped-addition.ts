/** Positions for an answer of the server that comes in groups: a group takes one place, its members wait there. */
import type { GraphNode, RelationshipId } from '../../../contracts/graph.ts';
import { groupAsNode } from '../../state/drawn-elements.ts';
import type { Addition, GraphState } from '../../state/graph.ts';
import { foldedLineId, groupIdOf } from '../../state/groups.ts';
import { nameGroup } from '../elements/name-groups.ts';
import { planAddition } from './plan-addition.ts';
import type { PlanOptions } from './plan-addition.ts';

/** @param drawn the canvas as it is drawn, groups among its nodes */
export function planGroupedAddition(drawn: GraphState, addition: Addition, options: PlanOptions): Addition {
  const { groups = [] } = addition;
  if (groups.length === 0) return planAddition(drawn, addition, options);
  const nodes = new Map(addition.nodes.map((node) => [node.id, node]));
  const inside = new Set(groups.flatMap(({ members }) => members));
  const stands: GraphNode[] = groups.flatMap((group) => {
    const id = groupIdOf(group);
    const members = group.members.flatMap((member) => nodes.get(member) ?? []);
    return drawn.nodes.has(id) ? [] : [nameGroup(groupAsNode(id, group.kind, members), options.kinds)];
  });
  const lines = groups.map((group) => {
    const [own, id] = [group.owner, groupIdOf(group)];
    const [source, target] = group.direction === 'out' ? [own, id] : [id, own];
    const line = foldedLineId(source, group.type, target) as RelationshipId;
    return { id: line, type: group.type, source, target, properties: {} };
  });
  const planned = planAddition(
    drawn,
    {
      ...addition,
      nodes: [...addition.nodes.filter(({ id }) => !inside.has(id)), ...stands],
      relationships: [...addition.relationships, ...lines],
    },
    options,
  );
  const placeOf = (id: GraphNode['id']) => planned.positions?.[id] ?? drawn.nodes.get(id)?.position;
  const placed = groups.map((group) => ({ ...group, position: placeOf(groupIdOf(group)) }));
  const waiting = placed.flatMap(({ members, position }) =>
    position ? members.map((member) => [member, { x: position.x, y: position.y }] as const) : [],
  );
  const standing = new Set<string>(stands.map(({ id }) => id));
  const own = Object.entries(planned.positions ?? {}).filter(([id]) => !standing.has(id));
  return {
    ...addition,
    origin: planned.origin,
    positions: { ...Object.fromEntries(own), ...Object.fromEntries(waiting) },
    groups: placed,
  };
}
