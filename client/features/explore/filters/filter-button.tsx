import { ActionIcon, Tooltip } from '@mantine/core';
import { formatCount } from '../../../i18n/format.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { countFilters } from '../../../state/filters.ts';
import { useAppState } from '../../../state/use-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './filters.module.css';

interface FilterButtonProps {
  /** The id of what it opens, empty where that is a dialog; null while it is closed. */
  panel: string | null;
  /** On a phone it opens the legend too. */
  narrow?: boolean;
  onClick: () => void;
}

/** Opens the filters; says how many are at work. */
export function FilterButton({ panel, narrow = false, onClick }: FilterButtonProps) {
  const messages = useMessages();
  const count = useAppState((state) => countFilters(state.filters));
  const title = narrow ? messages.legend.title : messages.filters.title;
  const label =
    count === 0 ? title : `${title}${messages.common.listComma}${messages.filters.active(formatCount(count))}`;
  return (
    <Tooltip label={label} position="bottom" disabled={narrow}>
      <ActionIcon
        className={styles.button}
        aria-label={label}
        aria-expanded={panel !== null}
        aria-controls={panel === null || panel === '' ? undefined : panel}
        onClick={onClick}
      >
        <Icon name="filter" />
        {count > 0 && <span className={styles.badge}>{formatCount(count)}</span>}
      </ActionIcon>
    </Tooltip>
  );
}
