import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { layoutNames } from '../../graph-view/layouts/layout-names.ts';
import type { LayoutName } from '../../graph-view/layouts/layout-names.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { act, useAppState } from '../../state/use-store.ts';
import type { LabelMode } from '../../state/view.ts';
import { Icon } from '../../ui/icon.tsx';
import { late } from '../../ui/late.tsx';
import { useRoving } from '../../ui/roving.ts';
import styles from './explore.module.css';
import { FilterButton } from './filters/filter-button.tsx';

const FilterSheet = late(async () => (await import('./filters/filter-sheet.tsx')).FilterSheet);

const layouts = Object.keys(layoutNames) as LayoutName[];
const labelModes: readonly LabelMode[] = ['zh', 'en', 'both'];

interface NarrowToolsProps {
  onPaths: () => void;
  /** Opens the canvas as tables and text. */
  onTables: () => void;
  onBackToStart: () => void;
}

/** The toolbar on a phone: legend and filters in a sheet, fit, and the rest behind three dots. */
export function NarrowTools({ onPaths, onTables, onBackToStart }: NarrowToolsProps) {
  const messages = useMessages();
  const language = useLanguage();
  const roving = useRoving<HTMLDivElement>('horizontal');
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const labels = useAppState((state) => state.view.labels);
  const lens = useAppState((state) => state.view.evidenceLens);
  const modeNames = {
    zh: messages.explore.labelZh,
    en: messages.explore.labelEn,
    both: messages.explore.labelBoth,
  };
  const open = () => {
    setAsked(true);
    setOpened(true);
  };
  return (
    <>
      <div className={styles.tools} data-over-canvas role="toolbar" aria-label={messages.explore.toolbar} {...roving}>
        <FilterButton panel={opened ? '' : null} narrow onClick={open} />
        <ActionIcon aria-label={messages.paths.find} onClick={onPaths}>
          <Icon name="path" />
        </ActionIcon>
        <ActionIcon aria-label={messages.explore.fit} onClick={() => viewportControls()?.fit()}>
          <Icon name="fit" />
        </ActionIcon>
        {/* Fixed: the canvas above an open sheet is lower than the menu, and would cut it off. */}
        <Menu floatingStrategy="fixed">
          <Menu.Target>
            <ActionIcon aria-label={messages.common.more}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{messages.explore.labels}</Menu.Label>
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
            <Menu.Divider />
            <Menu.CheckboxItem checked={lens} onChange={(checked) => act('setView', { evidenceLens: checked })}>
              {messages.filters.lens}
            </Menu.CheckboxItem>
            <Menu.Divider />
            <Menu.Label>{messages.explore.layout}</Menu.Label>
            {layouts.map((name) => (
              <Menu.Item key={name} onClick={() => viewportControls()?.layout(name)}>
                {layoutNames[name][language]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="table" size={16} />} onClick={onTables}>
              {messages.explore.table}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="home" size={16} />} onClick={onBackToStart}>
              {messages.explore.backToStart}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {asked && <FilterSheet opened={opened} onClose={() => setOpened(false)} />}
    </>
  );
}
