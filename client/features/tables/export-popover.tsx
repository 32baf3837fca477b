import { Button, Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { useMeta } from '../../api/queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { visibleElements } from '../../state/selectors.ts';
import { getState } from '../../state/use-store.ts';
import { copyText } from '../../ui/copy-text.ts';
import { csvText, tsvText } from '../../ui/csv.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { showToast } from '../../ui/toasts.tsx';
import { fileName } from './file-name.ts';
import type { TableSettings } from './kept-settings.ts';
import type { Naming } from './table-columns.ts';
import styles from './tables.module.css';

interface ExportPopoverProps {
  what: 'nodes' | 'statements';
  /** How many rows go out. */
  count: number;
  /** The rows as they are listed, titles first. */
  records: (naming: Naming) => string[][];
  settings: TableSettings;
  onSettings: (changes: Partial<TableSettings>) => void;
}

/** What is drawn, in the shapes of the API. */
function drawnAsJson(dataset: { id: string; version: string } | null): string {
  const state = getState();
  const { nodes, relationships } = visibleElements(state);
  const degrees = Object.fromEntries(
    nodes.flatMap(({ node: { id } }) => {
      const degree = state.graph.degrees.get(id);
      return degree === undefined ? [] : [[id, degree]];
    }),
  );
  return `${JSON.stringify({ dataset, nodes: nodes.map(({ node }) => node), relationships, degrees }, null, 2)}\n`;
}

/** Takes what a table lists out of the page: as a file, or to the clipboard. */
export function ExportPopover({ what, count, records, settings, onSettings }: ExportPopoverProps) {
  const { export: words } = useWords(tablesWords);
  const [opened, setOpened] = useState(false);
  const { data } = useMeta();
  const dataset = data?.dataset ?? null;
  const { mark, naming } = settings;

  function saveCsv() {
    const name = fileName(dataset?.id ?? null, what, 'csv');
    const [titles = [], ...rows] = records(naming);
    saveFile(name, new Blob([csvText(titles, rows, { byteOrderMark: mark })], { type: 'text/csv;charset=utf-8' }));
  }

  function saveJson() {
    const about = dataset === null ? null : { id: dataset.id, version: dataset.version };
    const file = new Blob([drawnAsJson(about)], { type: 'application/json' });
    saveFile(fileName(dataset?.id ?? null, 'canvas', 'json'), file);
  }

  async function copy() {
    const done = await copyText(tsvText(records(naming)));
    showToast(done ? words.copied : words.copyFailed, done ? 'copy' : 'alert');
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-end"
      width={300}
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <Button rightSection={<Icon name="down" size={14} />} onClick={() => setOpened(!opened)}>
          {words.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        className={styles.export}
        onKeyDown={(event) => {
          // Escape ends this alone, not the drawer behind it.
          event.stopPropagation();
        }}
      >
        <p>{words.what(formatCount(count))}</p>
        <label className={styles.check}>
          <Checkbox
            checked={naming === 'ids'}
            onChange={(event) => onSettings({ naming: event.currentTarget.checked ? 'ids' : 'words' })}
          />
          {words.ids}
        </label>
        <label className={styles.check}>
          <Checkbox checked={mark} onChange={(event) => onSettings({ mark: event.currentTarget.checked })} />
          {words.mark}
        </label>
        <div className={styles.exportButtons}>
          <Button variant="filled" onClick={saveCsv}>
            {words.csv}
          </Button>
          <Button onClick={() => void copy()}>{words.copy}</Button>
        </div>
        <p className={styles.small}>{words.formulas}</p>
        <Button onClick={saveJson}>{words.json}</Button>
        <p className={styles.small}>{words.drawn}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
