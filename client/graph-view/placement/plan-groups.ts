/** Where groups are drawn, and where their members go when they open. What else is on the canvas does not move. */
import type { NodeId } from '../../../contracts/graph.ts';
import { drawnElements } from '../../state/drawn-elements.ts';
import type { Drawn } from '../../state/drawn-elements.ts';
import type { DrawnNode, GraphState, LabelSide, Placement, Point } from '../../state/graph.ts';
import { groupNodes, groupOf, openGroups } from '../../state/group-nodes.ts';
import type { LeafSet } from '../../state/group-nodes.ts';
import { groupIdOf } from '../../state/groups.ts';
import type { NewGroup } from '../../state/groups.ts';
import type { Kind } from '../../state/schema.ts';
import type { State } from '../../state/state.ts';
import type { LabelMode } from '../../state/view.ts';
import { nameGroups } from '../elements/name-groups.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { BoxGrid } from '../labels/box-grid.ts';
import { boxesOverlap, grow, nodeBox } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { importanceOf, kindLooks } from '../styles/kind-looks.ts';
import { boxesAround, boxesOfCaptions, boxesOfNodes, linesOf } from './drawn-boxes.ts';
import type { Measure } from './drawn-boxes.ts';
import { placeNewNodes } from './place-new-nodes.ts';
import type { PlanOptions } from './plan-addition.ts';

type Seeing = Pick<PlanOptions, 'seen' | 'covered'>;

/** Between a group and what is beside it. */
const margin = 5;
/** Boxes that overlap by no more do not look as if they did. */
export const tolerance = 1;

function measureOf(graph: GraphState, kinds: readonly Kind[], modes: readonly LabelMode[]): Measure {
  return { looks: kindLooks(kinds, 'light'), modes, degreeOf: (id) => graph.degrees.get(id) ?? 0 };
}

function roomyModes(labels: LabelMode): readonly LabelMode[] {
  return labels === 'both' ? ['zh', 'en', 'both'] : ['zh', 'en'];
}

function boxesAt({ node }: DrawnNode, at: Point, labelSide: LabelSide, measure: Measure): Box[] {
  const { looks, modes, degreeOf } = measure;
  return boxesAround(at, footprintOf({ node, labelSide }, degreeOf(node.id), false, looks, modes));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Free places around a node, for what has none of its own. */
function placesAround(
  nodes: readonly DrawnNode[],
  around: { at: Point; radius: number },
  { graph }: Drawn,
  obstacles: readonly Box[],
  measure: Measure,
  { seen, covered }: Seeing,
): Record<string, Placement> {
  const newcomers = nodes.map((drawn) => ({
    id: drawn.node.id,
    boxes: (at: Point, side: LabelSide) => boxesAt(drawn, at, side, measure),
  }));
  const [origin, originRadius] = [around.at, around.radius];
  return placeNewNodes({ obstacles, lines: linesOf(graph), origin, originRadius, newcomers, seen, covered });
}

function ringAround(owner: DrawnNode | undefined, fallback: Point, graph: GraphState, measure: Measure) {
  // Without its owner a group opens where it is.
  if (!owner) return { at: fallback, radius: -78 };
  const { looks, modes, degreeOf } = measure;
  const { id } = owner.node;
  const box = nodeBox({ x: 0, y: 0 }, footprintOf(owner, degreeOf(id), graph.focus === id, looks, modes));
  return { at: owner.position, radius: box.x2 };
}

/** Gives groups a place: in the middle of their members, else in the place of one of them, else beside their owner. */
export function placeGroups(
  state: State,
  sets: readonly LeafSet[],
  kinds: readonly Kind[],
  seeing: Seeing = {},
): NewGroup[] {
  const fresh = new Set<NodeId>(sets.map(groupIdOf).filter((id) => !state.graph.groups.has(id)));
  const closed = nameGroups(drawnElements({ ...state, graph: groupNodes(sets)(state.graph) }), kinds);
  const { graph } = closed;
  const measure = measureOf(graph, kinds, roomyModes(state.view.labels));
  const standing = [...graph.nodes.values()].filter(({ node }) => !fresh.has(node.id));
  const inside = new Map(
    [...state.graph.groups.values(), ...sets].flatMap((set) => set.members.map((id) => [id, groupIdOf(set)] as const)),
  );
  // Members of other groups want their places back, one group at a time.
  const waiting = [...inside].flatMap(([id, group]) => {
    const drawn = state.graph.nodes.get(id);
    return drawn ? [{ group, boxes: boxesOfNodes(state.graph, [drawn], measure) }] : [];
  });
  const placed = [...boxesOfNodes(graph, standing, measure), ...boxesOfCaptions(graph)];
  return sets.map((set) => {
    const drawn = graph.nodes.get(groupIdOf(set));
    if (!drawn || !fresh.has(drawn.node.id)) return set;
    const others = waiting.flatMap(({ group, boxes }) => (group === drawn.node.id ? [] : boxes));
    const obstacles = [...placed, ...others];
    const grid = new BoxGrid();
    for (const box of obstacles) grid.add(box);
    const own = set.members.flatMap((id) => state.graph.nodes.get(id)?.position ?? []);
    const middle = drawn.position;
    const candidates = [middle, ...own.toSorted((a, b) => distance(a, middle) - distance(b, middle))];
    const place =
      candidates
        .flatMap((at): Placement[] => [
          { ...at, labelSide: 'below' },
          { ...at, labelSide: 'above' },
        ])
        .find((at) => {
          const boxes = boxesAt(drawn, at, at.labelSide ?? 'below', measure);
          return !boxes.some((box) => grid.hits(grow(box, margin)));
        }) ??
      placesAround(
        [drawn],
        ringAround(graph.nodes.get(set.owner), middle, graph, measure),
        closed,
        obstacles,
        measure,
        seeing,
      )[drawn.node.id];
    if (place) placed.push(...boxesAt(drawn, place, place.labelSide ?? 'below', measure));
    return { ...set, position: place };
  });
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** Places for members that cannot go back to theirs, by id: others lie there now, or they never had one of their own. */
export function planOpening(
  state: State,
  ids: readonly NodeId[],
  kinds: readonly Kind[],
  seeing: Seeing = {},
): Record<string, Placement> {
  const groups = ids.flatMap((id) => state.graph.groups.get(id) ?? []);
  const members = new Set(groups.flatMap((group) => [...group.members]));
  const opened = nameGroups(drawnElements({ ...state, graph: openGroups(ids)(state.graph) }), kinds);
  const { graph, visible } = opened;
  // What can be seen now must not lie on anything; names in the language that shows.
  const seenNow = measureOf(graph, kinds, [state.view.labels]);
  const others = visible.nodes.filter(({ node }) => !members.has(node.id));
  const standing = others.map((one) => ({ one, boxes: boxesOfNodes(graph, [one], seenNow) }));
  const at = ({ position }: DrawnNode) => `${position.x} ${position.y}`;
  const shared = countBy(
    [...members].flatMap((id) => graph.nodes.get(id) ?? []),
    at,
  );
  const homeless: DrawnNode[] = [];
  const home: DrawnNode[] = [];
  const weigh = ({ node }: DrawnNode) => importanceOf(node, graph.degrees.get(node.id) ?? 0);
  const drawn = [...members].flatMap((id) => graph.nodes.get(id) ?? []).toSorted((a, b) => weigh(b) - weigh(a));
  for (const one of drawn) {
    const { since } = groupOf(state.graph, one.node.id) ?? { since: null };
    const lies = ({ node, position }: DrawnNode) => since?.get(node.id)?.position === position;
    const boxes = boxesAt(one, one.position, one.labelSide, seenNow).map((box) => grow(box, -tolerance));
    // Of a canvas that was opened as it is, nobody knows what came later: names may lie on names there.
    const meets = (other: Box, index: number) =>
      boxes.some((box, own) => boxesOverlap(box, other) && (since !== null || own === 0 || index === 0));
    // What lay beside it when the group was made may do so again.
    const stays = lies(one);
    const taken = standing.some((other) => !(stays && lies(other.one)) && other.boxes.some(meets));
    // Those that came with their group all wait at one point.
    (taken || (shared.get(at(one)) ?? 0) > 1 ? homeless : home).push(one);
  }
  if (homeless.length === 0) return {};
  const measure = measureOf(graph, kinds, roomyModes(state.view.labels));
  const all = [...graph.nodes.values()].filter(({ node }) => !members.has(node.id));
  const obstacles = [...boxesOfNodes(graph, [...all, ...home], measure), ...boxesOfCaptions(graph)];
  const places: Record<string, Placement> = {};
  for (const group of groups) {
    const own = homeless.filter(({ node }) => group.members.includes(node.id));
    const ring = ringAround(graph.nodes.get(group.owner), group.position, graph, measure);
    const found = placesAround(own, ring, opened, obstacles, measure, seeing);
    for (const one of own) {
      const place = found[one.node.id];
      if (place) obstacles.push(...boxesAt(one, place, place.labelSide ?? 'below', measure));
    }
    Object.assign(places, found);
  }
  return places;
}
