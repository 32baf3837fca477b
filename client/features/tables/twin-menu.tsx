import { Kbd, Menu } from '@mantine/core';
import { Fragment } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { act } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { written } from '../../ui/shortcuts.ts';
import type { Shortcut } from '../../ui/shortcuts.ts';
import styles from './tables.module.css';

/** What can be done with a node: the entries of its menu on the canvas. */
export type TwinCommands = (id: NodeId) => readonly (readonly {
  id: string;
  icon: IconName;
  label: string;
  shortcut?: Shortcut;
  /** Why it does nothing now. */
  reason?: string | undefined;
  run: () => void;
}[])[];

export interface OpenTwinMenu {
  id: NodeId;
  name: string;
  /** In pixels of the window. */
  at: { x: number; y: number };
}

interface TwinMenuProps extends OpenTwinMenu {
  commands: TwinCommands;
  onClose: () => void;
}

/** Milliseconds between looks for details that are being read, and how often. */
const WAIT = 50;
const TRIES = 100;

/** Opens the details and takes the keyboard along once they are there. */
function openDetails(id: NodeId) {
  act('selectNodes', [id]);
  let tries = 0;
  const look = () => {
    const heading = document.querySelector<HTMLElement>('#panel h2');
    tries += 1;
    if (heading === null) {
      if (tries < TRIES) setTimeout(look, WAIT);
      return;
    }
    heading.tabIndex = -1;
    heading.focus();
  };
  look();
}

/** All that can be done with a node of the canvas, from its text. */
export function TwinMenu({ id, name, at, commands, onClose }: TwinMenuProps) {
  const words = useWords(tablesWords);
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={2}
      width={236}
      returnFocus={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        {/* Named for the menu, which takes its name from what opens it; nobody else meets it. */}
        <button
          type="button"
          aria-hidden
          tabIndex={-1}
          aria-label={words.twin.actions(name)}
          className={styles.anchor}
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="info" size={16} />} onClick={() => openDetails(id)}>
          {words.twin.open}
        </Menu.Item>
        {commands(id).map((group) => (
          <Fragment key={group[0]?.id}>
            <Menu.Divider />
            {group.map(({ id: command, icon, label, shortcut, reason, run }) => (
              <Menu.Item
                key={command}
                className={reason === undefined ? undefined : styles.off}
                aria-disabled={reason !== undefined || undefined}
                closeMenuOnClick={reason === undefined}
                leftSection={<Icon name={icon} size={16} />}
                rightSection={shortcut !== undefined && reason === undefined && <Kbd>{written(shortcut)}</Kbd>}
                onClick={reason === undefined ? run : undefined}
              >
                {label}
                {reason !== undefined && <small>{reason}</small>}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
