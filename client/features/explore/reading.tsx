import { useMessages } from '../../i18n/language.tsx';
import styles from './explore.module.css';

/** Quiet shapes where the graph will be. */
export function Reading() {
  const messages = useMessages();
  return (
    <p className={styles.reading} role="status">
      <svg className={styles.quietShapes} viewBox="0 0 180 74" width={180} height={74} aria-hidden>
        <path d="M30 37L52 25M80 26L104 44M121 48L147 34" />
        <circle cx={20} cy={40} r={10} />
        <circle cx={66} cy={20} r={14} />
        <circle cx={112} cy={50} r={9} />
        <circle cx={158} cy={30} r={11} />
      </svg>
      {messages.explore.reading}
    </p>
  );
}
