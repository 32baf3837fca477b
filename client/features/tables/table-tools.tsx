import { Button, Checkbox, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { Icon } from '../../ui/icon.tsx';
import { FilterBox } from './filter-box.tsx';
import type { TableView } from './table-view.ts';
import styles from './tables.module.css';

/** A value to filter by, with how often it occurs. */
export interface ValueChoice {
  value: string;
  name: string;
  mark?: ReactNode;
  count: number;
}

interface TableToolsProps<Column extends string> {
  view: TableView<Column>;
  onView: (changes: Partial<TableView<Column>>) => void;
  filterLabel: string;
  valuesLabel: string;
  choices: readonly ValueChoice[];
  /** “12 of 31 nodes”. */
  counted: string;
  /** How much is on the canvas and out of sight. */
  unseen: number;
  withHidden: boolean;
  onWithHidden: (withHidden: boolean) => void;
}

/** What is listed: by words, by kind or type, and with what is out of sight. */
export function TableTools<Column extends string>({
  view,
  onView,
  filterLabel,
  valuesLabel,
  choices,
  counted,
  unseen,
  withHidden,
  onWithHidden,
}: TableToolsProps<Column>) {
  const words = useWords(tablesWords);
  const chosen = view.values.size;
  return (
    <div className={styles.tools}>
      <FilterBox
        label={filterLabel}
        clearLabel={words.clearFilter}
        text={view.text}
        onChange={(text, settled) => onView(settled ? { text, typed: text } : { text })}
      />
      {choices.length > 1 && (
        <Menu position="bottom-start" width={236} floatingStrategy="fixed">
          <Menu.Target>
            <Button rightSection={<Icon name="down" size={14} />} variant={chosen > 0 ? 'default' : 'subtle'}>
              {chosen === 0 ? valuesLabel : words.some(valuesLabel, formatCount(chosen))}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={valuesLabel} className={styles.values}>
            <Menu.CheckboxItem checked={chosen === 0} onChange={() => onView({ values: new Set() })}>
              {words.every}
            </Menu.CheckboxItem>
            <Menu.Divider />
            {choices.map(({ value, name, mark, count }) => (
              <Menu.CheckboxItem
                key={value}
                checked={view.values.has(value)}
                rightSection={<span className={styles.quiet}>{formatCount(count)}</span>}
                onChange={(checked) => {
                  const values = new Set(view.values);
                  if (checked) values.add(value);
                  else values.delete(value);
                  onView({ values });
                }}
              >
                <span className={styles.marked}>
                  {mark}
                  {name}
                </span>
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {(unseen > 0 || withHidden) && (
        <label className={styles.check}>
          <Checkbox checked={withHidden} onChange={(event) => onWithHidden(event.currentTarget.checked)} />
          {words.withHidden(formatCount(unseen))}
        </label>
      )}
      <span className={styles.counted} role="status">
        {counted}
      </span>
    </div>
  );
}
