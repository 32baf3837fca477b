/** What is drawn, as boxes and lines that new things had better not cover. */
import type { NodeId } from '../../../contracts/graph.ts';
import type { DrawnNode, GraphState, Point } from '../../state/graph.ts';
import type { LabelMode } from '../../state/view.ts';
import { footprintOf } from '../elements/node-elements.ts';
import { nameBox, nodeBox } from '../labels/label-box.ts';
import type { Box, Footprint } from '../labels/label-box.ts';
import { widthInPixels } from '../labels/measure-text.ts';
import type { KindLook } from '../styles/kind-looks.ts';

/** How boxes are measured. */
export interface Measure {
  looks: ReadonlyMap<string, KindLook>;
  /** The ways names may be set: a box holds the largest. */
  modes: readonly LabelMode[];
  degreeOf: (id: NodeId) => number;
}

/** A node and its name around a place. */
export function boxesAround(at: Point, footprint: Footprint): Box[] {
  const name = nameBox(at, footprint);
  return name ? [nodeBox(at, footprint), name] : [nodeBox(at, footprint)];
}

/** Nodes and their names where they are. */
export function boxesOfNodes(graph: GraphState, nodes: readonly DrawnNode[], measure: Measure): Box[] {
  return nodes.flatMap((one) => {
    const { id } = one.node;
    const footprint = footprintOf(one, measure.degreeOf(id), graph.focus === id, measure.looks, measure.modes);
    return boxesAround(one.position, footprint);
  });
}

/** The captions of a composition. */
export function boxesOfCaptions(graph: GraphState): Box[] {
  const at = graph.focus === null ? undefined : graph.nodes.get(graph.focus)?.position;
  if (!at) return [];
  return graph.captions.map((caption) => {
    const half = Math.max(...[caption.zh, caption.en].map((text) => widthInPixels([text], 11, false))) / 2;
    const [x, y] = [at.x + caption.x, at.y + caption.y];
    return { x1: x - half, y1: y - 8, x2: x + half, y2: y + 8 };
  });
}

export function linesOf(graph: GraphState): (readonly [Point, Point])[] {
  return [...graph.relationships.values()].flatMap(({ source, target }) => {
    const [from, to] = [graph.nodes.get(source), graph.nodes.get(target)];
    return from && to ? [[from.position, to.position] as const] : [];
  });
}
