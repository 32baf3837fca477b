import { Button } from '@mantine/core';
import { ProblemError } from '../../api/problems.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { entityPath, relationshipPath } from '../../ui/address.ts';
import { StateNote } from '../../ui/states.tsx';

/** A statement that could not be read: there is none by this id, or the answer failed. */
export function EvidenceTrouble({ id, error, onRetry }: { id: string; error: Error; onRetry: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const problem = error instanceof ProblemError ? error.problem : null;
  if (problem?.code === 'not-found') return <UnknownStatement id={id} suggestions={problem.suggestions ?? []} />;
  return (
    <StateNote
      icon="alert"
      tone="danger"
      title={problem === null ? messages.trouble.unexpected : problem.messages[language]}
      why={messages.trouble.unexpectedSafe}
    >
      <Button onClick={onRetry}>{messages.trouble.retry}</Button>
    </StateNote>
  );
}

interface UnknownStatementProps {
  id: string;
  /** Statements of the same source: ids, and names of what they lead to. */
  suggestions: readonly { id: string; nameZh: string; nameEn: string }[];
}

function UnknownStatement({ id, suggestions }: UnknownStatementProps) {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const [source = ''] = id.split('~');
  return (
    <StateNote
      icon="search"
      title={messages.evidence.notFound}
      why={suggestions.length === 0 ? messages.evidence.notFoundHint : messages.evidence.notFoundNear}
    >
      {suggestions.map((suggestion) => {
        const [, type = ''] = suggestion.id.split('~');
        const name = language === 'zh' ? suggestion.nameZh : suggestion.nameEn;
        const phrase = vocabulary.phrases(type, 'out')[language];
        return (
          <Button key={suggestion.id} component="a" href={relationshipPath(suggestion.id)}>
            {messages.evidence.phraseAnd(phrase, name)}
          </Button>
        );
      })}
      {suggestions.length > 0 && (
        <Button component="a" href={entityPath(source)}>
          {messages.evidence.openStart}
        </Button>
      )}
      {suggestions.length === 0 && (
        <Button component="a" href="/">
          {messages.trouble.toExplore}
        </Button>
      )}
    </StateNote>
  );
}
