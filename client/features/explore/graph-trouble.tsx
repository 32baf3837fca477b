import { Button } from '@mantine/core';
import { outageOf, ProblemError, UnexpectedAnswerError } from '../../api/problems.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { StateNote } from '../../ui/states.tsx';
import styles from './explore.module.css';

/** The start view could not be read, for a reason that waiting does not mend: outages are the banner's. */
export function GraphTrouble({ error }: { error: Error | null }) {
  const messages = useMessages();
  const language = useLanguage();
  if (error === null || outageOf(error) !== null) return null;
  const problem = error instanceof ProblemError ? error.problem : null;
  const mismatch = error instanceof UnexpectedAnswerError;
  return (
    <div className={styles.centre}>
      <StateNote
        icon="alert"
        tone="danger"
        title={problem?.messages[language] ?? (mismatch ? messages.trouble.mismatch : messages.trouble.unexpected)}
        why={problem?.hints?.[language] ?? (mismatch ? messages.trouble.mismatchHint : undefined)}
      >
        <Button onClick={() => location.reload()}>{messages.trouble.reload}</Button>
      </StateNote>
    </div>
  );
}
