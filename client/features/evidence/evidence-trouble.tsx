import { Button } from '@mantine/core';
import { ProblemError } from '../../api/problems.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { StateNote } from '../../ui/states.tsx';

/** A statement that could not be read. */
export function EvidenceTrouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <StateNote
      icon="alert"
      tone="danger"
      title={problem === null ? messages.trouble.unexpected : problem.messages[language]}
      why={problem?.hints?.[language] ?? messages.trouble.unexpectedSafe}
    >
      <Button onClick={onRetry}>{messages.trouble.retry}</Button>
    </StateNote>
  );
}
