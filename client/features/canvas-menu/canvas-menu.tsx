import { Kbd, Menu } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import type { ContextTarget } from '../../graph-view/hooks/use-gestures.ts';
import { useKinds } from '../../graph-view/kinds.tsx';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useAppState } from '../../state/use-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { written } from '../../ui/shortcuts.ts';
import styles from './canvas-menu.module.css';
import { commandsFor } from './commands.ts';

export interface OpenMenu {
  target: ContextTarget;
  /** In pixels from the top left of the canvas. */
  at: { x: number; y: number };
}

interface CanvasMenuProps extends OpenMenu {
  onExpand: (id: NodeId) => void;
  /** Asks for paths from what is selected. */
  onPaths: () => void;
  onClose: () => void;
}

/** The menu of a node, a line, a selection or the canvas, where it was asked for. */
export function CanvasMenu({ target, at, onExpand, onPaths, onClose }: CanvasMenuProps) {
  const messages = useMessages();
  const state = useAppState((each) => each);
  const [byHand, setByHand] = useState(() => document.querySelector('.graph-view-canvas:focus-visible') === null);
  const kinds = [...useKinds().values()];
  const groups = commandsFor(target, state, { messages, kinds, onExpand, onPaths });
  return (
    <Menu
      opened
      onClose={() => {
        onClose();
        viewportControls()?.focusCanvas();
      }}
      position="bottom-start"
      offset={2}
      width={236}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span className={styles.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={messages.menu.label}
        className={byHand ? styles.byHand : undefined}
        onKeyDownCapture={() => setByHand(false)}
      >
        {groups.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <Menu.Divider />}
            {group.map(({ id, icon, label, shortcut, reason, run }) => (
              <Menu.Item
                key={id}
                className={reason === undefined ? undefined : styles.off}
                aria-disabled={reason !== undefined || undefined}
                closeMenuOnClick={reason === undefined}
                leftSection={<Icon name={icon} size={16} />}
                rightSection={shortcut !== undefined && reason === undefined && <Kbd>{written(shortcut)}</Kbd>}
                onClick={reason === undefined ? run : undefined}
              >
                {label}
                {reason !== undefined && <small className={styles.reason}>{reason}</small>}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
