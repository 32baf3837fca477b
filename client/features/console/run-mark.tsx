import type { RunLook } from '../../state/console/run.ts';
import { consoleWords } from '../../i18n/words/console.ts';
import { useWords } from '../../i18n/words.ts';
import styles from './console.module.css';

/** How a run went, by shape: a ring runs, a dot is done, a square was cut, a diamond failed, a bar was stopped. */
export function RunMark({ look }: { look: RunLook | 'waiting' }) {
  const words = useWords(consoleWords);
  return <i className={styles.mark} data-look={look} role="img" aria-label={words.looks[look]} />;
}
