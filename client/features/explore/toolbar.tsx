import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { layoutNames } from '../../graph-view/layouts/layout-names.ts';
import type { LayoutName } from '../../graph-view/layouts/layout-names.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { act, getState, useAppState } from '../../state/use-store.ts';
import type { LabelMode } from '../../state/view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRoving } from '../../ui/roving.ts';
import { keys, written } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import styles from './explore.module.css';
import { FilterButton } from './filters/filter-button.tsx';

const layouts = Object.keys(layoutNames) as LayoutName[];
const labelModes: readonly LabelMode[] = ['zh', 'en', 'both'];

interface ToolbarProps {
  expanding: boolean;
  onExpand: (id: NodeId) => void;
  onPaths: () => void;
  /** The id of the filter panel while it is open. */
  filterPanel: string | null;
  onFilter: () => void;
  /** Whether the canvas is open as tables and text. */
  tables: boolean;
  onTables: () => void;
  onBackToStart: () => void;
}

/** What can be done with the canvas: one tab stop, arrow keys within. */
export function Toolbar({
  expanding,
  onExpand,
  onPaths,
  filterPanel,
  onFilter,
  tables,
  onTables,
  onBackToStart,
}: ToolbarProps) {
  const messages = useMessages();
  const language = useLanguage();
  const roving = useRoving<HTMLDivElement>('horizontal');
  const selected = useAppState((state) => state.selection.nodes.at(-1) ?? null);
  const labels = useAppState((state) => state.view.labels);
  const lens = useAppState((state) => state.view.evidenceLens);
  const modeNames = {
    zh: messages.explore.labelZh,
    en: messages.explore.labelEn,
    both: messages.explore.labelBoth,
  };

  useShortcut(keys.page.labels, () => {
    const at = labelModes.indexOf(getState().view.labels);
    act('setView', { labels: labelModes[(at + 1) % labelModes.length] ?? 'zh' });
  });
  useShortcut(keys.page.fit, () => viewportControls()?.fit());

  return (
    <div className={styles.tools} data-over-canvas role="toolbar" aria-label={messages.explore.toolbar} {...roving}>
      <IconButton
        icon="expand"
        label={
          selected === null
            ? `${messages.explore.expand}${messages.common.colon}${messages.explore.expandNeedsNode}`
            : messages.explore.expand
        }
        shortcut={written(keys.page.expand)}
        disabled={selected === null}
        expanded={expanding}
        onClick={() => selected !== null && onExpand(selected)}
      />
      <IconButton icon="path" label={messages.paths.find} shortcut={written(keys.page.paths)} onClick={onPaths} />
      <ToolMenu icon="layout" label={messages.explore.layout}>
        {layouts.map((name) => (
          <Menu.Item key={name} onClick={() => viewportControls()?.layout(name)}>
            {layoutNames[name][language]}
          </Menu.Item>
        ))}
      </ToolMenu>
      <span className={styles.divider} />
      <FilterButton panel={filterPanel} onClick={onFilter} />
      <IconButton
        icon="lens"
        label={messages.filters.lens}
        pressed={lens}
        onClick={() => act('setView', { evidenceLens: !lens })}
      />
      <ToolMenu icon="language" label={messages.explore.labels}>
        {labelModes.map((mode) => (
          <Menu.RadioItem
            key={mode}
            value={mode}
            checked={mode === labels}
            onChange={() => act('setView', { labels: mode })}
            closeMenuOnClick
          >
            {modeNames[mode]}
          </Menu.RadioItem>
        ))}
      </ToolMenu>
      <span className={styles.divider} />
      <IconButton
        icon="table"
        label={messages.explore.table}
        shortcut={written(keys.page.table)}
        expanded={tables}
        onClick={onTables}
      />
      <IconButton icon="home" label={messages.explore.backToStart} onClick={onBackToStart} />
      <IconButton
        icon="fit"
        label={messages.explore.fit}
        shortcut={written(keys.page.fit)}
        onClick={() => viewportControls()?.fit()}
      />
    </div>
  );
}

interface ToolMenuProps {
  icon: 'layout' | 'language';
  label: string;
  children: ReactNode;
}

function ToolMenu({ icon, label, children }: ToolMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} width={148}>
      <Menu.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon aria-label={label}>
            <Icon name={icon} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
