import { useVocabulary } from '../../api/vocabulary.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { act, useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './legend.module.css';

/** What is filtered, each with a way to end it. */
export function FilterChips() {
  const messages = useMessages();
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const { onlyKind, hiddenKinds } = useAppState((state) => state.filters);
  const name = (label: string) => vocabulary.kindNames(label)[language];
  if (onlyKind !== null) {
    return (
      <button type="button" className={styles.chip} onClick={() => act('setOnlyKind', null)}>
        {messages.legend.onlyKind(name(onlyKind))}
        <Icon name="close" size={13} />
        <span className={styles.unseen}>{messages.legend.clear}</span>
      </button>
    );
  }
  return [...hiddenKinds].map((label) => (
    <button
      key={label}
      type="button"
      className={styles.chip}
      aria-label={messages.legend.showKind(name(label))}
      onClick={() => act('toggleKind', label)}
    >
      <s>{name(label)}</s>
      <Icon name="close" size={13} />
    </button>
  ));
}
