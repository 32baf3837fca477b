import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import type { Share } from '../../../state/filter-counts.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './legend.module.css';
import { useShareText } from './shares.ts';

interface FilterRowProps {
  name: string;
  mark?: ReactNode;
  /** Of those on the canvas, how many can be seen. */
  share: Share;
  /** The same in words. */
  spoken: string;
  visible: boolean;
  /** Whether it alone is shown. */
  only: boolean;
  onToggle: () => void;
  onOnly: () => void;
}

/** Mark, name and number: a click hides it or shows it again, with ⇧ or Alt, or by “only”, it stays alone. */
export function FilterRow({ name, mark, share, spoken, visible, only, onToggle, onOnly }: FilterRowProps) {
  const messages = useMessages();
  const count = useShareText()(share);
  // Two numbers leave no room for the eye; they tell the same.
  const whole = share.shown === share.all;
  return (
    <li className={styles.row} data-off={!visible || undefined}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={visible}
        aria-label={`${name}${messages.common.listComma}${spoken}`}
        title={visible ? messages.legend.hideValue(name) : messages.legend.showValue(name)}
        onClick={(event) => (event.shiftKey || event.altKey ? onOnly() : onToggle())}
      >
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
        <span className={styles.name}>{name}</span>
        {whole && (
          <span className={styles.eye}>
            <Icon name={visible ? 'eye' : 'eyeOff'} size={14} />
          </span>
        )}
        <span className={styles.count}>{count}</span>
      </button>
      <button
        type="button"
        className={styles.only}
        data-roving-side
        style={{ right: whole ? `calc(max(14px, ${count.length}ch) + 34px)` : `calc(${count.length}ch + 14px)` }}
        aria-pressed={only}
        aria-label={messages.legend.onlyValue(name)}
        onClick={onOnly}
      >
        {messages.legend.only}
      </button>
    </li>
  );
}
