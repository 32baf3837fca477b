import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { namesOf } from '../../api/entity-text.ts';
import { MOST_FOUND_AMONG, useFind } from '../../api/queries.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { findWords } from '../../i18n/words/find.ts';
import { useWords } from '../../i18n/words.ts';
import { drawnIds } from '../../state/drawn-elements.ts';
import { visibleElements } from '../../state/selectors.ts';
import { act, getState, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keys, matchesKey, written } from '../../ui/shortcuts.ts';
import { useListener } from '../../ui/use-listener.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { ScopeSwitch } from './scope-switch.tsx';
import styles from './search.module.css';

export interface FindBoxProps {
  /** What was typed before the scope was changed. */
  begin: string;
  /** Back to the whole graph, with the text. */
  onWholeGraph: (text: string) => void;
  /** Ends it: the keyboard goes to the canvas. */
  onEnd: () => void;
}

/** Looks for something among what is drawn: marks it, dims the rest, and goes through it with Enter. */
export function FindBox({ begin, onWholeGraph, onEnd }: FindBoxProps) {
  const words = useWords(findWords);
  const language = useLanguage();
  const noteId = useId();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { text, setText, composing, setComposing, wanted } = useTypedText(begin);
  const visible = useAppState((state) => visibleElements(state).nodes);
  const ids = useMemo(() => visible.map(({ node }) => node.id), [visible]);
  const find = useFind(wanted, ids);
  const [place, setPlace] = useState({ of: '', at: 0 });

  // Names alone: why a node is marked must be seen on it.
  const matches = useMemo(
    () =>
      wanted === '' || find.isPlaceholderData
        ? []
        : (find.data?.results ?? []).filter(({ match }) => match.form !== 'summary').map(({ node }) => node),
    [wanted, find.data, find.isPlaceholderData],
  );
  const total = matches.length;
  const at = place.of === wanted && total > 0 ? place.at % total : 0;
  const current = matches[at];

  useEffect(() => input.current?.focus(), []);
  useShortcut(keys.page.search, () => onWholeGraph(text));
  useShortcut(keys.page.find, () => input.current?.focus());
  useEffect(() => {
    act('showFound', current === undefined ? null : { nodes: matches.map(({ id }) => id), at });
    if (current !== undefined) viewportControls()?.reveal(drawnIds(getState().graph, [current.id]));
  }, [matches, at, current]);
  useEffect(() => () => act('showFound', null), []);
  useListener(root, 'keydown', (event) => {
    if (!matchesKey(event, keys.page.escape)) return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  });

  function go(by: 1 | -1) {
    if (total > 0) setPlace({ of: wanted, at: (at + by + total) % total });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // 229 is what Safari sends for the Enter that ends a composition.
    if (composing || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const back = matchesKey(event, keys.find.previous);
    if (!back && !matchesKey(event, keys.find.next)) return;
    event.preventDefault();
    go(back ? -1 : 1);
  }

  const settled = wanted !== '' && find.isSuccess && !find.isPlaceholderData;
  const note = noteOf();

  function noteOf(): string {
    if (ids.length === 0) return words.empty;
    if (ids.length > MOST_FOUND_AMONG) return words.tooMany(formatCount(MOST_FOUND_AMONG));
    if (find.isError) return words.failed;
    if (settled && total === 0) return `${words.none} ${words.noneHint}`;
    if (settled && find.data.truncated) return words.cut(formatCount(total));
    return wanted === '' ? words.hint : '';
  }

  return (
    <div ref={root} className={styles.root} role="search" aria-label={words.label}>
      <div className={styles.box} data-open>
        <Icon name="focus" />
        <input
          ref={input}
          id="search"
          className={styles.input}
          type="text"
          aria-label={words.label}
          aria-describedby={noteId}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="next"
          maxLength={200}
          placeholder={words.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setComposing(false);
            setText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        {settled && (
          <span className={styles.place} aria-hidden>
            {words.place(formatCount(total === 0 ? 0 : at + 1), formatCount(total))}
          </span>
        )}
        <IconButton
          icon="up"
          label={words.previous}
          shortcut={written(keys.find.previous)}
          small
          disabled={total === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          icon="down"
          label={words.next}
          shortcut={written(keys.find.next)}
          small
          disabled={total === 0}
          onClick={() => go(1)}
        />
        <IconButton icon="close" label={words.end} shortcut={written(keys.page.escape)} small onClick={onEnd} />
      </div>
      <div className={styles.strip}>
        <ScopeSwitch scope="canvas" onScope={(scope) => scope === 'graph' && onWholeGraph(text)} />
        <span id={noteId} className={styles.note}>
          {note === '' && current !== undefined ? namesOf(current)[language] : note}
        </span>
      </div>
      <span className={styles.spoken} role="status">
        {current === undefined
          ? settled && words.none
          : words.spoken(formatCount(at + 1), formatCount(total), namesOf(current)[language])}
      </span>
    </div>
  );
}
