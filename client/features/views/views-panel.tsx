import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { viewsWords } from '../../i18n/words/views.ts';
import type { Circumstances, SavedCanvas } from '../../state/saved-canvas.ts';
import { addViews, mostViews, newViewId, putView } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import type { FileProblem } from '../../state/views-file.ts';
import type { StorageTrouble } from '../../state/views-storage.ts';
import { SaveForm } from './save-form.tsx';
import { downloadViews, readViewsFile } from './view-files.ts';
import { ViewRow } from './view-row.tsx';
import { useViews, viewsStore } from './views-store.ts';
import styles from './views.module.css';

/** From so many on, the list can be searched. */
const MANY = 8;

type Words = ReturnType<typeof useWords<(typeof viewsWords)['zh']>>['views'];

export interface ViewsPanelProps {
  circumstances: () => Circumstances;
  /** Puts a view on the canvas. */
  onOpen: (canvas: SavedCanvas) => Promise<'opened' | 'gone' | 'failed'>;
}

/** What was done last, with the way back where there is one. */
interface Done {
  text: string;
  /** The list as it was before. */
  back?: (views: readonly SavedView[]) => SavedView[];
  isTrouble?: boolean;
}

function fileProblem(problem: FileProblem, { file }: Words): string {
  if (problem.code === 'newer') return file.newer(problem.version);
  if (problem.code === 'wrong') return file.wrong(problem.place);
  if (problem.code === 'wrongView') return file.wrongView(formatCount(problem.number), problem.name, problem.place);
  return file[problem.code];
}

function storageTrouble(trouble: StorageTrouble, words: Words): string {
  return trouble === 'many' ? words.tooMany(formatCount(mostViews)) : words[trouble];
}

/** Saved views: save this one, open, rename, replace, delete; to and from files. */
export function ViewsPanel({ circumstances, onOpen }: ViewsPanelProps) {
  const { views: words } = useWords(viewsWords);
  const { views, trouble } = useViews();
  const [done, setDone] = useState<Done | null>(null);
  const [sought, setSought] = useState('');
  const [dropping, setDropping] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const wanted = sought.trim().toLocaleLowerCase();
  const shown = views.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));

  /** Changes the list and says what was done, or why it was not. */
  function change(update: (list: readonly SavedView[]) => SavedView[], said: Done | null) {
    const why = viewsStore.change(update);
    setDone(why === null || why === 'blocked' ? said : { text: storageTrouble(why, words), isTrouble: true });
  }

  function remove(view: SavedView) {
    change((list) => list.filter(({ id }) => id !== view.id), {
      text: words.removed(view.name),
      back: (list) => putView(list, view),
    });
  }

  function replace(before: SavedView, next: SavedView) {
    change((list) => putView(list, next), { text: words.replaced(next.name), back: (list) => putView(list, before) });
  }

  async function take(files: FileList | null) {
    const [file] = files ?? [];
    if (file === undefined) return;
    const read = await readViewsFile(file);
    if ('problem' in read) {
      setDone({ text: fileProblem(read.problem, words), isTrouble: true });
      return;
    }
    // Known beforehand: taking the import back is to leave alone what another tab has saved meanwhile.
    const fresh = read.views.map(() => newViewId());
    let renamed = 0;
    change((list) => {
      const ids = fresh.values();
      const added = addViews(list, read.views, () => ids.next().value ?? newViewId());
      renamed = added.renamed;
      return added.views;
    }, null);
    const came = new Set(fresh);
    if (!viewsStore.views().some(({ id }) => came.has(id))) return;
    const count = formatCount(read.views.length);
    setDone({
      text: renamed === 0 ? words.imported(count) : words.importedRenamed(count, formatCount(renamed)),
      back: (list) => list.filter(({ id }) => !came.has(id)),
    });
  }

  async function open(view: SavedView) {
    const outcome = await onOpen(view.canvas);
    if (outcome !== 'opened') setDone({ text: words[outcome], isTrouble: true });
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setDropping(false);
    void take(event.dataTransfer.files);
  }

  return (
    <div
      className={styles.panel}
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <h2 className={styles.title}>{words.title}</h2>
      <SaveForm
        views={views}
        circumstances={circumstances}
        onSave={(view) =>
          change((list) => putView(list, view), {
            text: words.saved(view.name),
            back: (list) => list.filter(({ id }) => id !== view.id),
          })
        }
        onReplace={replace}
      />
      <p className={styles.said} role="status" data-trouble={done?.isTrouble === true || undefined}>
        {done !== null && <bdi>{done.text}</bdi>}
        {done?.back !== undefined && (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              if (done.back !== undefined) change(done.back, null);
            }}
          >
            {words.undo}
          </button>
        )}
      </p>
      {trouble === 'blocked' && <p className={styles.note}>{words.blocked}</p>}
      {views.length >= MANY && (
        <input
          type="search"
          className={styles.field}
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {views.length === 0 ? (
        <div className={styles.none}>
          <b>{words.none}</b>
          <p>{words.noneHint}</p>
        </div>
      ) : shown.length === 0 ? (
        <p className={styles.note}>{words.nothingFound}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {shown.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              taken={views}
              circumstances={circumstances}
              onOpen={() => void open(view)}
              onRename={(name) => change((list) => putView(list, { ...view, name }), null)}
              onReplace={(next) => replace(view, next)}
              onExport={() => downloadViews([view])}
              onRemove={() => remove(view)}
            />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void take(event.currentTarget.files);
            // The same file again is a choice too.
            event.currentTarget.value = '';
          }}
        />
        <Button variant="subtle" onClick={() => chooser.current?.click()}>
          {words.import}
        </Button>
        {views.length > 0 && (
          <Button variant="subtle" onClick={() => downloadViews(views)}>
            {words.exportAll}
          </Button>
        )}
      </div>
      {dropping && (
        <div className={styles.drop} aria-hidden>
          {words.drop}
        </div>
      )}
    </div>
  );
}
