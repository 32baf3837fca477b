import { Popover } from '@mantine/core';
import { useId } from 'react';
import { useMeta } from '../../../api/queries.ts';
import { formatCount } from '../../../i18n/format.ts';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { setLimits, useConsole } from '../../../state/console/console-store.ts';
import fields from '../parameters/parameters.module.css';
import styles from '../console.module.css';

interface LimitsProps {
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** How long a statement may run and how many rows it may bring; never more than the server allows. */
export function Limits({ open, onOpen }: LimitsProps) {
  const words = useWords(consoleWords).limits;
  const { data: meta } = useMeta();
  const { timeoutMs, rowLimit } = useConsole((state) => state.limits);
  if (meta === undefined) return null;
  const { queryTimeoutMs, queryRowLimit } = meta.limits;
  const seconds = Math.min(timeoutMs ?? Infinity, queryTimeoutMs) / 1_000;
  const rows = Math.min(rowLimit ?? Infinity, queryRowLimit);
  return (
    <Popover opened={open} onChange={onOpen} position="bottom-end" trapFocus withinPortal={false} returnFocus>
      <Popover.Target>
        <button type="button" className={styles.limits} aria-expanded={open} onClick={() => onOpen(!open)}>
          {words.now(String(seconds), formatCount(rows))}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={fields.form} aria-label={words.label}>
        <Limit
          label={words.seconds}
          most={queryTimeoutMs / 1_000}
          value={timeoutMs === null ? null : timeoutMs / 1_000}
          onChange={(value) => setLimits({ timeoutMs: value === null ? null : value * 1_000 })}
        />
        <Limit
          label={words.rows}
          most={queryRowLimit}
          value={rowLimit}
          onChange={(value) => setLimits({ rowLimit: value })}
        />
        <p className={fields.hint}>{words.hint}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

interface LimitProps {
  label: string;
  most: number;
  /** Null: as much as the server gives. */
  value: number | null;
  onChange: (value: number | null) => void;
}

function Limit({ label, most, value, onChange }: LimitProps) {
  const words = useWords(consoleWords).limits;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.fieldLabel}>
        {label} <span>{words.upTo(formatCount(most))}</span>
      </label>
      <input
        id={id}
        className={fields.input}
        type="number"
        min={1}
        max={most}
        step={1}
        placeholder={String(most)}
        value={value ?? ''}
        onChange={(event) => {
          const wanted = Math.floor(Number(event.target.value));
          onChange(event.target.value === '' || !(wanted >= 1) ? null : Math.min(most, wanted));
        }}
      />
    </div>
  );
}
