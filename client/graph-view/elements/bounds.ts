/** What the canvas covers, from the state alone: asking the renderer would make it measure every element first. */
import type { NodeId } from '../../../contracts/graph.ts';
import type { DrawnNode, GraphState } from '../../state/graph.ts';
import type { LabelMode } from '../../state/view.ts';
import { grow, nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { detailAt } from '../styles/detail.ts';
import type { KindLook } from '../styles/kind-looks.ts';
import { footprintOf } from './node-elements.ts';

/** Rings, badges and halos reach a little over the node. */
const around = 6;

/**
 * Nodes with their names as they are drawn at a zoom, one box each, in layout pixels.
 *
 * @param always names that show whatever the zoom
 */
export function boxesOf(
  graph: GraphState,
  nodes: readonly DrawnNode[],
  looks: ReadonlyMap<string, KindLook>,
  labels: LabelMode,
  zoom: number,
  always = false,
): Box[] {
  const detail = detailAt(zoom, nodes.length);
  return nodes.flatMap((drawn) => {
    const id: NodeId = drawn.node.id;
    const footprint = footprintOf(drawn, graph.degrees.get(id) ?? 0, graph.focus === id, looks, [labels]);
    const named = always || footprint.importance >= detail.namesFrom;
    const name = named ? nameBox(drawn.position, footprint, detail.fontScale) : null;
    const box = unite([grow(nodeBox(drawn.position, footprint), around), ...(name ? [name] : [])]);
    return box ? [box] : [];
  });
}
