import { ActionIcon, Menu } from '@mantine/core';
import { useMessages } from '../../i18n/language.tsx';
import { redo, undo, useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { ExportItems } from './export-menu.tsx';
import styles from './frame.module.css';
import { useSettings } from './use-settings.ts';

interface BarMenuProps {
  /** Whether the canvas is on the page. */
  canvas: boolean;
  onShare: () => void;
  onHelp: () => void;
  onViews: () => void;
}

/** On a phone: everything of bar and rail that has no room, behind three dots. */
export function BarMenu({ canvas, onShare, onHelp, onViews }: BarMenuProps) {
  const messages = useMessages();
  const settings = useSettings();
  const canUndo = useAppState((state) => state.history.past.length > 0);
  const canRedo = useAppState((state) => state.history.future.length > 0);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={styles.more} aria-label={messages.frame.more}>
          <Icon name="more" size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="undo" size={16} />} disabled={!canUndo || !canvas} onClick={undo}>
          {messages.frame.undo}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="redo" size={16} />} disabled={!canRedo || !canvas} onClick={redo}>
          {messages.frame.redo}
        </Menu.Item>
        {/* The first that is never disabled: a menu that cannot take the keyboard does not hear Escape either. */}
        <Menu.Item data-autofocus leftSection={<Icon name="link" size={16} />} onClick={onShare}>
          {messages.frame.share}
        </Menu.Item>
        <ExportItems canvas={canvas} />
        <Menu.Item leftSection={<Icon name="views" size={16} />} onClick={onViews}>
          {messages.frame.views}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="help" size={16} />} onClick={onHelp}>
          {messages.frame.help}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name={settings.dark ? 'sun' : 'moon'} size={16} />}
          onClick={settings.toggleTheme}
        >
          {settings.themeLabel}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="language" size={16} />} onClick={settings.toggleLanguage}>
          <span lang={settings.otherLang}>{messages.frame.toOther}</span>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
