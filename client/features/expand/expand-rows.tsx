import { Checkbox } from '@mantine/core';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ExpansionRow } from './expansion.ts';
import styles from './expand.module.css';

interface ExpandRowsProps {
  rows: readonly ExpansionRow[];
  checked: readonly ExpansionRow[];
  onToggle: (key: string) => void;
}

/** One row a phrase, what leads away from the node before what leads to it. */
export function ExpandRows({ rows, checked, onToggle }: ExpandRowsProps) {
  const messages = useMessages();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <div className={styles.rows}>
      {(['out', 'in'] as const).map((direction) => {
        const own = rows.filter((row) => row.direction === direction);
        const title = direction === 'out' ? messages.expand.out : messages.expand.in;
        if (own.length === 0) return null;
        return (
          <div key={direction} role="group" aria-label={title}>
            <p className={styles.direction} aria-hidden>
              <Icon name={direction === 'out' ? 'forward' : 'back'} size={14} />
              {title}
              <span>{formatCount(own.reduce((sum, { count }) => sum + count, 0))}</span>
            </p>
            {own.map((row) => (
              <Row
                key={row.key}
                row={row}
                share={row.count / most}
                checked={checked.includes(row)}
                onToggle={() => onToggle(row.key)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface RowProps {
  row: ExpansionRow;
  /** Of the longest bar, 0 to 1. */
  share: number;
  checked: boolean;
  onToggle: () => void;
}

function Row({ row, share, checked, onToggle }: RowProps) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const phrase = vocabulary.phrases(row.type, row.direction)[language];
  return (
    <label className={styles.row} data-checked={checked || undefined}>
      <Checkbox
        checked={checked}
        onChange={onToggle}
        aria-label={messages.expand.row(phrase, formatCount(row.count))}
      />
      <span className={styles.phrase}>{phrase}</span>
      <span className={styles.kinds} aria-hidden>
        {row.kinds.slice(0, 4).map(({ kind, count }) => (
          <span key={kind} title={vocabulary.kindNames(kind)[language]}>
            <KindGlyph kind={kind} size={12} />
            {formatCount(count)}
          </span>
        ))}
      </span>
      <span className={styles.track} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.count} aria-hidden>
        {formatCount(row.count)}
      </span>
    </label>
  );
}
