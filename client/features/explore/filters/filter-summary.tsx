import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { filterEffect } from '../../../state/filter-counts.ts';
import { hasFilters } from '../../../state/filters.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import styles from './filters.module.css';
import { useSpokenShare } from './shares.ts';

/** What the filters leave in sight, what became of nodes without lines, and the way out. */
export function FilterSummary() {
  const messages = useMessages();
  const spokenShare = useSpokenShare();
  const { nodes, relationships, lone } = useAppState(filterEffect);
  const filtered = useAppState((state) => hasFilters(state.filters));
  const words = filtered ? messages.filters.shown : messages.filters.all;
  return (
    <footer className={styles.footer}>
      <p>
        {words(spokenShare(nodes, 'nodes'), spokenShare(relationships, 'relationships'))}
        {messages.common.stop}
        {lone > 0 ? messages.filters.loneKept(messages.legend.nodes(formatCount(lone))) : messages.filters.rule}
      </p>
      {filtered && (
        <button type="button" className={styles.clear} onClick={() => act('clearFilters')}>
          {messages.legend.clear}
        </button>
      )}
    </footer>
  );
}
