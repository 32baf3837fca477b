import { Menu } from '@mantine/core';
import type { Overview } from '../../../contracts/api.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './intro.module.css';

interface IntroProps {
  overview: Overview;
  onOpen: (id: string) => void;
  onTour: () => void;
}

/** What this is, in a title and a sentence on the paper; three questions to begin with, and a tour until it was seen. */
export function Intro({ overview, onOpen, onTour }: IntroProps) {
  const messages = useMessages();
  const language = useLanguage();
  const { titles, descriptions, questions } = overview;
  const tourSeen = useAppState((state) => state.view.tourSeen);
  return (
    <section className={styles.intro} data-over-canvas>
      <h1 className={styles.title}>{titles[language]}</h1>
      <p className={styles.sentence}>{descriptions[language]}</p>
      {questions.length > 0 && (
        <Menu position="bottom-start" width={320}>
          <Menu.Target>
            <button type="button" className={styles.go}>
              {messages.explore.questions}
              <Icon name="right" size={14} />
            </button>
          </Menu.Target>
          <Menu.Dropdown aria-label={messages.explore.questionsLabel}>
            {questions.map((question) => (
              <Menu.Item key={question.entity} onClick={() => onOpen(question.entity)}>
                {question[language]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {!tourSeen && (
        <button type="button" className={styles.go} onClick={onTour}>
          {messages.explore.tour}
        </button>
      )}
    </section>
  );
}
