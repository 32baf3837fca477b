/** The keyboard's ring: around the current node, outside the ink ring of the selection. */
import { isGroupId } from '../state/groups.ts';
import { useAppState } from '../state/use-store.ts';
import { currentNode } from './hooks/use-keyboard.ts';
import { importanceOf, lookOf } from './styles/kind-looks.ts';
import type { KindLook } from './styles/kind-looks.ts';
import { focusSize, groupRim, nodeSizes, shapes } from './styles/shapes.ts';
import { useViewport } from './viewport.ts';

const gap = 9;

export function FocusRing({ looks }: { looks: ReadonlyMap<string, KindLook> }) {
  const drawn = useAppState(currentNode);
  const degree = useAppState((state) => (drawn ? (state.graph.degrees.get(drawn.node.id) ?? 0) : 0));
  const isFocus = useAppState((state) => drawn !== null && state.graph.focus === drawn.node.id);
  const labels = useAppState((state) => state.view.labels);
  const zoom = useViewport((viewport) => viewport.zoom);
  const pan = useViewport((viewport) => viewport.pan);
  // With no current node the keyboard is on the canvas as a whole.
  if (!drawn) return <div className="graph-view-focus graph-view-focus-all" aria-hidden />;
  const shape = isFocus ? shapes.circle : shapes[lookOf(drawn.node, looks, 'light').shape];
  const group = isGroupId(drawn.node.id);
  const own = group ? nodeSizes.group : nodeSizes[importanceOf(drawn.node, degree)];
  const size = isFocus ? focusSize(labels) : own;
  const around = gap + (group ? groupRim.collar : 0);
  const width = (size * shape.width + around * 2) * zoom;
  const height = (size * shape.height + around * 2) * zoom;
  return (
    <div
      className="graph-view-focus"
      aria-hidden
      style={{
        width,
        height,
        transform: `translate(${drawn.position.x * zoom + pan.x - width / 2}px, ${drawn.position.y * zoom + pan.y - height / 2}px)`,
        borderRadius: shape.canvas === 'ellipse' ? '50%' : 8,
      }}
    />
  );
}
