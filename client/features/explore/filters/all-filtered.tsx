import { Button } from '@mantine/core';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { filterEffect } from '../../../state/filter-counts.ts';
import { countFilters } from '../../../state/filters.ts';
import { act, useAppState } from '../../../state/use-store.ts';
import { StateNote } from '../../../ui/states.tsx';
import styles from '../explore.module.css';

/** Filters leave nothing, or every node was hidden one by one: says how many, and shows them again. */
export function AllFiltered() {
  const messages = useMessages();
  const hidden = useAppState((state) => state.graph.hidden.size);
  const { nodes } = useAppState(filterEffect);
  const filters = useAppState((state) => countFilters(state.filters));
  if (nodes.shown > 0 || hidden + nodes.all === 0) return null;
  if (nodes.all === 0) {
    return (
      <div className={styles.centre}>
        <StateNote
          icon="filter"
          title={messages.legend.nothingShown}
          why={messages.legend.nothingShownWhy(formatCount(hidden))}
        >
          <Button
            onClick={() => {
              act('showNodes');
              act('clearFilters');
            }}
          >
            {messages.legend.showAll}
          </Button>
        </StateNote>
      </div>
    );
  }
  return (
    <div className={styles.centre}>
      <StateNote
        icon="filter"
        title={messages.legend.allHidden}
        why={messages.legend.allHiddenWhy(formatCount(filters), formatCount(nodes.all))}
      >
        <Button onClick={() => act('clearFilters')}>{messages.legend.clear}</Button>
      </StateNote>
    </div>
  );
}
