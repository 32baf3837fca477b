import { Button } from '@mantine/core';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { hasFilters } from '../../state/filters.ts';
import { act, useAppState } from '../../state/use-store.ts';
import { StateNote } from '../../ui/states.tsx';
import { freshView } from './table-view.ts';
import type { TableView } from './table-view.ts';
import styles from './tables.module.css';

interface NothingListedProps<Column extends string> {
  /** Whether there is anything on the canvas at all. */
  some: boolean;
  view: TableView<Column>;
  onView: (changes: Partial<TableView<Column>>) => void;
}

/** Why a table is empty, and the way to fill it. */
export function NothingListed<Column extends string>({ some, view, onView }: NothingListedProps<Column>) {
  const words = useWords(tablesWords);
  const filters = useAppState((state) => hasFilters(state.filters));
  const narrowed = view.typed !== '' || view.values.size > 0;
  if (!some) return <p className={styles.nothing}>{words.empty}</p>;
  return (
    <div className={styles.nothing}>
      {narrowed ? (
        <StateNote icon="search" title={words.nothing} why={words.nothingHint}>
          <Button onClick={() => onView({ ...freshView<Column>(), sort: view.sort })}>{words.clear}</Button>
        </StateNote>
      ) : (
        <StateNote icon="eyeOff" title={words.nothingSeen}>
          {filters && <Button onClick={() => act('clearFilters')}>{words.endFilters}</Button>}
        </StateNote>
      )}
    </div>
  );
}
