/** Says the selected node aloud for those who do not see the canvas. */
import type { DrawnNode } from '../state/graph.ts';
import { selectedGroup } from '../state/drawn-elements.ts';
import { kindOf } from '../state/graph.ts';
import type { Kind } from '../state/schema.ts';
import { primaryNode, visibleElements } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState, useAppState } from '../state/use-store.ts';
import { groupNames } from './elements/name-groups.ts';
import { canvasName } from './labels/name-lines.ts';
import { wordsIn } from './words.ts';

/** Lines that can be seen; null for a node that filters hide. */
function drawnLines(state: State, { node: { id } }: DrawnNode): number | null {
  const { nodes, relationships } = visibleElements(state);
  if (!nodes.some(({ node }) => node.id === id)) return null;
  return relationships.filter(({ source, target }) => source === id || target === id).length;
}

export function LiveSelection({ kinds }: { kinds: readonly Kind[] }) {
  const lang = useAppState((state) => state.view.lang);
  const drawn = useAppState(primaryNode);
  const lines = useAppState((state) => (drawn ? drawnLines(state, drawn) : null));
  const label = drawn ? kindOf(drawn.node) : '';
  const kind = kinds.find((one) => one.label === label)?.names[lang] ?? label;
  const group = useAppState(selectedGroup);
  const words = wordsIn(lang);
  if (group !== null) {
    const owner = getState().graph.nodes.get(group.owner)?.node;
    const names = kinds.find((one) => one.label === group.kind)?.names ?? { zh: group.kind, en: group.kind };
    return (
      <div className="graph-view-live" role="status">
        {words.group(groupNames(group.members.length, names)[lang], owner === undefined ? '' : canvasName(owner, lang))}
      </div>
    );
  }
  const name = drawn ? canvasName(drawn.node, lang) : '';
  return (
    <div className="graph-view-live" role="status">
      {drawn ? (lines === null ? words.filteredOut(name, kind) : words.selected(name, kind, lines)) : ''}
    </div>
  );
}
