/**
 * The canvas: draws what the state holds and turns gestures into actions. It needs the kinds and types of the schema
 * and asks back for what is a screen's to decide (expanding, opening, a menu).
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../contracts/graph.ts';
import type { Kind, RelationshipType } from '../state/schema.ts';
import { isGroupId } from '../state/groups.ts';
import type { LabelMode, Lang } from '../state/view.ts';
import { openLook } from '../state/saved-look.ts';
import { drawnElements, drawnIds } from '../state/drawn-elements.ts';
import { shownDegrees } from '../state/selectors.ts';
import { getState, useAppState } from '../state/use-store.ts';
import { fitLook } from './camera/fit-look.ts';
import { roomLook, zoomed } from './camera/room-look.ts';
import { boxesOf } from './elements/bounds.ts';
import { buildElements } from './elements/build-elements.ts';
import { nameGroups } from './elements/name-groups.ts';
import { FocusRing } from './focus-ring.tsx';
import './graph-view.css';
import { areaOf, cameraOf, fitBounds, useFirstLook } from './hooks/use-camera.ts';
import type { Sight } from './hooks/use-camera.ts';
import { useCanvasTokens } from './hooks/use-canvas-tokens.ts';
import { useDetail } from './hooks/use-detail.ts';
import { useElements } from './hooks/use-elements.ts';
import { useGestures } from './hooks/use-gestures.ts';
import type { GestureCallbacks } from './hooks/use-gestures.ts';
import { highlightsFor, useHighlight } from './hooks/use-highlight.ts';
import { useInstance, zoomBounds } from './hooks/use-instance.ts';
import { keyHandler } from './hooks/use-keyboard.ts';
import { startLayout, useSettledLayout } from './hooks/use-layout.ts';
import { useScene } from './hooks/use-scene.ts';
import { useStylesheet } from './hooks/use-stylesheet.ts';
import { unite } from './labels/label-box.ts';
import { openGroups } from './placement/group-on-canvas.ts';
import type { Box } from './labels/label-box.ts';
import { stopLayout } from './layouts/run-layout.ts';
import { LiveSelection } from './live-selection.tsx';
import { kindLooks } from './styles/kind-looks.ts';
import { YearLines, YearNumbers } from './time-axis-view.tsx';
import { currentLook, getViewport, updateViewport, wantedLook, wantLook } from './viewport.ts';
import { wordsIn } from './words.ts';

export interface GraphViewProps extends GestureCallbacks {
  /** Keep the identity of these lists between renders: new ones redraw everything. */
  kinds: readonly Kind[];
  relationshipTypes: readonly RelationshipType[];
  /** What floats over the canvas, in pixels from its top left corner; asked anew whenever the camera moves by itself. */
  obstacles?: () => readonly Box[];
}

/** One rule for all that is written on the canvas: the label language; where that is both, phrases in the reader's. */
function phraseLanguage(labels: LabelMode, lang: Lang): Lang {
  return labels === 'both' ? lang : labels;
}

/** A first look at everything from farther away shows dots: what the address names is looked at instead. */
const leastFirstZoom = 0.45;
const firstZoom = 0.62;
/** A scene of more nodes is a map: seen whole first, and drawn sooner without names. */
const mostSeenClosely = 150;

const nothing = (): readonly Box[] => [];

/** A double tap, E and Enter open a group; the screen is asked about nodes only. */
function opensGroups(callbacks: GestureCallbacks, kinds: readonly Kind[]): GestureCallbacks {
  return {
    ...callbacks,
    onExpand: (id, at) => (isGroupId(id) ? openGroups([id], kinds) : callbacks.onExpand(id, at)),
    onOpen: (target) =>
      'node' in target && isGroupId(target.node) ? openGroups([target.node], kinds) : callbacks.onOpen(target),
  };
}

export function GraphView({ kinds, relationshipTypes, obstacles = nothing, ...callbacks }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const cy = useInstance(container);
  const tokens = useCanvasTokens();
  const graph = useAppState((state) => state.graph);
  const folded = useAppState(drawnElements);
  const { graph: drawnGraph, visible } = useMemo(() => nameGroups(folded, kinds), [folded, kinds]);
  const shown = useAppState(shownDegrees);
  const selection = useAppState((state) => state.selection);
  const lang = useAppState((state) => state.view.lang);
  const labels = useAppState((state) => state.view.labels);
  const lens = useAppState((state) => state.view.evidenceLens);
  const looks = useMemo(() => kindLooks(kinds, tokens.theme), [kinds, tokens.theme]);
  const types = useMemo(() => new Map(relationshipTypes.map((one) => [one.type, one])), [relationshipTypes]);
  const scene = useScene(graph.nodes);
  const latest = useRef({ kinds, looks, obstacles });
  useLayoutEffect(() => {
    latest.current = { kinds, looks, obstacles };
  });
  const sight = useMemo((): Sight | null => {
    if (!cy) return null;
    const measure = (ids: readonly string[], named: boolean) => {
      const state = getState();
      const { graph: now } = nameGroups(drawnElements(state), latest.current.kinds);
      const wanted = drawnIds(now, ids as readonly NodeId[]);
      const drawn = wanted.flatMap((id) => now.nodes.get(id) ?? []);
      return boxesOf(now, drawn, latest.current.looks, state.view.labels, named);
    };
    const whole = (over = latest.current.obstacles()) => {
      const state = getState();
      const { graph: now, visible: seen } = nameGroups(drawnElements(state), latest.current.kinds);
      const boxesAt = boxesOf(now, seen.nodes, latest.current.looks, state.view.labels);
      return fitLook({ boxesAt, area: areaOf(cy), obstacles: over, bounds: fitBounds });
    };
    return {
      whole,
      wanted: () => wantedLook(getState().graph.nodes),
      first: () => {
        const wanted = wantedLook(getState().graph.nodes);
        if (wanted !== null) return openLook(wanted, areaOf(cy), zoomBounds);
        const look = whole();
        const chosen = getState().selection.nodes.at(-1);
        if (!look || chosen === undefined || look.zoom >= leastFirstZoom) return look;
        if (getState().graph.nodes.size > mostSeenClosely) return look;
        const [area, over] = [areaOf(cy), latest.current.obstacles()];
        const near = zoomed(look, firstZoom, area);
        return (
          roomLook({ boxesAt: measure([chosen], true), area, obstacles: over, now: near, least: look.zoom }) ?? look
        );
      },
      boxOf: (ids, zoom) => unite(measure(ids, true)(zoom)),
      boxesOf: (ids) => measure(ids, true),
      obstacles: () => latest.current.obstacles(),
    };
  }, [cy]);
  // The look of a scene is where it began; what floats over the canvas is on the page by now.
  const look = useMemo(() => (sight !== null && scene !== null ? sight.first() : null), [sight, scene]);
  const detail = useDetail(cy, visible.nodes.length, look);
  const { relationship: selectedLine, path } = selection;
  const wanted = useMemo(
    () => new Set<string>([...(selectedLine === null ? [] : [selectedLine]), ...(path?.relationships ?? [])]),
    [selectedLine, path],
  );
  const elements = useMemo(() => {
    const context = {
      looks,
      types,
      tokens,
      labels,
      lang: phraseLanguage(labels, lang),
      detail,
      lens,
      shown,
      wanted,
      focus: drawnGraph.focus,
    };
    return cy && buildElements(drawnGraph, visible, context);
  }, [cy, drawnGraph, visible, looks, types, tokens, labels, lang, detail, lens, shown, wanted]);
  useFirstLook(cy, scene, look, sight);
  const size = { nodes: visible.nodes.length, relationships: visible.relationships.length };
  const stylesheet = useStylesheet(cy, tokens, size);
  const { groups } = graph;
  const marked = useMemo(() => {
    const { nodes, found } = selection;
    const hits = found && { ...found, nodes: found.nodes.map((id) => drawnIds({ groups }, [id])[0] ?? id) };
    return { ...selection, nodes: drawnIds({ groups }, nodes), found: hits };
  }, [selection, groups]);
  const marks = useMemo(() => highlightsFor(marked, visible), [marked, visible]);
  const drawn = useElements(cy, elements, stylesheet, marks);
  useHighlight(cy, marked, marks, drawn);
  const asked = opensGroups(callbacks, kinds);
  useGestures(cy, asked);
  const vocabulary = useMemo(() => ({ kinds, types: relationshipTypes }), [kinds, relationshipTypes]);
  useSettledLayout(graph.needsLayout, vocabulary);

  const measured = useRef(labels);
  useEffect(() => {
    if (measured.current === labels) return;
    measured.current = labels;
    getViewport().controls?.fitAgain();
  }, [labels]);

  useEffect(() => {
    if (!cy || !sight) return;
    updateViewport({
      controls: {
        ...cameraOf(cy, sight),
        layout: (name) => startLayout(name, vocabulary, false),
        stopLayout,
        focusCanvas: () => container.current?.focus(),
      },
    });
    return () => {
      // Another screen and back: looked at as it was left.
      const { nodes } = getState().graph;
      wantLook(nodes, currentLook(nodes));
      updateViewport({ controls: null });
    };
  }, [cy, sight, vocabulary]);

  const [focused, setFocused] = useState(false);
  const words = wordsIn(lang);
  return (
    <div className="graph-view">
      {graph.axis && <YearLines axis={graph.axis} />}
      {/* Cytoscape adds a style element unless one of this id is there; our CSS file holds the rule instead. */}
      <div id="__________cytoscape_stylesheet" hidden />
      <div
        ref={container}
        className="graph-view-canvas"
        role="application"
        tabIndex={0}
        aria-label={words.canvas(visible.nodes.length)}
        aria-describedby="graph-view-help"
        onKeyDown={keyHandler(asked)}
        onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
      />
      {graph.axis && <YearNumbers axis={graph.axis} />}
      {focused ? <FocusRing looks={looks} /> : null}
      <div id="graph-view-help" hidden>
        {words.canvasHelp}
      </div>
      <LiveSelection kinds={kinds} />
    </div>
  );
}
