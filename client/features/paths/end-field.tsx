import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { namesOf } from '../../api/entity-text.ts';
import { useEntity, useSearch } from '../../api/queries.ts';
import { KindGlyph } from '../../graph-view/kind-glyph.tsx';
import { langTag, useLanguage, useMessages } from '../../i18n/language.tsx';
import { kindOf } from '../../state/graph.ts';
import { useAppState } from '../../state/use-store.ts';
import { entityPath } from '../../ui/address.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keys, matchesKey, pressedKey } from '../../ui/shortcuts.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import styles from './paths.module.css';

/** What is listed under the field. */
const MOST = 8;

interface EndFieldProps {
  /** “From” or “To”. */
  label: string;
  id: string | null;
  /** The keyboard begins here. */
  takesFocus: boolean;
  onChoose: (id: string | null) => void;
}

/** One end of the paths: its name, or a box to find it by name. */
export function EndField({ label, id, takesFocus, onChoose }: EndFieldProps) {
  return (
    <div className={styles.end}>
      <span className={styles.endLabel}>{label}</span>
      {id === null ? (
        <EndSearch label={label} takesFocus={takesFocus} onChoose={onChoose} />
      ) : (
        <ChosenEnd label={label} id={id} onClear={() => onChoose(null)} />
      )}
    </div>
  );
}

function ChosenEnd({ label, id, onClear }: { label: string; id: string; onClear: () => void }) {
  const messages = useMessages();
  const language = useLanguage();
  const drawn = useAppState((state) => state.graph.nodes.get(id as NodeId)?.node);
  const { data } = useEntity(id);
  const node = drawn ?? data?.node;
  const name = node === undefined ? id : namesOf(node)[language];
  return (
    <>
      <a className={styles.endName} href={entityPath(id)} lang={langTag(language)}>
        {node !== undefined && <KindGlyph kind={kindOf(node)} size={13} />}
        <span>{name}</span>
      </a>
      <IconButton icon="close" label={messages.paths.change(label, name)} small onClick={onClear} />
    </>
  );
}

/** A combobox (WAI-ARIA 1.2) over the search of the page. */
function EndSearch({ label, takesFocus, onChoose }: Omit<EndFieldProps, 'id'>) {
  const messages = useMessages();
  const language = useLanguage();
  const listId = useId();
  const { text, setText, composing, setComposing, wanted } = useTypedText();
  const [mark, setMark] = useState({ of: '', index: 0 });
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const narrow = useNarrow();
  const search = useSearch(wanted);
  const found = wanted === '' ? [] : (search.data?.results ?? []).slice(0, MOST);
  const marked = Math.min(mark.of === wanted ? mark.index : 0, Math.max(0, found.length - 1));
  const active = found[marked];
  const showing = open && wanted !== '' && !search.isPending;
  useEffect(() => {
    // On a phone the keyboard would cover the canvas, where an end can be chosen too.
    if (takesFocus && !narrow) input.current?.focus();
  }, [takesFocus, narrow]);
  const optionId = (at: number) => `${listId}-${at}`;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // While an input method composes, every key is its own; 229 is what Safari sends for the Enter that ends it.
    if (composing || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (matchesKey(event, keys.page.escape) && text !== '') {
      event.preventDefault();
      event.stopPropagation();
      if (showing) setOpen(false);
      else setText('');
      return;
    }
    const key = pressedKey(event, keys.search);
    if (key === 'next' || key === 'previous') {
      event.preventDefault();
      setOpen(true);
      if (found.length > 0)
        setMark({ of: wanted, index: (marked + (key === 'next' ? 1 : found.length - 1)) % found.length });
    } else if (
      key === 'open' &&
      showing &&
      active !== undefined &&
      wanted === text.trim() &&
      !search.isPlaceholderData
    ) {
      event.preventDefault();
      onChoose(active.node.id);
    }
  }

  return (
    <div
      ref={root}
      className={styles.endSearch}
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node) || !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input}
        className={styles.endInput}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={showing && active !== undefined ? optionId(marked) : undefined}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={messages.paths.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={messages.search.results}
        className={styles.options}
        hidden={!showing || found.length === 0}
      >
        {showing &&
          found.map(({ node, match }, at) => (
            // The keyboard stays in the box: `aria-activedescendant` tells where it is.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={node.id}
              id={optionId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === marked}
              className={styles.option}
              onMouseMove={() => setMark({ of: wanted, index: at })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(node.id)}
            >
              <KindGlyph kind={kindOf(node)} size={13} />
              <span className={styles.optionName} lang={langTag(language)}>
                {namesOf(node)[language]}
              </span>
              <span className={styles.optionWhy}>{messages.search.reasons[match.form]}</span>
            </div>
          ))}
      </div>
      {showing && found.length === 0 && (
        <p className={styles.options} role="status">
          {messages.search.nothing(wanted)}
        </p>
      )}
    </div>
  );
}
