import type { ReactNode } from 'react';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { redo, undo, useAppState } from '../../state/use-store.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { commandKey, keys, written } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { BarMenu } from './bar-menu.tsx';
import { BarPanel } from './bar-panel.tsx';
import type { BarPanels } from './bar-panel.tsx';
import { DatabaseLine } from './database-line.tsx';
import { ExportMenu } from './export-menu.tsx';
import styles from './frame.module.css';

interface BarProps {
  narrow: boolean;
  search: ReactNode;
  panels: BarPanels;
  /** Whether the canvas is on the page. */
  canvas: boolean;
  onShare: () => void;
  onHelp: () => void;
}

/** The line at the top: search, undo and redo, saved views, the link to this view. */
export function Bar({ narrow, search, panels, canvas, onShare, onHelp }: BarProps) {
  const messages = useMessages();
  const language = useLanguage();
  const past = useAppState((state) => state.history.past.at(-1));
  const future = useAppState((state) => state.history.future.at(-1));
  // Elsewhere they would change a canvas that nobody sees.
  useShortcut(keys.page.undo, () => (canvas ? undo() : false));
  useShortcut(keys.page.redo, () => (canvas ? redo() : false));
  useShortcut(keys.page.redoOther, () => (canvas ? redo() : false));
  useShortcut(keys.page.help, onHelp);
  useShortcut(keys.page.views, () => panels.onChange(panels.open === 'views' ? null : 'views'));
  useShortcut(keys.page.escape, () => {
    if (panels.open === null) return false;
    panels.onChange(null);
  });

  const named = (word: string, step: typeof past) =>
    step === undefined ? word : `${word}${messages.common.colon}${step.labels[language]}`;

  const history = (
    <>
      <IconButton
        icon="undo"
        label={named(messages.frame.undo, past)}
        shortcut={`${commandKey}+Z`}
        disabled={past === undefined || !canvas}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={named(messages.frame.redo, future)}
        shortcut={`${commandKey}+Shift+Z`}
        disabled={future === undefined || !canvas}
        onClick={redo}
      />
    </>
  );

  const views = (
    <BarPanel
      icon="views"
      label={messages.frame.views}
      shortcut={written(keys.page.views)}
      quiet
      opened={panels.open === 'views'}
      onPress={() => panels.onChange(panels.open === 'views' ? null : 'views')}
      onClose={() => panels.onChange(null)}
    >
      {panels.views}
    </BarPanel>
  );

  return (
    <header className={styles.bar}>
      {search}
      {narrow ? (
        <>
          <BarMenu canvas={canvas} onShare={onShare} onHelp={onHelp} onViews={() => panels.onChange('views')} />
          {views}
        </>
      ) : (
        <>
          <div className={styles.space} />
          <DatabaseLine />
          {history}
          <span className={styles.divider} />
          {views}
          <ExportMenu canvas={canvas} />
          <BarPanel
            icon="link"
            label={messages.frame.share}
            opened={panels.open === 'share'}
            onPress={() => panels.onChange(panels.open === 'share' ? null : 'share')}
            onClose={() => panels.onChange(null)}
          >
            {panels.share}
          </BarPanel>
        </>
      )}
    </header>
  );
}
