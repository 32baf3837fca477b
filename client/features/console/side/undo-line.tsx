import { useMessages } from '../../../i18n/language.tsx';
import styles from './side.module.css';

/** Says what was taken away, with the way back. */
export function UndoLine({ text, onUndo }: { text: string; onUndo: () => void }) {
  const messages = useMessages();
  return (
    <div className={styles.undo} role="status">
      <span>{text}</span>
      <button type="button" className={styles.quiet} onClick={onUndo}>
        {messages.frame.undo}
      </button>
    </div>
  );
}
