import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import type { NodeId, RelationshipId } from '../contracts/graph.ts';
import { commandsFor } from './features/canvas-menu/commands.ts';
import { CanvasMenu } from './features/canvas-menu/canvas-menu.tsx';
import type { OpenMenu } from './features/canvas-menu/canvas-menu.tsx';
import { HoverCard } from './features/canvas-menu/hover-card.tsx';
import { useNodeKeys } from './features/canvas-menu/use-node-keys.ts';
import { EvidenceCard } from './features/evidence/evidence-card.tsx';
import { ExpandPopover } from './features/expand/expand-popover.tsx';
import { ExploreScreen } from './features/explore/explore-screen.tsx';
import { useSubject } from './features/explore/use-subject.ts';
import { Inspector } from './features/inspector/inspector.tsx';
import { Several } from './features/inspector/several.tsx';
import { openPaths } from './features/paths/open-paths.ts';
import { GroupSlot } from './features/inspector/group-slot.tsx';
import { useKinds } from './graph-view/kinds.tsx';
import { openGroups } from './graph-view/placement/group-on-canvas.ts';
import { viewportControls } from './graph-view/viewport.ts';
import { useMessages } from './i18n/language.tsx';
import { selectedGroup } from './state/drawn-elements.ts';
import type { GraphState } from './state/graph.ts';
import { groupOf } from './state/group-nodes.ts';
import { act, getState, useAppState } from './state/use-store.ts';
import { defaultView, panelBounds } from './state/view.ts';
import { subjectOf } from './ui/address.ts';
import { hasLostFocus } from './ui/kept-focus.ts';
import { isPathAddress, pathQuestionOf } from './ui/path-address.ts';
import { late, readAhead } from './ui/late.tsx';
import { TablesSlot } from './tables-slot.tsx';
import { SidePanel } from './ui/side-panel.tsx';
import { goTo } from './ui/trail.ts';
import { useMedia } from './ui/use-media.ts';

const PathsPanel = late(async () => (await import('./features/paths/paths-panel.tsx')).PathsPanel);
const PathStrip = late(async () => (await import('./features/paths/path-strip.tsx')).PathStrip);

/** Milliseconds after the first look in which nothing else is read. */
const QUIET = 1_000;

/** Narrower windows begin with the canvas alone: details would cover it. */
const ROOM_FOR_PANEL = '(min-width: 1024px)';

/** Pixels of details on a large screen, unless the reader chose a width. */
const WIDE_INSPECTOR = 400;

/** Closes the details, and leaves them closed on the start view. */
function close() {
  act('setView', { inspectorOpen: false });
  act('clearSelection');
  if (subjectOf(location.pathname) !== null) goTo('/');
}

/** Closes the paths, and ends the mark of the one that was shown. */
function closePaths() {
  act('setView', { inspectorOpen: false });
  act('showPath', null);
  goTo('/');
}

/** Escape: what is selected, or the paths, where nothing of theirs is read. */
function leave() {
  if (isPathAddress(location.pathname)) closePaths();
  else act('clearSelection');
}

/** The start view opens with its focus selected, so that the page says at once what it is about. */
function selectFocus() {
  const { graph, view } = getState();
  if (isPathAddress(location.pathname)) return;
  if (subjectOf(location.pathname) !== null || graph.focus === null || !view.inspectorOpen) return;
  if (matchMedia(ROOM_FOR_PANEL).matches) act('selectNodes', [graph.focus]);
}

/** On the canvas, and not in a group: that would have to be opened first. */
function isDrawn(graph: GraphState, id: NodeId): boolean {
  return graph.nodes.has(id) && groupOf(graph, id) === null;
}

/**
 * What the address names is selected with the first scene if it is in it, so that the details are open before the canvas
 * looks for its room; what is not in it lands later.
 */
function selectFirst() {
  const subject = subjectOf(location.pathname);
  const { graph } = getState();
  if (subject === null) selectFocus();
  else if (subject.kind === 'entity' && isDrawn(graph, subject.id as NodeId)) {
    act('selectNodes', [subject.id as NodeId]);
  } else if (subject.kind === 'relationship') {
    const ends = graph.relationships.get(subject.id as RelationshipId);
    if (ends === undefined || !isDrawn(graph, ends.source) || !isDrawn(graph, ends.target)) return;
    act('selectRelationship', subject.id as RelationshipId);
  }
}

/** The same address, the same screen: coming back to the start view opens what a fresh one opens, and closes the rest. */
function returnToStart() {
  act('clearSelection');
  selectFocus();
}

/** Explore, put together: the canvas, what lies beside a node, and the details at the right. */
export function ExplorePlace({ path, onTour }: { path: string; onTour: () => void }) {
  const messages = useMessages();
  const roomy = useMedia('(min-width: 1600px)');
  const [ready, setReady] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [expanding, setExpanding] = useState<NodeId | null>(null);
  const error = useSubject(path, ready, returnToStart);
  const subject = subjectOf(path);
  const search = useSearch();
  const question = useMemo(() => pathQuestionOf(path, search), [path, search]);
  const nodes = useAppState((state) => state.selection.nodes);
  const node = nodes.at(-1) ?? null;
  const group = useAppState(selectedGroup);
  const relationship = useAppState((state) => state.selection.relationship);
  const widths = useAppState((state) => state.view.panelWidths);
  const expandable = useAppState((state) => expanding !== null && state.graph.nodes.has(expanding));

  useEffect(() => {
    if (!ready) return;
    const timer = setTimeout(() => void readAhead(), QUIET);
    return () => clearTimeout(timer);
  }, [ready]);

  useNodeKeys();
  const onReady = useCallback(() => setReady(true), []);
  useEffect(() => {
    // Coming back to a canvas that was drawn before.
    if (getState().graph.nodes.size > 0) selectFocus();
  }, []);

  const open = node !== null || relationship !== null || question !== null;
  const wasOpen = useRef(open);
  useEffect(() => {
    // Details that the reader closed, by whatever means, stay closed on the start view.
    if (open || wasOpen.current) act('setView', { inspectorOpen: open });
    if (!open && hasLostFocus()) viewportControls()?.focusCanvas();
    wasOpen.current = open;
  }, [open]);

  const kinds = useKinds();
  const expand = useCallback(
    (id: NodeId) => {
      const group = groupOf(getState().graph, id);
      if (group !== null) {
        openGroups([group.id], [...kinds.values()]);
        return;
      }
      act('selectNodes', [id]);
      setExpanding((open) => (open === id ? null : id));
    },
    [kinds],
  );

  const drawer = useAppState((state) => state.view.drawer);
  const highlighted = useAppState((state) => state.selection.path);
  const panel =
    question !== null
      ? 'paths'
      : error !== null && subject !== null
        ? 'missing'
        : relationship !== null
          ? 'evidence'
          : node !== null
            ? group !== null
              ? 'group'
              : nodes.length > 1
                ? 'several'
                : 'inspector'
            : null;
  const widthOf = relationship === null ? 'inspector' : 'evidence';
  return (
    <ExploreScreen
      expanding={expanding !== null}
      onExpand={expand}
      onBegin={selectFirst}
      onReady={onReady}
      onMenu={(target, at) => setMenu({ target, at })}
      onPaths={openPaths}
      onEscape={leave}
      onTour={onTour}
      strip={highlighted !== null && question === null ? <PathStrip path={highlighted} /> : null}
      overlay={
        <>
          {expanding !== null && expandable && (
            <ExpandPopover key={expanding} id={expanding} onClose={() => setExpanding(null)} />
          )}
          {menu !== null && (
            <CanvasMenu
              key={`${menu.at.x} ${menu.at.y}`}
              {...menu}
              onExpand={expand}
              onPaths={openPaths}
              onClose={() => setMenu(null)}
            />
          )}
          <HoverCard silent={menu !== null || expanding !== null} />
        </>
      }
      drawer={
        drawer === null ? null : (
          <TablesSlot
            tab={drawer}
            commands={(id) =>
              commandsFor({ node: id }, getState(), {
                messages,
                kinds: [...kinds.values()],
                onExpand: expand,
                onPaths: openPaths,
              })
            }
          />
        )
      }
      panel={
        panel === null ? null : (
          <SidePanel
            label={messages.inspector.label}
            width={roomy && widths[widthOf] === defaultView.panelWidths.inspector ? WIDE_INSPECTOR : widths[widthOf]}
            bounds={panelBounds}
            onResize={(width) => act('setPanelWidth', widthOf, width)}
          >
            {panel === 'missing' && subject?.kind === 'entity' && (
              <Inspector id={subject.id as NodeId} onExpand={expand} onClose={close} />
            )}
            {panel === 'missing' && subject?.kind === 'relationship' && (
              <EvidenceCard id={subject.id as RelationshipId} onClose={close} />
            )}
            {panel === 'paths' && question !== null && <PathsPanel question={question} onClose={closePaths} />}
            {panel === 'evidence' && relationship !== null && <EvidenceCard id={relationship} onClose={close} />}
            {panel === 'group' && group !== null && <GroupSlot id={group.id} members={nodes} onClose={close} />}
            {panel === 'several' && <Several ids={nodes} onClose={close} />}
            {panel === 'inspector' && node !== null && <Inspector id={node} onExpand={expand} onClose={close} />}
          </SidePanel>
        )
      }
    />
  );
}
