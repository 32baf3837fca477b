import { useRef, useState } from 'react';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { exportSaved, parseSavedFile } from '../../../state/console/console-memory.ts';
import type { SavedQuery } from '../../../state/console/console-memory.ts';
import { openStatement, removeSaved, saveQueries, useConsole } from '../../../state/console/console-store.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { ConsoleIcon } from '../console-icons.tsx';
import { FindField, matchesTyped } from './find-field.tsx';
import { UndoLine } from './undo-line.tsx';
import styles from './side.module.css';

const byName = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');

/** Statements with a name, kept on this device; a file takes them to another. */
export function SavedList({ onChoose }: { onChoose: () => void }) {
  const words = useWords(consoleWords).side;
  const saved = useConsole((state) => state.saved);
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<{ name: string; back: () => void } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const found = saved
    .filter(({ name, statement }) => matchesTyped(typed, name, statement))
    .toSorted((a, b) => byName.compare(a.name, b.name));

  async function take(given: File | undefined) {
    if (given === undefined) return;
    const queries = given.size > 5_000_000 ? null : parseSavedFile(await given.text());
    if (queries === null) {
      showToast(words.importFailed, 'alert');
      return;
    }
    saveQueries(queries);
    showToast(words.imported(String(queries.length)), 'check');
  }

  function remove({ id, name }: SavedQuery) {
    setRemoved({ name, back: removeSaved(id) });
  }

  return (
    <>
      <FindField label={words.findSaved} value={typed} onChange={setTyped} />
      {removed !== null && (
        <UndoLine
          text={words.removed(removed.name)}
          onUndo={() => {
            removed.back();
            setRemoved(null);
          }}
        />
      )}
      {found.length === 0 && <p className={styles.empty}>{typed === '' ? words.noSaved : words.nothing}</p>}
      <ul className={styles.list}>
        {found.map((query) => (
          <li key={query.id} className={styles.withAction}>
            <button
              type="button"
              className={styles.named}
              onClick={() => {
                openStatement(query.statement, query.parameters);
                onChoose();
              }}
            >
              <ConsoleIcon name="saved" size={14} />
              <span>{query.name}</span>
            </button>
            <IconButton small icon="trash" label={words.remove(query.name)} onClick={() => remove(query)} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.quiet}
          disabled={saved.length === 0}
          onClick={() => saveFile('zhitu-queries.json', new Blob([exportSaved(saved)], { type: 'application/json' }))}
        >
          <ConsoleIcon name="download" size={14} />
          {words.exportSaved}
        </button>
        <button type="button" className={styles.quiet} onClick={() => file.current?.click()}>
          <ConsoleIcon name="upload" size={14} />
          {words.importSaved}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={words.importSaved}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </>
  );
}
