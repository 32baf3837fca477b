import { Button } from '@mantine/core';
import { ProblemError } from '../../api/problems.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { entityPath } from '../../ui/address.ts';
import { documentPath, documentsPath, passagePath } from '../../ui/reader-address.ts';
import { StateNote } from '../../ui/states.tsx';
import styles from './reader.module.css';

interface ReaderTroubleProps {
  what: 'document' | 'passage';
  error: Error;
  onRetry: () => void;
}

/** A whole screen for what cannot be read: there is none by this id, or the answer failed. */
export function ReaderTrouble({ what, error, onRetry }: ReaderTroubleProps) {
  const messages = useMessages();
  const words = useWords(readerWords);
  const language = useLanguage();
  const problem = error instanceof ProblemError ? error.problem : null;
  const isMissing = problem?.code === 'not-found';
  const near = (isMissing && problem?.suggestions) || [];
  return (
    <main id="main" className={styles.trouble}>
      {isMissing ? (
        <StateNote
          main
          icon="search"
          title={what === 'document' ? words.missingDocument : words.missingPassage}
          why={near.length > 0 ? words.missingNear : words.missingHint}
        >
          {near.slice(0, 3).map(({ id, nameZh, nameEn }) => (
            <Button
              key={id}
              component="a"
              href={what === 'document' ? documentPath(id) : passagePath(id)}
              title={language === 'zh' ? nameZh : nameEn}
            >
              {what === 'passage' ? id : language === 'zh' ? nameZh : nameEn}
            </Button>
          ))}
          <Button component="a" href={documentsPath}>
            {words.toList}
          </Button>
        </StateNote>
      ) : (
        <StateNote
          main
          icon="alert"
          tone="danger"
          title={words.failed}
          why={problem === null ? undefined : problem.messages[language]}
        >
          <Button onClick={onRetry}>{messages.trouble.retry}</Button>
        </StateNote>
      )}
    </main>
  );
}

/** A document whose text is no part of the data. */
export function CitedOnly({ id }: { id: string }) {
  const words = useWords(readerWords);
  return (
    <StateNote icon="info" title={words.citedOnly} why={words.citedOnlyHint}>
      <Button component="a" href={entityPath(id)}>
        {words.inGraph}
      </Button>
      <Button component="a" href={documentsPath}>
        {words.toList}
      </Button>
    </StateNote>
  );
}

/** The rest of a long document did not come. */
export function MorePagesFailed({ onRetry }: { onRetry: () => void }) {
  const words = useWords(readerWords);
  return (
    <StateNote icon="alert" tone="danger" title={words.failed} why={words.failedSafe}>
      <Button onClick={onRetry}>{words.retry}</Button>
    </StateNote>
  );
}
