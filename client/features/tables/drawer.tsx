import { Tabs } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useVocabulary } from '../../api/vocabulary.ts';
import { viewportControls } from '../../graph-view/viewport.ts';
import { formatCount } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { tablesWords } from '../../i18n/words/tables.ts';
import { useWords } from '../../i18n/words.ts';
import { shownDegrees, visibleElements } from '../../state/selectors.ts';
import { act, useAppState } from '../../state/use-store.ts';
import type { Drawer } from '../../state/view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { keys, matchesKey, written } from '../../ui/shortcuts.ts';
import { useNarrow } from '../../ui/use-media.ts';
import { DrawerEdge } from './drawer-edge.tsx';
import { ExportPopover } from './export-popover.tsx';
import { useTableSettings } from './kept-settings.ts';
import { leadingLanguage, nodeRows } from './node-rows.ts';
import { NodesTable, useListedNodes } from './nodes-table.tsx';
import { inReadingOrder } from './row-order.ts';
import { statementRows } from './statement-rows.ts';
import { StatementsTable, useListedStatements } from './statements-table.tsx';
import { nodeRecords, statementRecords } from './table-columns.ts';
import type { NodeColumn, StatementColumn } from './table-columns.ts';
import { freshView } from './table-view.ts';
import styles from './tables.module.css';
import { TextTwin } from './text-twin.tsx';
import type { TwinCommands } from './twin-menu.tsx';

interface DrawerProps {
  tab: Drawer;
  /** What can be done with a node on the canvas. */
  commands: TwinCommands;
}

const LEAST = 160;
/** Pixels of the canvas that stay above it. */
const LEAST_CANVAS = 140;

/** The canvas takes the keyboard where what opened the drawer is gone, or was the page as a whole. */
function returnTo(opener: Element | null) {
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
  else viewportControls()?.focusCanvas();
}

/** What is on the canvas, as two tables and as text, under it; on a phone in its place. */
export function TablesDrawer({ tab, commands }: DrawerProps) {
  const messages = useMessages();
  const words = useWords(tablesWords);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const narrow = useNarrow();
  const { settings, change } = useTableSettings();
  const root = useRef<HTMLElement>(null);
  const [most, setMost] = useState(2_000);
  const [nodeView, setNodeView] = useState(freshView<NodeColumn>);
  const [statementView, setStatementView] = useState(freshView<StatementColumn>);
  const [withHidden, setWithHidden] = useState(false);

  const graph = useAppState((state) => state.graph);
  const visible = useAppState(visibleElements);
  const drawn = useAppState(shownDegrees);
  const labels = useAppState((state) => state.view.labels);
  const nodes = useMemo(() => {
    const rows = nodeRows({ graph, visible, drawn, labels, vocabulary, language });
    return inReadingOrder(rows, leadingLanguage(labels));
  }, [graph, visible, drawn, labels, vocabulary, language]);
  const statements = useMemo(
    () => statementRows({ graph, visible, labels, vocabulary, language, messages }),
    [graph, visible, labels, vocabulary, language, messages],
  );
  const listedNodes = useListedNodes(nodes, nodeView, withHidden);
  const listedStatements = useListedStatements(statements, statementView, withHidden);

  useEffect(() => {
    const room = root.current?.closest('main');
    if (room == null) return;
    const watch = new ResizeObserver(() => setMost(Math.max(LEAST, room.clientHeight - LEAST_CANVAS)));
    watch.observe(room);
    return () => watch.disconnect();
  }, []);
  const bounds = { least: LEAST, most };
  const bounded = (height: number) => Math.max(LEAST, Math.min(most, Math.round(height)));
  const height = bounded(settings.height);

  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    const element = root.current;
    const first = element?.querySelector('#canvas-text') ?? element?.querySelector('[role=tab][aria-selected=true]');
    if (first instanceof HTMLElement) first.focus();
    return () => {
      // Closed from within, the keyboard goes back to what opened it.
      const lost = document.activeElement === document.body || element?.contains(document.activeElement) === true;
      if (lost) returnTo(opener.current);
    };
  }, []);

  const close = () => act('setView', { drawer: null });
  return (
    <section
      ref={root}
      id="drawer"
      className={styles.drawer}
      aria-label={words.label}
      style={narrow ? undefined : { height }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.nativeEvent.isComposing || !matchesKey(event, keys.page.escape)) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {!narrow && <DrawerEdge height={height} bounds={bounds} onResize={(next) => change({ height: bounded(next) })} />}
      <Tabs
        value={tab}
        onChange={(value) => act('setView', { drawer: value as Drawer })}
        keepMounted={false}
        className={styles.tabs}
      >
        <header className={styles.top}>
          <Tabs.List aria-label={words.tabs} className={styles.tabList}>
            <Tabs.Tab value="nodes">
              {words.nodes} <span className={styles.quiet}>{formatCount(nodes.length)}</span>
            </Tabs.Tab>
            <Tabs.Tab value="statements">
              {words.statements} <span className={styles.quiet}>{formatCount(statements.length)}</span>
            </Tabs.Tab>
            <Tabs.Tab value="text">{words.text}</Tabs.Tab>
          </Tabs.List>
          <span className={styles.space} />
          {tab !== 'text' && (
            <ExportPopover
              what={tab}
              count={tab === 'nodes' ? listedNodes.length : listedStatements.length}
              records={(naming) =>
                tab === 'nodes'
                  ? nodeRecords(listedNodes, naming, words)
                  : statementRecords(listedStatements, naming, words)
              }
              settings={settings}
              onSettings={change}
            />
          )}
          <IconButton icon="close" label={words.close} shortcut={written(keys.page.table)} small onClick={close} />
        </header>
        <Tabs.Panel value="nodes" className={styles.panel}>
          <NodesTable
            rows={nodes}
            listed={listedNodes}
            view={nodeView}
            onView={(changes) => setNodeView((now) => ({ ...now, ...changes }))}
            withHidden={withHidden}
            onWithHidden={setWithHidden}
          />
        </Tabs.Panel>
        <Tabs.Panel value="statements" className={styles.panel}>
          <StatementsTable
            rows={statements}
            listed={listedStatements}
            view={statementView}
            onView={(changes) => setStatementView((now) => ({ ...now, ...changes }))}
            withHidden={withHidden}
            onWithHidden={setWithHidden}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text" className={styles.panel}>
          <TextTwin nodes={nodes} statements={statements} commands={commands} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
