import { useRef } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { keys, matchesKey } from '../../ui/shortcuts.ts';
import styles from './tables.module.css';

interface FilterBoxProps {
  label: string;
  clearLabel: string;
  text: string;
  /** @param settled false while an input method composes: half-typed pinyin is not what the reader means */
  onChange: (text: string, settled: boolean) => void;
}

/** The box that filters the rows of a table; Escape empties it before it closes anything. */
export function FilterBox({ label, clearLabel, text, onChange }: FilterBoxProps) {
  const composing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.filter}>
      <Icon name="search" size={15} />
      <input
        ref={input}
        type="text"
        aria-label={label}
        placeholder={label}
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value, !composing.current)}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          onChange(event.currentTarget.value, true);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || composing.current) {
            // What belongs to the input method closes nothing here.
            event.stopPropagation();
            return;
          }
          if (text === '' || !matchesKey(event, keys.page.escape)) return;
          event.preventDefault();
          event.stopPropagation();
          onChange('', true);
        }}
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => {
            onChange('', true);
            input.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
