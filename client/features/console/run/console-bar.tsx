import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import type { Meta } from '../../../../contracts/api.ts';
import { consoleWords } from '../../../i18n/words/console.ts';
import { useWords } from '../../../i18n/words.ts';
import { consoleState, saveQueries, setConsole, useConsole } from '../../../state/console/console-store.ts';
import { parametersIn } from '../../../state/console/cypher-text.ts';
import { keys, written } from '../../../ui/shortcuts.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { ConsoleIcon } from '../console-icons.tsx';
import styles from '../console.module.css';
import fields from '../parameters/parameters.module.css';
import { stopRunning } from './run-statements.ts';

interface ConsoleBarProps {
  narrow: boolean;
  meta: Meta | undefined;
  running: boolean;
  onRun: () => void;
  onFormat: () => void;
}

/** The line above the editor: which database answers, and what is done with the text. */
export function ConsoleBar({ narrow, meta, running, onRun, onFormat }: ConsoleBarProps) {
  const words = useWords(consoleWords);
  return (
    <div className={styles.bar}>
      {meta !== undefined && (
        <span className={styles.engine} data-engine>
          <i aria-hidden />
          <b>{meta.database.engine === 'embedded' ? words.engine.embedded : 'Neo4j'}</b>
          <span lang="en">
            {meta.database.engine === 'embedded' ? meta.database.name : meta.database.name.replace(/^Neo4j\s*/, '')}
          </span>
          <span className={styles.access}>{meta.features.writes ? words.engine.writes : words.engine.readOnly}</span>
        </span>
      )}
      <div className={styles.space} />
      <Button variant="subtle" onClick={onFormat} title={written(keys.console.format)}>
        {words.format}
      </Button>
      <Save />
      {!narrow && <RunButtons running={running} onRun={onRun} />}
    </div>
  );
}

interface RunButtonsProps {
  running: boolean;
  onRun: () => void;
  wide?: boolean;
}

/** Run is always there: pressed again it stops what runs, and begins anew. */
export function RunButtons({ running, onRun, wide = false }: RunButtonsProps) {
  const words = useWords(consoleWords);
  const empty = useConsole((state) => state.text.trim() === '');
  return (
    <div className={styles.runButtons} data-wide={wide || undefined}>
      {running && (
        <Button className={styles.stop} leftSection={<ConsoleIcon name="stop" />} onClick={stopRunning}>
          {words.stop}
        </Button>
      )}
      <Button variant="filled" leftSection={<ConsoleIcon name="run" />} disabled={empty} onClick={onRun}>
        {words.run}
        {!wide && <kbd className={styles.kbd}>{written(keys.console.run)}</kbd>}
      </Button>
    </div>
  );
}

/** A name to begin with: the first comment, else the beginning of the text. */
function proposedName(text: string): string {
  const [, comment] = /^\s*\/\/\s*(.+)/.exec(text) ?? [];
  return (comment ?? text.trim().replace(/\s+/g, ' ')).slice(0, 60);
}

function Save() {
  const words = useWords(consoleWords);
  const empty = useConsole((state) => state.text.trim() === '');
  const saved = useConsole((state) => state.saved);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const replaces = saved.some((query) => query.name === name.trim());

  function keep() {
    const { text, parameters } = consoleState();
    const own = parametersIn(text);
    const drafts = Object.fromEntries(Object.entries(parameters).filter(([key]) => own.includes(key)));
    saveQueries([{ name: name.trim(), statement: text, parameters: drafts }]);
    setConsole({ side: 'saved' });
    setOpen(false);
    showToast(words.saved(name.trim()), 'check');
  }

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal={false} returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          leftSection={<ConsoleIcon name="saved" />}
          disabled={empty}
          aria-expanded={open}
          onClick={() => {
            setName(proposedName(consoleState().text));
            setOpen(!open);
          }}
        >
          {words.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.save}>
        <form
          className={fields.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') keep();
          }}
        >
          <input
            className={fields.input}
            aria-label={words.name}
            placeholder={words.name}
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          {replaces && <p className={fields.hint}>{words.replaces}</p>}
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {words.save}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
