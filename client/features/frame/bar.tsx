import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { redo, undo, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { commandKey, keys } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { BarMenu } from './bar-menu.tsx';
import { DatabaseLine } from './database-line.tsx';
import { ExportMenu } from './export-menu.tsx';
import styles from './frame.module.css';

interface BarProps {
  narrow: boolean;
  search: ReactNode;
  /** Whether the canvas is on the page. */
  canvas: boolean;
  onShare: () => void;
  onHelp: () => void;
}

/** The line at the top: search, undo and redo, the link to this view. */
export function Bar({ narrow, search, canvas, onShare, onHelp }: BarProps) {
  const messages = useMessages();
  const language = useLanguage();
  const past = useAppState((state) => state.history.past.at(-1));
  const future = useAppState((state) => state.history.future.at(-1));
  useShortcut(keys.page.undo, undo);
  useShortcut(keys.page.redo, redo);
  useShortcut(keys.page.redoOther, redo);
  useShortcut(keys.page.help, onHelp);

  const named = (word: string, step: typeof past) =>
    step === undefined ? word : `${word}${messages.common.colon}${step.labels[language]}`;

  const history = (
    <>
      <IconButton
        icon="undo"
        label={named(messages.frame.undo, past)}
        shortcut={`${commandKey}+Z`}
        disabled={past === undefined}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={named(messages.frame.redo, future)}
        shortcut={`${commandKey}+Shift+Z`}
        disabled={future === undefined}
        onClick={redo}
      />
    </>
  );

  return (
    <header className={styles.bar}>
      {search}
      {narrow ? (
        <BarMenu canvas={canvas} onShare={onShare} onHelp={onHelp} />
      ) : (
        <>
          <div className={styles.space} />
          <DatabaseLine />
          {history}
          <span className={styles.divider} />
          <ExportMenu canvas={canvas} />
          <Button leftSection={<Icon name="link" size={16} />} onClick={onShare}>
            {messages.frame.share}
          </Button>
        </>
      )}
    </header>
  );
}
