/**
 * The canvas: draws what the state holds and turns gestures into actions. It needs the kinds and types of the schema
 * and asks back for what is a screen's to decide (expanding, opening, a menu).
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Kind, RelationshipType } from '../state/schema.ts';
import { shownDegrees, visibleElements } from '../state/selectors.ts';
import { useAppState } from '../state/use-store.ts';
import { buildElements } from './elements/build-elements.ts';
import { FocusRing } from './focus-ring.tsx';
import './graph-view.css';
import { cameraOf, useFirstLook } from './hooks/use-camera.ts';
import type { Insets } from './hooks/use-camera.ts';
import { useCanvasTokens } from './hooks/use-canvas-tokens.ts';
import { useDetail } from './hooks/use-detail.ts';
import { useElements } from './hooks/use-elements.ts';
import { useGestures } from './hooks/use-gestures.ts';
import type { GestureCallbacks } from './hooks/use-gestures.ts';
import { useHighlight } from './hooks/use-highlight.ts';
import { useInstance } from './hooks/use-instance.ts';
import { keyHandler } from './hooks/use-keyboard.ts';
import { startLayout, useSettledLayout } from './hooks/use-layout.ts';
import { useScene } from './hooks/use-scene.ts';
import { useStylesheet } from './hooks/use-stylesheet.ts';
import { stopLayout } from './layouts/run-layout.ts';
import { LiveSelection } from './live-selection.tsx';
import { kindLooks } from './styles/kind-looks.ts';
import { updateViewport } from './viewport.ts';
import { wordsIn } from './words.ts';

export interface GraphViewProps extends GestureCallbacks {
  /** Keep the identity of these lists between renders: new ones redraw everything. */
  kinds: readonly Kind[];
  relationshipTypes: readonly RelationshipType[];
  /** What floats over the canvas, in pixels from each side; fitting keeps clear of it. */
  insets?: Insets;
}

const noInsets: Insets = { top: 16, right: 16, bottom: 16, left: 16 };

export function GraphView({ kinds, relationshipTypes, insets = noInsets, ...callbacks }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const cy = useInstance(container);
  const tokens = useCanvasTokens();
  const graph = useAppState((state) => state.graph);
  const visible = useAppState(visibleElements);
  const shown = useAppState(shownDegrees);
  const selection = useAppState((state) => state.selection);
  const lang = useAppState((state) => state.view.lang);
  const labels = useAppState((state) => state.view.labels);
  const lens = useAppState((state) => state.view.evidenceLens);
  const detail = useDetail(cy, visible.nodes.length);
  const looks = useMemo(() => kindLooks(kinds, tokens.theme), [kinds, tokens.theme]);
  const types = useMemo(() => new Map(relationshipTypes.map((one) => [one.type, one])), [relationshipTypes]);
  const elements = useMemo(
    () =>
      buildElements(graph, visible, { looks, types, tokens, labels, lang, detail, lens, shown, focus: graph.focus }),
    [graph, visible, looks, types, tokens, labels, lang, detail, lens, shown],
  );
  useStylesheet(cy, tokens, { nodes: visible.nodes.length, relationships: visible.relationships.length });
  useElements(cy, elements);
  useHighlight(cy, selection, visible);
  useGestures(cy, callbacks);
  useSettledLayout(graph.needsLayout, kinds);
  const scene = useScene(graph.nodes);
  useFirstLook(cy, insets, scene);

  const latestInsets = useRef(insets);
  useEffect(() => {
    latestInsets.current = insets;
  });
  useEffect(() => {
    if (!cy) return;
    updateViewport({
      controls: {
        ...cameraOf(cy, () => latestInsets.current),
        layout: (name) => startLayout(name, kinds, false),
        stopLayout,
        focusCanvas: () => container.current?.focus(),
      },
    });
    return () => updateViewport({ controls: null });
  }, [cy, kinds]);

  const [focused, setFocused] = useState(false);
  const words = wordsIn(lang);
  return (
    <div className="graph-view">
      {/* Cytoscape adds a style element unless one of this id is there; our CSS file holds the rule instead. */}
      <div id="__________cytoscape_stylesheet" hidden />
      <div
        ref={container}
        className="graph-view-canvas"
        role="application"
        tabIndex={0}
        aria-label={words.canvas(visible.nodes.length)}
        aria-describedby="graph-view-help"
        onKeyDown={keyHandler(callbacks)}
        onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
      />
      {focused ? <FocusRing looks={looks} /> : null}
      <div id="graph-view-help" hidden>
        {words.canvasHelp}
      </div>
      <LiveSelection kinds={kinds} />
    </div>
  );
}
