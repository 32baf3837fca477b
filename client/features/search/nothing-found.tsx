import { Button } from '@mantine/core';
import { namesOf } from '../../api/entity-text.ts';
import { useSearch } from '../../api/queries.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { StateNote } from '../../ui/states.tsx';
import type { Suggestion } from './search-options.ts';
import styles from './search.module.css';

/** A shorter beginning of the text that may still match: one character less, a quarter less for Latin letters. */
function shortened(text: string): string {
  const characters = [...text];
  const keep = /^[\x20-\x7f]+$/.test(text) ? Math.floor(characters.length * 0.75) : characters.length - 1;
  return keep < 2 ? '' : characters.slice(0, keep).join('');
}

interface NothingFoundProps {
  text: string;
  suggestions: readonly Suggestion[];
  onSearchFor: (text: string) => void;
  onOpen: (id: string) => void;
}

/** Nothing matches: says so, and offers the nearest name that begins alike, or else what to start from. */
export function NothingFound({ text, suggestions, onSearchFor, onOpen }: NothingFoundProps) {
  const messages = useMessages();
  const language = useLanguage();
  const nearby = useSearch(shortened(text));
  const [first] = nearby.data?.results ?? [];
  const name = first === undefined ? null : namesOf(first.node)[language];
  return (
    <StateNote icon="search" title={messages.search.nothing(text)} why={messages.search.nothingHint}>
      {name === null ? (
        <div className={styles.offers}>
          {suggestions.map(({ entity, text: question }) => (
            <Button key={entity} onClick={() => onOpen(entity)}>
              {question[language]}
            </Button>
          ))}
        </div>
      ) : (
        <Button onClick={() => onSearchFor(name)}>{messages.search.tryInstead(name)}</Button>
      )}
    </StateNote>
  );
}
