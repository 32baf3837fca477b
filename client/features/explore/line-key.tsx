import { formatCount } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/language.tsx';
import { lineCounts } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-store.ts';
import styles from './legend.module.css';

const lines = ['stated', 'inferred', 'external', 'single'] as const;

/** How a line is drawn says what it rests on. */
export function LineKey() {
  const messages = useMessages();
  const counts = useAppState(lineCounts);
  return (
    <ul className={styles.lines} aria-label={messages.legend.lines}>
      {/* What no line of the canvas is needs no key. */}
      {lines.map(
        (line) =>
          counts[line] > 0 && (
            <li key={line} className={styles.line}>
              <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden>
                <path className={styles.stroke} data-line={line} d="M1 5H20" />
                <path className={styles.arrow} data-line={line} d="M25 5l-6-3v6z" />
              </svg>
              {messages.legend[line]}
              <span className={styles.count}>{formatCount(counts[line])}</span>
            </li>
          ),
      )}
    </ul>
  );
}
