/** What the canvas covers, from the state alone: asking the renderer would make it measure every element first. */
import type { NodeId } from '../../../contracts/graph.ts';
import type { DrawnNode, GraphState } from '../../state/graph.ts';
import type { LabelMode } from '../../state/view.ts';
import { nameBox, nodeBox, unite } from '../labels/label-box.ts';
import type { Box } from '../labels/label-box.ts';
import type { KindLook } from '../styles/kind-looks.ts';
import { footprintOf } from './node-elements.ts';

export function boundsOf(
  graph: GraphState,
  nodes: readonly DrawnNode[],
  looks: ReadonlyMap<string, KindLook>,
  labels: LabelMode,
): Box | null {
  return unite(
    nodes.flatMap((drawn) => {
      const id: NodeId = drawn.node.id;
      const footprint = footprintOf(drawn, graph.degrees.get(id) ?? 0, graph.focus === id, looks, [labels]);
      const name = nameBox(drawn.position, footprint);
      return [nodeBox(drawn.position, footprint), ...(name ? [name] : [])];
    }),
  );
}
