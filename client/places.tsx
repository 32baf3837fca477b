import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useOverview, useSchema } from './api/queries.ts';
import { ExplorePlace } from './explore-place.tsx';
import { Frame } from './features/frame/frame.tsx';
import type { BarPanels } from './features/frame/bar-panel.tsx';
import { OutageBanner } from './features/frame/outage-banner.tsx';
import type { Place } from './features/frame/places.ts';
import { Search } from './features/search/search.tsx';
import { StatementsSlot } from './features/statements/statements-slot.tsx';
import { namesOf } from './api/entity-text.ts';
import type { GraphNode, NodeId } from '../contracts/graph.ts';
import { openOnCanvas } from './features/explore/open-on-canvas.ts';
import { landTogether } from './features/explore/land-together.ts';
import { linkToCanvas } from './features/explore/link-to-canvas.ts';
import { seekOnCanvas } from './features/explore/seek-on-canvas.ts';
import { openView } from './features/explore/open-view.ts';
import { useCircumstances, useKeptCanvas } from './features/explore/use-kept-canvas.ts';
import { showOnCanvas } from './features/explore/show-on-canvas.ts';
import { KindsProvider } from './graph-view/kinds.tsx';
import { formatCount } from './i18n/format.ts';
import { PicturesSlot } from './pictures-slot.tsx';
import { useLanguage, useMessages } from './i18n/language.tsx';
import { act, getState } from './state/use-store.ts';
import { subjectOf } from './ui/address.ts';
import { copyText } from './ui/copy-text.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { late, onDemand } from './ui/late.tsx';
import { isPathAddress } from './ui/path-address.ts';
import { readerAddressOf } from './ui/reader-address.ts';
import { StateNote } from './ui/states.tsx';
import { showToast } from './ui/toasts.tsx';
import { goTo } from './ui/trail.ts';

const AboutScreen = late(async () => (await import('./features/about/about-screen.tsx')).AboutScreen);
const HelpDialog = late(async () => (await import('./features/frame/help-dialog.tsx')).HelpDialog);
const ViewsPanel = onDemand(async () => (await import('./features/views/views-panel.tsx')).ViewsPanel, PanelTrouble);
const SharePanel = onDemand(async () => (await import('./features/share/share-panel.tsx')).SharePanel, PanelTrouble);
const Tour = onDemand(async () => (await import('./features/tour/tour.tsx')).Tour);
const waiting = <main id="main" />;
const ConsoleScreen = onDemand(
  async () => (await import('./features/console/console-screen.tsx')).ConsoleScreen,
  PlaceTrouble,
  waiting,
);
const ReaderPlace = onDemand(
  async () => (await import('./features/reader/reader-place.tsx')).ReaderPlace,
  PlaceTrouble,
  waiting,
);

function placeOf(path: string): Place | null {
  if (readerAddressOf(path) !== null) return 'documents';
  if (path === '/' || subjectOf(path) !== null || isPathAddress(path)) return 'explore';
  if (path === '/console') return 'console';
  return path === '/about' ? 'about' : null;
}

/** Says for itself how it went: its words come with the console. */
async function shareStatement(): Promise<void> {
  const { copyStatementLink } = await import('./features/console/share-statement.ts');
  await copyStatementLink(getState().view.lang);
}

const noKinds: [] = [];

function PlaceTrouble({ error, retry }: { error: Error; retry: () => void }) {
  const messages = useMessages();
  return (
    <main id="main">
      <StateNote main icon="alert" tone="danger" title={messages.trouble.unexpected} why={error.message}>
        <Button onClick={retry}>{messages.trouble.retry}</Button>
      </StateNote>
    </main>
  );
}

function PanelTrouble({ retry }: { retry: () => void }) {
  const messages = useMessages();
  return (
    <StateNote icon="alert" title={messages.trouble.unexpected}>
      <Button onClick={retry}>{messages.trouble.retry}</Button>
    </StateNote>
  );
}

/** Which place an address leads to, within the frame that all share. */
export function Places() {
  const messages = useMessages();
  const language = useLanguage();
  const [path] = useLocation();
  const [help, setHelp] = useState(false);
  const [helpAsked, setHelpAsked] = useState(false);
  const [touring, setTouring] = useState(false);
  const overview = useOverview();
  const schema = useSchema();
  const kinds = schema.data?.kinds ?? noKinds;
  const place = placeOf(path);
  const reading = useMemo(() => readerAddressOf(path), [path]);
  const suggestions = useMemo(
    () => (overview.data?.questions ?? []).map(({ zh, en, entity }) => ({ text: { zh, en }, entity })),
    [overview.data],
  );
  useKeptCanvas();
  const circumstances = useCircumstances();
  const [panel, setPanel] = useState<BarPanels['open']>(null);
  const openHelp = useCallback(() => {
    setHelpAsked(true);
    setHelp(true);
  }, []);
  const startTour = useCallback(() => {
    setHelp(false);
    if (placeOf(location.pathname) !== 'explore') goTo('/');
    setTouring(true);
  }, []);
  const endTour = useCallback(() => {
    act('setView', { tourSeen: true });
    setTouring(false);
  }, []);

  async function add(nodes: readonly GraphNode[]) {
    const [first] = nodes;
    try {
      const { added, lines, drawn, yearsGone } = await landTogether(nodes, kinds);
      const came =
        nodes.length === 1 && first !== undefined
          ? messages.search.added(namesOf(first)[language])
          : messages.search.addedSeveral(formatCount(added), formatCount(lines), formatCount(drawn));
      const said = [came, ...(yearsGone ? [messages.canvas.yearsGone] : [])];
      showToast(said.join(messages.common.listComma), 'plus');
    } catch {
      showToast(messages.expand.failed, 'alert');
    }
  }

  const link = () => linkToCanvas(getState(), overview.data, circumstances());

  async function canvasLink() {
    return (await link()).address;
  }

  async function show(ids: readonly string[]) {
    try {
      const added = await showOnCanvas(ids, kinds);
      showToast(messages.several.added(formatCount(added)), 'plus');
    } catch {
      showToast(messages.several.failed, 'alert');
    }
  }

  async function share() {
    if (place === 'console') return shareStatement();
    if (place !== 'explore') {
      const copied = await copyText(location.href);
      showToast(copied ? messages.frame.linkCopied : messages.common.copyFailed, copied ? 'link' : 'alert');
      return;
    }
    const { address, holds } = await link();
    if (!(await copyText(address))) {
      showToast(messages.common.copyFailed, 'alert');
      return;
    }
    const nodes = formatCount(getState().graph.nodes.size);
    const said = {
      all: messages.frame.linkCopied,
      nodes: messages.frame.linkCopiedNodes(nodes),
      ids: messages.frame.linkCopiedNodes(nodes),
      nothing: messages.frame.linkCopiedSelection(nodes),
    };
    showToast(said[holds], 'link');
  }

  const panels: BarPanels = {
    open: panel,
    onChange: (next) => {
      // One press is enough for the link; the panel is there for the rest.
      if (next === 'share') void share();
      setPanel(next === 'share' && place !== 'explore' ? null : next);
    },
    views: (
      <ViewsPanel
        circumstances={circumstances}
        onOpen={async (canvas) => {
          const outcome = await openView(canvas, overview.data);
          if (outcome === 'opened') setPanel(null);
          return outcome;
        }}
      />
    ),
    share: <SharePanel link={link} />,
  };

  return (
    <KindsProvider kinds={kinds}>
      <Frame
        place={place}
        search={
          <Search
            suggestions={suggestions}
            onOpen={(id) => seekOnCanvas(id as NodeId)}
            onAdd={(nodes) => void add(nodes)}
          />
        }
        banner={<OutageBanner />}
        panels={panels}
        link={link}
        onShare={() => void share()}
        onHelp={openHelp}
      >
        <ErrorBoundary key={place} Fallback={PlaceTrouble}>
          {place === 'explore' && <ExplorePlace path={path} onTour={startTour} />}
          {reading !== null && <ReaderPlace address={reading} onShow={(ids) => void show(ids)} />}
          {place === 'console' && <ConsoleScreen onSend={(ids) => openOnCanvas(ids, overview.data)} />}
          {place === 'about' && <AboutScreen />}
          {place === null && (
            <main id="main">
              <StateNote
                main
                icon="search"
                title={messages.trouble.notFoundPage}
                why={messages.trouble.notFoundPageHint}
              >
                <Button component="a" href="/">
                  {messages.trouble.toExplore}
                </Button>
              </StateNote>
            </main>
          )}
        </ErrorBoundary>
      </Frame>
      <PicturesSlot canvas={place === 'explore'} link={canvasLink} />
      <StatementsSlot />
      {helpAsked && (
        <HelpDialog
          opened={help}
          onClose={() => setHelp(false)}
          onTour={startTour}
          onFailed={() => setHelpAsked(false)}
        />
      )}
      {touring && <Tour onEnd={endTour} onFailed={() => setTouring(false)} />}
    </KindsProvider>
  );
}
