/**
 * Gives an answer of the server its positions: `act('addElements', planAddition(graph, addition, options))`. Nodes on
 * the canvas stay where they are; boxes of nodes and names, in the larger of both languages, do not overlap.
 */
import type { GraphNode, NodeId } from '../../../contracts/graph.ts';
import type { Addition, DrawnNode, GraphState, Point } from '../../state/graph.ts';
import type { Kind } from '../../state/schema.ts';
import type { LabelMode } from '../../state/view.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { nodeBox } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { importanceOf, kindLooks } from '../styles/kind-looks.ts';
import { boxesAround, boxesOfCaptions, boxesOfNodes, linesOf } from './drawn-boxes.ts';
import { outlineOf } from './hull.ts';
import { placeAtRim } from './place-at-rim.ts';
import { placeNewNodes } from './place-new-nodes.ts';
import type { Newcomer } from './place-new-nodes.ts';

export interface PlanOptions {
  kinds: readonly Kind[];
  /** Names in both languages at once need more room. */
  labels: LabelMode;
  /** What the reader sees (`viewportControls()?.extent()`). */
  seen?: Box | undefined;
  /** What floats over the canvas, in layout pixels (`viewportControls()?.covered()`). */
  covered?: readonly Box[] | undefined;
}

const zero: Point = { x: 0, y: 0 };

function shift({ x1, y1, x2, y2 }: Box, { x, y }: Point): Box {
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y };
}

/** The expanded node, else the drawn node that the new ones are most joined to. */
function originOf(graph: GraphState, addition: Addition, fresh: ReadonlySet<NodeId>): DrawnNode | null {
  const given = addition.origin == null ? undefined : graph.nodes.get(addition.origin);
  if (given) return given;
  const ties = new Map<NodeId, number>();
  for (const { source, target } of addition.relationships)
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const)
      if (fresh.has(other) && graph.nodes.has(end)) ties.set(end, (ties.get(end) ?? 0) + 1);
  const best = [...ties].reduce<[NodeId, number] | null>((most, tie) => (most && most[1] >= tie[1] ? most : tie), null);
  return best ? (graph.nodes.get(best[0]) ?? null) : null;
}

/** Type and direction of the statement that ties each new node to the origin: what one phrase says. */
function groupsOf({ relationships }: Addition, origin: NodeId): Map<NodeId, string> {
  const groups = new Map<NodeId, string>();
  for (const { type, source, target } of relationships) {
    if (source === origin && !groups.has(target)) groups.set(target, `${type} out`);
    if (target === origin && !groups.has(source)) groups.set(source, `${type} in`);
  }
  return groups;
}

/** Phrase by phrase, the one with the most newcomers first, the most important first in each. */
function inOrder(nodes: readonly GraphNode[], groups: ReadonlyMap<NodeId, string>, weigh: (node: GraphNode) => number) {
  const sizes = new Map<string | undefined, number>();
  for (const { id } of nodes) sizes.set(groups.get(id), (sizes.get(groups.get(id)) ?? 0) + 1);
  const order = [...sizes].toSorted((a, b) => b[1] - a[1]).map(([group]) => group);
  const place = ({ id }: GraphNode) => order.indexOf(groups.get(id));
  return nodes.toSorted((a, b) => place(a) - place(b) || weigh(b) - weigh(a));
}

export function planAddition(
  graph: GraphState,
  addition: Addition,
  { kinds, labels, seen, covered = [] }: PlanOptions,
): Addition {
  const looks = kindLooks(kinds, 'light');
  const modes: LabelMode[] = labels === 'both' ? ['zh', 'en', 'both'] : ['zh', 'en'];
  const newNodes = new Map<NodeId, GraphNode>(
    addition.nodes.filter(({ id }) => !graph.nodes.has(id)).map((node) => [node.id, node]),
  );
  if (newNodes.size === 0) return addition;
  const degreeOf = (id: NodeId) => addition.degrees?.[id] ?? graph.degrees.get(id) ?? 0;
  const drawn = [...graph.nodes.values()];
  const measure = { looks, modes, degreeOf };
  const obstacles = [...boxesOfNodes(graph, drawn, measure), ...boxesOfCaptions(graph)];
  const lines = linesOf(graph);
  const origin = originOf(graph, addition, new Set(newNodes.keys()));
  const originBox =
    origin &&
    nodeBox(zero, footprintOf(origin, degreeOf(origin.node.id), graph.focus === origin.node.id, looks, modes));
  const middle = seen ? { x: (seen.x1 + seen.x2) / 2, y: (seen.y1 + seen.y2) / 2 } : { x: 0, y: 0 };
  const groups = origin ? groupsOf(addition, origin.node.id) : new Map<NodeId, string>();
  const ordered = inOrder([...newNodes.values()], groups, (node) => importanceOf(node, degreeOf(node.id)));
  const newcomers = ordered.map((node): Newcomer => {
    const below = footprintOf({ node, labelSide: 'below' }, degreeOf(node.id), false, looks, modes);
    // Measured once: hundreds of places may be tried.
    const around = { below: boxesAround(zero, below), above: boxesAround(zero, { ...below, labelSide: 'above' }) };
    const boxes: Newcomer['boxes'] = (at, side) => around[side].map((box) => shift(box, at));
    return { id: node.id, boxes, group: groups.get(node.id) };
  });
  const outline = outlineOf(drawn.flatMap((one) => (one === origin ? [] : [one.position])));
  const positions =
    origin === null && drawn.length > 0
      ? placeAtRim({ obstacles, lines, outline, newcomers, seen, covered })
      : placeNewNodes({
          obstacles,
          lines,
          origin: origin?.position ?? middle,
          // Without an origin the first ring is the middle itself.
          originRadius: originBox ? originBox.x2 : -78,
          newcomers,
          seen,
          covered,
          outline,
        });
  return { ...addition, origin: addition.origin ?? null, positions: { ...positions, ...addition.positions } };
}
