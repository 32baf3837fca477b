import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { readerWords } from '../../i18n/words/reader.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keys, matchesKey, written } from '../../ui/shortcuts.ts';
import type { useTypedText } from '../../ui/use-typed-text.ts';
import styles from './reader.module.css';

interface FindBarProps {
  typed: ReturnType<typeof useTypedText>;
  /** The match that is looked at, counted from 0; null where there is none. */
  current: number | null;
  count: number;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** What to find in the document, how often it is there, and the way from one place to the next. */
export function FindBar({ typed, current, count, onStep, onClose }: FindBarProps) {
  const words = useWords(readerWords);
  const input = useRef<HTMLInputElement>(null);
  const { text, setText, composing, setComposing, wanted } = typed;
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // These keys are the input method's while it composes.
    if (composing || event.nativeEvent.isComposing) return;
    const next = matchesKey(event, keys.reader.nextMatch);
    if (next || matchesKey(event, keys.reader.previousMatch)) onStep(next ? 1 : -1);
    else if (matchesKey(event, keys.page.escape)) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const at = formatCount(current === null ? 0 : current + 1);
  const none = wanted !== '' && count === 0;
  return (
    <div className={styles.find} data-bar role="search" aria-label={words.find}>
      <Icon name="search" size={16} />
      <input
        ref={input}
        type="text"
        value={text}
        placeholder={words.findPlaceholder}
        aria-label={words.find}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setText(event.currentTarget.value);
          setComposing(false);
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.found} role="status">
        {wanted !== '' && (
          <>
            <span aria-hidden>{none ? words.noMatch : words.matches(at, formatCount(count))}</span>
            <span className={styles.unseen}>{none ? words.noMatch : words.matchesLabel(at, formatCount(count))}</span>
          </>
        )}
      </span>
      <IconButton
        icon="up"
        label={words.previousMatch}
        shortcut={written(keys.reader.previousMatch)}
        small
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon="down"
        label={words.nextMatch}
        shortcut={written(keys.reader.nextMatch)}
        small
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton icon="close" label={words.closeFind} shortcut={written(keys.page.escape)} small onClick={onClose} />
    </div>
  );
}
