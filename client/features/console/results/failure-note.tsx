import { Button } from '@mantine/core';
import { useLanguage } from '../../../i18n/language.tsx';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import type { RunFailure } from '../../../state/console/run.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './results.module.css';

interface FailureNoteProps {
  failure: RunFailure;
  /** To the place in the editor; left out where it is not there any more. */
  onShow?: (() => void) | undefined;
}

/** What the database said, where, and what to do about it. */
export function FailureNote({ failure, onShow }: FailureNoteProps) {
  const words = useWords(consoleWords).failure;
  const language = useLanguage();
  const { message, line, column, hint, code } = failure;
  return (
    <div className={styles.failure} role="alert">
      <Icon name="alert" size={18} />
      <div>
        <b>{code in words.titles ? words.titles[code as keyof typeof words.titles] : words.titles.other}</b>
        {line !== undefined && <span className={styles.count}>{words.at(String(line), String(column ?? 1))}</span>}
        {typeof message === 'string' ? <pre lang="en">{message}</pre> : <p>{message[language]}</p>}
        {hint !== undefined && <p className={styles.hint}>{hint[language]}</p>}
        {onShow !== undefined && <Button onClick={onShow}>{words.show}</Button>}
      </div>
    </div>
  );
}
