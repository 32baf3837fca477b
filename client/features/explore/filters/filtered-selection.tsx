import { namesOf } from '../../../api/entity-text.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { primaryNode, visibleElements } from '../../../state/selectors.ts';
import type { State } from '../../../state/state.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import styles from './filters.module.css';

/** The selected node where filters hide it while they leave others in sight. */
function filteredSelection(state: State) {
  const drawn = primaryNode(state);
  const { nodes } = visibleElements(state);
  if (drawn === null || nodes.length === 0 || state.graph.hidden.has(drawn.node.id)) return null;
  return nodes.includes(drawn) ? null : drawn;
}

/** Whoever looks for a node that filters hide is told so, and shown the way to it. */
export function FilteredSelection() {
  const messages = useMessages();
  const language = useLanguage();
  const drawn = useAppState(filteredSelection);
  if (drawn === null) return null;
  return (
    <div className={styles.filteredOut} data-over-canvas>
      {messages.filters.foundHidden(namesOf(drawn.node)[language])}
      <button type="button" onClick={() => act('clearFilters')}>
        {messages.legend.clear}
      </button>
    </div>
  );
}
