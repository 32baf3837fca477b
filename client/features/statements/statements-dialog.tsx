import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ask, Asked, ShownStatements } from '../../api/asked.ts';
import { keyOf, useAsked } from '../../api/asked.ts';
import { entityQuery } from '../../api/queries.ts';
import { useVocabulary } from '../../api/vocabulary.ts';
import { formatCount } from '../../i18n/format.ts';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { statementsWords } from '../../i18n/words/statements.ts';
import { useWords } from '../../i18n/words.ts';
import { useAppState } from '../../state/use-store.ts';
import { StateNote } from '../../ui/states.tsx';
import { useNarrow } from '../../ui/use-media.ts';
import { askLabel } from './ask-label.ts';
import { AskStatements } from './ask-statements.tsx';
import styles from './statements.module.css';

interface StatementsDialogProps {
  /** What it was opened for; null while it is closed. */
  shown: ShownStatements | null;
  onClose: () => void;
}

/** The last questions that the page put to the graph, and the Cypher of the one that is chosen. */
export function StatementsDialog({ shown, onClose }: StatementsDialogProps) {
  const words = useWords(statementsWords);
  const messages = useMessages();
  const narrow = useNarrow();
  return (
    <Modal.Root opened={shown !== null} onClose={onClose} size={1040} fullScreen={narrow} lockScroll={false}>
      <Modal.Overlay backgroundOpacity={0.28} />
      <Modal.Content className={styles.dialog}>
        <div className={styles.top}>
          <Modal.Title>{words.title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.common.close} />
        </div>
        <Modal.Body className={styles.body}>
          {shown !== null && <Actions key={keyOfShown(shown)} shown={shown} onClose={onClose} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function keyOfShown(shown: ShownStatements): string {
  return shown === 'latest' ? shown : keyOf(shown);
}

function Actions({ shown, onClose }: { shown: ShownStatements; onClose: () => void }) {
  const words = useWords(statementsWords);
  const language = useLanguage();
  const graph = useAppState((state) => state.graph);
  const vocabulary = useVocabulary();
  const asked = useAsked();
  const client = useQueryClient();
  const readNode = (id: string) => client.getQueryData(entityQuery(id).queryKey)?.node;
  const [chosen, setChosen] = useState<Ask | null>(shown === 'latest' ? (asked[0] ?? null) : shown);
  const labelOf = (ask: Ask) => askLabel(ask, { words, language, graph, vocabulary, readNode });
  const chosenId = chosen === null ? null : keyOf(chosen);

  if (chosen === null) return <StateNote icon="history" title={words.empty} why={words.emptyWhy} />;
  return (
    <div className={styles.columns}>
      <nav className={styles.actions} aria-label={words.list}>
        <h3 className={styles.heading}>{words.list}</h3>
        <ol>
          {asked.map((ask) => (
            <li key={ask.id}>
              <button
                type="button"
                className={styles.action}
                aria-current={ask.id === chosenId || undefined}
                onClick={() => setChosen(ask)}
              >
                <span className={styles.label} lang={langTag(language)}>
                  {labelOf(ask)}
                </span>
                <ActionFacts ask={ask} />
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={styles.statements} aria-label={labelOf(chosen)}>
        <h3 className={styles.name}>{labelOf(chosen)}</h3>
        <AskStatements key={chosenId} ask={chosen} onLeave={onClose} />
      </section>
    </div>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function ActionFacts({ ask: { at, ms, rows } }: { ask: Asked }) {
  const words = useWords(statementsWords);
  const facts = [clock.format(at), words.ms(formatCount(Math.max(1, Math.round(ms))))];
  if (rows !== null) facts.push(words.rows(formatCount(rows)));
  return <span className={styles.facts}>{facts.join(' · ')}</span>;
}
