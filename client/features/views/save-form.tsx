import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import { mostSavedNodes } from '../../state/saved-canvas.ts';
import type { Circumstances } from '../../state/saved-canvas.ts';
import { keepsFilters } from '../../state/saved-filters.ts';
import { longestName, tidyName } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { getState, useAppState } from '../../state/use-store.ts';
import { makeView } from './make-view.ts';
import { suggestName } from './suggest-name.ts';
import styles from './views.module.css';

interface SaveFormProps {
  views: readonly SavedView[];
  circumstances: () => Circumstances;
  onSave: (view: SavedView) => void;
  onReplace: (before: SavedView, next: SavedView) => void;
}

/** Saves the canvas as it is now, under a name that is suggested. */
export function SaveForm({ views, circumstances, onSave, onReplace }: SaveFormProps) {
  const { views: words } = useWords(viewsWords);
  const language = useLanguage();
  const size = useAppState((state) => state.graph.nodes.size);
  const keepsAll = useAppState((state) => keepsFilters(state.filters));
  const [name, setName] = useState(() => suggestName(getState(), language, new Date()));
  /** Whether the name was changed since it was saved: only then it needs a word that it is taken. */
  const [touched, setTouched] = useState(true);
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Under a finger a keyboard would rise over the list.
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);
  const tidy = tidyName(name);
  const same = views.find((view) => view.name === tidy);
  const can = size > 0 && size <= mostSavedNodes;
  const hints = [
    ...(size === 0 ? [words.emptyCanvas] : []),
    ...(size > mostSavedNodes ? [words.tooLarge(formatCount(mostSavedNodes))] : []),
    ...(can && touched && same !== undefined ? [words.sameName] : []),
    ...(can && !keepsAll ? [words.filtersLeft] : []),
  ];

  function save(event: FormEvent) {
    event.preventDefault();
    if (!can || tidy === '') return;
    const view = makeView(tidy, circumstances(), same?.id);
    if (view === null) return;
    setTouched(false);
    if (same === undefined) onSave(view);
    else onReplace(same, view);
  }

  return (
    <form className={styles.save} onSubmit={save}>
      <input
        ref={field}
        className={styles.field}
        aria-label={words.name}
        aria-describedby={hints.length > 0 ? hint : undefined}
        value={name}
        maxLength={longestName}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setName(event.target.value);
          setTouched(true);
        }}
      />
      <Button type="submit" variant="filled" disabled={!can || tidy === ''} title={words.saveHint}>
        {same === undefined ? words.save : words.overwriteSave}
      </Button>
      {hints.length > 0 && (
        <p id={hint} className={styles.hint}>
          {hints.join(' ')}
        </p>
      )}
    </form>
  );
}
