import { Checkbox } from '@mantine/core';
import { useVocabulary } from '../../api/vocabulary.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { choicesOf } from './expansion.ts';
import type { ExpansionChoice, ExpansionRow } from './expansion.ts';
import styles from './expand.module.css';

interface ExpandRowsProps {
  rows: readonly ExpansionRow[];
  /** Keys of choices. */
  checked: ReadonlySet<string>;
  onCheck: (choices: readonly ExpansionChoice[], on: boolean) => void;
}

/** One row a phrase, what leads away from the node before what leads to it. */
export function ExpandRows({ rows, checked, onCheck }: ExpandRowsProps) {
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
              <Row key={row.key} row={row} share={row.count / most} checked={checked} onCheck={onCheck} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface RowProps extends Pick<ExpandRowsProps, 'checked' | 'onCheck'> {
  row: ExpansionRow;
  /** Of the longest bar, 0 to 1. */
  share: number;
}

/** A phrase with its number; where several kinds are behind it, each can be chosen for itself. */
function Row({ row, share, checked, onCheck }: RowProps) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const phrase = vocabulary.phrases(row.type, row.direction)[language];
  const choices = choicesOf(row);
  const on = choices.filter(({ key }) => checked.has(key)).length;
  return (
    <div className={styles.row} data-checked={on > 0 || undefined}>
      <label className={styles.whole}>
        <Checkbox
          checked={on === choices.length}
          indeterminate={on > 0 && on < choices.length}
          onChange={() => onCheck(choices, on < choices.length)}
          aria-label={messages.expand.row(phrase, formatCount(row.count))}
        />
        <span className={styles.phrase}>{phrase}</span>
      </label>
      <span className={styles.kinds}>
        {choices.map((choice) => {
          if (choice.kind === null) return null;
          const name = vocabulary.kindNames(choice.kind)[language];
          const face = (
            <>
              <KindGlyph kind={choice.kind} size={12} />
              {formatCount(choice.count)}
            </>
          );
          return choices.length === 1 ? (
            <span key={choice.key} title={name} aria-hidden>
              {face}
            </span>
          ) : (
            <button
              key={choice.key}
              type="button"
              title={name}
              aria-label={messages.expand.kindIn(phrase, name, formatCount(choice.count))}
              aria-pressed={checked.has(choice.key)}
              onClick={() => onCheck([choice], !checked.has(choice.key))}
            >
              {face}
            </button>
          );
        })}
      </span>
      <span className={styles.track} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.count} aria-hidden>
        {formatCount(row.count)}
      </span>
    </div>
  );
}
