import { Button } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { useOverview, useSchema } from '../../api/queries.ts';
import type { ContextTarget } from '../../graph-view/hooks/use-gestures.ts';
import { GraphView } from '../../graph-view/graph-view.tsx';
import { LargeNote } from '../../graph-view/large-note.tsx';
import { LayoutProgress } from '../../graph-view/layout-progress.tsx';
import { Minimap } from '../../graph-view/minimap.tsx';
import { ZoomControl } from '../../graph-view/zoom-control.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { noFilters } from '../../state/filters.ts';
import { act, getState, useAppState } from '../../state/use-store.ts';
import { isEmbedded } from '../../ui/embedded.ts';
import { late } from '../../ui/late.tsx';
import { StateNote, useLasting } from '../../ui/states.tsx';
import { goTo } from '../../ui/trail.ts';
import { useMedia, useNarrow } from '../../ui/use-media.ts';
import { keys } from '../../ui/shortcuts.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { Announcer } from './announcer.tsx';
import { DataNoticeSlot } from './data-notice-slot.tsx';
import styles from './explore.module.css';
import { AllFiltered } from './filters/all-filtered.tsx';
import { FilteredSelection } from './filters/filtered-selection.tsx';
import { LegendCorner } from './filters/legend-corner.tsx';
import { GraphTrouble } from './graph-trouble.tsx';
import { Intro } from './intro.tsx';
import { NarrowTools } from './narrow-tools.tsx';
import { boxesOverCanvas } from './over-canvas.ts';
import { Reading } from './reading.tsx';
import { noteOpenedCanvas } from './opened-canvas.ts';
import { isTall, sceneOf } from './start-scene.ts';
import { Toolbar } from './toolbar.tsx';
import { useFirstScene } from './use-first-scene.ts';
import { useSelectionInView } from './use-selection-in-view.ts';

const FilterPanel = late(async () => (await import('./filters/filter-panel.tsx')).FilterPanel);

interface ExploreScreenProps {
  /** Whether details are open beside the canvas. */
  expanding: boolean;
  onExpand: (id: NodeId) => void;
  /** @param at in pixels from the top left of the canvas */
  onMenu: (target: ContextTarget, at: { x: number; y: number }) => void;
  /** The start view has come: what is opened with it here is there before the canvas first measures its room. */
  onBegin: () => void;
  onReady: () => void;
  /** Looks for paths from what is selected. */
  onPaths: () => void;
  onEscape: () => void;
  onTour: () => void;
  /** Floats over the canvas beside a node: counts before anything is expanded. */
  overlay: ReactNode;
  /** The highlighted path, in place of what stands at the top left; null while there is none. */
  strip: ReactNode;
  /** Details at the right, or in a sheet on a phone. */
  panel: ReactNode;
  /** The canvas as tables and text, under it, or in its place on a phone; null while it is closed. */
  drawer: ReactNode;
}

/** The canvas with all that lies on it, and the details beside it. */
export function ExploreScreen({
  expanding,
  onExpand,
  onMenu,
  onBegin,
  onReady,
  onPaths,
  onEscape,
  onTour,
  overlay,
  strip,
  panel,
  drawer: tables,
}: ExploreScreenProps) {
  const messages = useMessages();
  const narrow = useNarrow();
  const overview = useOverview();
  const schema = useSchema();
  const ready = useFirstScene(overview.data, onBegin);
  const empty = useAppState((state) => state.graph.nodes.size === 0);
  const slow = useLasting(!ready && overview.isPending);
  const kinds = schema.data?.kinds;
  const relationshipTypes = schema.data?.relationshipTypes;
  const drawer = useMedia('(min-width: 768px) and (max-width: 1023px)');
  const panelWidth = useAppState(({ view, selection }) =>
    selection.relationship === null ? view.panelWidths.inspector : view.panelWidths.evidence,
  );
  // Evidence takes half of a small window: what is left belongs to the two ends.
  const roomy = useMedia('(min-width: 1440px)');
  // In a low window the filters reach down to where the map is.
  const tall = useMedia('(min-height: 1000px)');
  const reading = useAppState((state) => state.selection.relationship !== null) && !roomy;
  const covered = (drawer || isEmbedded) && panel !== null ? panelWidth : 0;
  const [filtering, setFiltering] = useState(false);
  const filterPanel = useId();
  const stage = useRef<HTMLDivElement>(null);
  const obstacles = useCallback(() => boxesOverCanvas(stage.current), []);

  useEffect(() => {
    if (ready) onReady();
  }, [ready, onReady]);
  useSelectionInView(covered);
  useShortcut(keys.page.expand, () => {
    const id = getState().selection.nodes.at(-1);
    if (id === undefined) return false;
    onExpand(id);
  });
  useShortcut(keys.page.paths, onPaths);
  useShortcut(keys.page.escape, onEscape);
  useShortcut(keys.page.table, toggleTables);

  function toggleTables() {
    act('setView', { drawer: tables === null ? 'nodes' : null });
  }

  function backToStart() {
    if (overview.data === undefined) return;
    act('openCanvas', sceneOf(overview.data, isTall()), noFilters);
    act('clearSelection');
    noteOpenedCanvas(null);
    goTo('/');
    onBegin();
  }

  return (
    <div className={styles.work}>
      <main id="main" tabIndex={-1} className={styles.main} aria-label={messages.explore.title}>
        <div ref={stage} className={styles.stage} inert={narrow && tables !== null}>
          {kinds !== undefined && relationshipTypes !== undefined && ready && (
            <GraphView
              kinds={kinds}
              relationshipTypes={relationshipTypes}
              obstacles={obstacles}
              onExpand={(id) => onExpand(id)}
              onOpen={(target) => {
                if ('node' in target) act('selectNodes', [target.node]);
                else act('selectRelationship', target.relationship);
              }}
              onContextMenu={onMenu}
            />
          )}
          {overview.data !== undefined &&
          strip === null &&
          !isEmbedded &&
          tables === null &&
          !(narrow && panel !== null) ? (
            <Intro overview={overview.data} onOpen={(id) => goTo(`/entity/${id}`)} onTour={onTour} />
          ) : (
            <h1 className={styles.unseen}>{messages.explore.title}</h1>
          )}
          {!ready ? null : isEmbedded ? (
            <>
              <LegendCorner low={false} />
              <div className={styles.view} data-over-canvas>
                <ZoomControl />
              </div>
            </>
          ) : narrow ? (
            <NarrowTools onPaths={onPaths} onTables={toggleTables} onBackToStart={backToStart} />
          ) : (
            <>
              <Toolbar
                expanding={expanding}
                onExpand={onExpand}
                onPaths={onPaths}
                filterPanel={filtering ? filterPanel : null}
                onFilter={() => setFiltering(!filtering)}
                tables={tables !== null}
                onTables={toggleTables}
                onBackToStart={backToStart}
              />
              {filtering && <FilterPanel id={filterPanel} onClose={() => setFiltering(false)} />}
              <LegendCorner low={tables !== null} />
              <div className={styles.view} data-over-canvas>
                <ZoomControl />
                {kinds !== undefined && !empty && !reading && tables === null && !(filtering && !tall) && (
                  <Minimap kinds={kinds} />
                )}
              </div>
            </>
          )}
          <div className={styles.progress}>
            <LayoutProgress />
            <LargeNote />
          </div>
          {slow && (
            <div className={styles.centre}>
              <Reading />
            </div>
          )}
          {ready && empty && (
            <div className={styles.centre}>
              <StateNote icon="search" title={messages.explore.empty} why={messages.explore.emptyHint}>
                <Button onClick={backToStart}>{messages.explore.backToStart}</Button>
              </StateNote>
            </div>
          )}
          <GraphTrouble error={overview.error ?? schema.error} />
          <AllFiltered />
          <FilteredSelection />
          <DataNoticeSlot />
          {!narrow && strip}
          {overlay}
        </div>
        <Announcer />
        {tables !== null && (
          <div className={styles.tables} style={{ marginRight: covered }}>
            {tables}
          </div>
        )}
      </main>
      {panel}
    </div>
  );
}
