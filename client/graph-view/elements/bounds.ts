/** What the canvas covers, from the state alone: asking the renderer would make it measure every element first. */
import type { NodeId } from '../../../contracts/graph.ts';
import type { DrawnNode, GraphState } from '../../state/graph.ts';
import type { LabelMode } from '../../state/view.ts';
import { grow, nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import { detailAt } from '../styles/detail.ts';
import { importanceOf } from '../styles/kind-looks.ts';
import type { KindLook } from '../styles/kind-looks.ts';
import { footprintOf } from './node-elements.ts';

/** Nodes of which every name is measured: breaking names into lines takes long. */
const mostNamed = 400;

/** Rings, badges and halos reach a little over the node. */
const around = 6;

/**
 * Measures nodes with their names, one box each, in layout pixels.
 *
 * @param always names that show whatever the zoom
 * @returns the boxes as they are drawn at a zoom
 */
export function boxesOf(
  graph: GraphState,
  nodes: readonly DrawnNode[],
  looks: ReadonlyMap<string, KindLook>,
  labels: LabelMode,
  always = false,
): (zoom: number) => Box[] {
  // So many can only be seen from where the others have no name.
  const leastNamed = !always && nodes.length > mostNamed ? 3 : 1;
  // What does not depend on the zoom is worked out once: a fit asks for many zooms.
  const measured = nodes.flatMap(({ node, position, labelSide }) => {
    const id: NodeId = node.id;
    const degree = graph.degrees.get(id) ?? 0;
    const modes = graph.focus === id || importanceOf(node, degree) >= leastNamed ? [labels] : [];
    const footprint = footprintOf({ node, labelSide }, degree, graph.focus === id, looks, modes);
    const own = grow(nodeBox(position, footprint), around);
    return [{ position, footprint, own }];
  });
  return (zoom) => {
    const { namesFrom, fontScale } = detailAt(zoom, nodes.length);
    return measured.map(({ position, footprint, own }) => {
      const name = always || footprint.importance >= namesFrom ? nameBox(position, footprint, fontScale) : null;
      return (name && unite([own, name])) ?? own;
    });
  };
}
