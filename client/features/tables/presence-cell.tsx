import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import type { Presence } from './node-rows.ts';
import styles from './tables.module.css';

interface PresenceCellProps {
  presence: Presence;
  /** What the button does, with the name of what it is about. */
  label: string;
  tabIndex: number;
  onShow: () => void;
}

/** Whether it is seen on the canvas; what was hidden one by one can be shown again from here. */
export function PresenceCell({ presence, label, tabIndex, onShow }: PresenceCellProps) {
  const words = useWords(tablesWords);
  return (
    <>
      {words.presence[presence]}
      {presence === 'hidden' && (
        <button type="button" className={styles.show} tabIndex={tabIndex} aria-label={label} onClick={onShow}>
          {words.showAgain}
        </button>
      )}
    </>
  );
}
