import { Button, Kbd, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { askFor } from '../../ui/export-requests.ts';
import { Icon } from '../../ui/icon.tsx';
import { keys, written } from '../../ui/shortcuts.ts';
import styles from './export-menu.module.css';

/** What can be taken from the page: a picture of the canvas, a print of the screen. */
export function ExportItems({ canvas, hints = false }: { canvas: boolean; hints?: boolean }): ReactNode {
  const { frame } = useMessages();
  const key = (shortcut: typeof keys.page.picture | typeof keys.page.print) =>
    hints ? <Kbd>{written(shortcut)}</Kbd> : undefined;
  return (
    <>
      {canvas && (
        <Menu.Item
          leftSection={<Icon name="picture" size={16} />}
          rightSection={key(keys.page.picture)}
          onClick={() => askFor('picture')}
        >
          {frame.picture}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<Icon name="print" size={16} />}
        rightSection={key(keys.page.print)}
        onClick={() => askFor('print')}
      >
        {frame.print}
      </Menu.Item>
    </>
  );
}

/** The button of the bar. */
export function ExportMenu({ canvas }: { canvas: boolean }) {
  const { frame } = useMessages();
  return (
    <Menu width={200}>
      <Menu.Target>
        <Button
          variant="subtle"
          className={styles.button}
          aria-label={frame.export}
          leftSection={<Icon name="download" size={16} />}
        >
          <span className={styles.label}>{frame.export}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ExportItems canvas={canvas} hints />
      </Menu.Dropdown>
    </Menu>
  );
}
