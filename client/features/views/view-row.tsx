import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import type { Circumstances } from '../../state/saved-canvas.ts';
import { freeName, longestName, shownNodes, tidyName } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keys, matchesKey } from '../../ui/shortcuts.ts';
import { makeView } from './make-view.ts';
import { dayOf } from './suggest-name.ts';
import { ViewPreview } from './view-preview.tsx';
import styles from './views.module.css';

interface ViewRowProps {
  view: SavedView;
  /** All of the list: names that are taken. */
  taken: readonly SavedView[];
  circumstances: () => Circumstances;
  onOpen: () => void;
  onRename: (name: string) => void;
  onReplace: (next: SavedView) => void;
  onExport: () => void;
  onRemove: () => void;
}

function timeOf(at: string): string {
  const time = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayOf(time)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** One view: press it to open it; what else can be done with it is folded away. */
export function ViewRow({ view, taken, circumstances, onOpen, onRename, onReplace, onExport, onRemove }: ViewRowProps) {
  const { views: words } = useWords(viewsWords);
  const [unfolded, setUnfolded] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const actions = useId();

  function replace() {
    const next = makeView(view.name, circumstances(), view.id);
    if (next !== null) onReplace(next);
    setUnfolded(false);
  }

  return (
    <li className={styles.row}>
      <div className={styles.rowTop}>
        {renaming ? (
          <RenameForm
            name={view.name}
            onDone={(name) => {
              setRenaming(false);
              if (name === null || name === view.name) return;
              const others = new Set(taken.filter(({ id }) => id !== view.id).map((one) => one.name));
              onRename(freeName(name, others));
            }}
          />
        ) : (
          <button type="button" className={styles.open} aria-label={words.open(view.name)} onClick={onOpen}>
            <ViewPreview preview={view.preview} />
            <span className={styles.about}>
              <bdi className={styles.name}>{view.name}</bdi>
              <span className={styles.facts}>
                <time dateTime={view.at}>{timeOf(view.at)}</time>
                <span>{words.nodes(formatCount(shownNodes(view.canvas)))}</span>
              </span>
            </span>
          </button>
        )}
        <IconButton
          icon="more"
          label={words.more(view.name)}
          small
          expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        />
      </div>
      {unfolded && (
        <div id={actions} className={styles.actions}>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setRenaming(true);
              setUnfolded(false);
            }}
          >
            {words.rename}
          </button>
          <button type="button" className={styles.link} onClick={replace}>
            {words.overwrite}
          </button>
          <button type="button" className={styles.link} onClick={onExport}>
            {words.exportOne}
          </button>
          <button type="button" className={styles.link} onClick={onRemove}>
            {words.remove}
          </button>
        </div>
      )}
    </li>
  );
}

function RenameForm({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const { views: words } = useWords(viewsWords);
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const tidy = tidyName(text);
    onDone(tidy === '' ? null : tidy);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!matchesKey(event, keys.page.escape) || event.nativeEvent.isComposing) return;
    // Ends the renaming alone, not the panel around it.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onDone(null);
  }

  return (
    <form className={styles.rename} onSubmit={submit}>
      <input
        ref={field}
        className={styles.field}
        aria-label={words.name}
        value={text}
        maxLength={longestName}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit">{words.renameDone}</Button>
    </form>
  );
}
