import { Button } from '@mantine/core';
import { ProblemError } from '../../api/problems.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { entityPath } from '../../ui/address.ts';
import { StateNote } from '../../ui/states.tsx';

/** Characters of an id in a sentence: an address may hold thousands. */
const LONGEST = 60;

function shortened(id: string): string {
  const shown = Array.from(id).slice(0, LONGEST).join('');
  return shown.length < id.length ? `${shown}…` : id;
}

/** An entity that could not be read: it does not exist, or the answer failed. */
export function EntityTrouble({ id, error, onRetry }: { id: string; error: Error; onRetry: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  if (error instanceof ProblemError && error.problem.code === 'not-found') {
    const suggestions = error.problem.suggestions ?? [];
    return (
      <StateNote icon="search" title={messages.inspector.notFound(shortened(id))} why={messages.inspector.notFoundHint}>
        {suggestions.map((suggestion) => (
          <Button key={suggestion.id} component="a" href={entityPath(suggestion.id)}>
            {language === 'zh' ? suggestion.nameZh : suggestion.nameEn}
          </Button>
        ))}
        <Button onClick={() => document.getElementById('search')?.focus()}>{messages.inspector.notFoundSearch}</Button>
      </StateNote>
    );
  }
  const words = error instanceof ProblemError ? error.problem.messages[language] : messages.trouble.unexpected;
  return (
    <StateNote icon="alert" tone="danger" title={words} why={messages.trouble.unexpectedSafe}>
      <Button onClick={onRetry}>{messages.trouble.retry}</Button>
    </StateNote>
  );
}
