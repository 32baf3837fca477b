/** Lines that can be seen: filters count here. */
function drawnLines(state: State, id: NodeId): number {
  return visibleElements(state).relationships.filter(({ source, target }) => source === id || target === id).length;
}

/** Says the selected node aloud for those who do not see the canvas. */
import type { NodeId } from '../../contracts/graph.ts';
import { kindOf } from '../state/graph.ts';
import type { Kind } from '../state/schema.ts';
import { primaryNode, visibleElements } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useAppState } from '../state/use-store.ts';
import { canvasName } from './labels/name-lines.ts';
import { wordsIn } from './words.ts';

export function LiveSelection({ kinds }: { kinds: readonly Kind[] }) {
  const lang = useAppState((state) => state.view.lang);
  const drawn = useAppState(primaryNode);
  const lines = useAppState((state) => (drawn ? drawnLines(state, drawn.node.id) : 0));
  const label = drawn ? kindOf(drawn.node) : '';
  const kind = kinds.find((one) => one.label === label)?.names[lang] ?? label;
  return (
    <div className="graph-view-live" role="status">
      {drawn ? wordsIn(lang).selected(canvasName(drawn.node, lang), kind, lines) : ''}
    </div>
  );
}
