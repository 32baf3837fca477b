/**
 * Where the reader looks, and the means to look elsewhere. The canvas writes, the zoom control, the minimap and any
 * screen read: `useViewport((viewport) => viewport.zoom)`, `viewportControls()?.fit()`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NodeId } from '../../contracts/graph.ts';
import type { GraphState, Point } from '../state/graph.ts';
import { saveLook } from '../state/saved-look.ts';
import type { SavedLook } from '../state/saved-look.ts';
import type { LayoutName } from './layouts/layout-names.ts';

export interface ViewportControls {
  zoomIn(): void;
  zoomOut(): void;
  /** @param zoom 1 is 100 % */
  zoomTo(zoom: number): void;
  /** Brings everything into view. */
  fit(): void;
  /** Looks again at what the camera keeps in sight, since it needs other room; not where a hand moved the camera. */
  fitAgain(): void;
  /**
   * Moves by as little as shows nodes that have just come, clear of what floats over the canvas.
   *
   * @param origin the node that they belong to: in sight with them if there is room
   */
  makeRoom(newcomers: readonly NodeId[], origin: NodeId | null): void;
  /** Brings nodes into the middle without changing the zoom, as long as they fit. */
  centre(ids: readonly NodeId[]): void;
  /** Shifts the view by as little as brings nodes and their names into sight; not at all when they are in sight. */
  reveal(ids: readonly NodeId[]): void;
  /** Looks where a saved canvas was looked at; at everything where that is not known. */
  lookAt(look: SavedLook | null): void;
  /** What the camera keeps in sight when the canvas changes its size; nothing where a hand has moved it. */
  keeps(): 'everything' | 'some' | 'nothing';
  /** Puts a layout point into the middle. */
  panTo(point: Point): void;
  /** Where a node is drawn, in pixels from the top left of the canvas; null when it is not. */
  renderedPosition(id: NodeId): Point | null;
  /** What the reader sees, in layout pixels; new nodes are best placed inside. */
  extent(): { x1: number; y1: number; x2: number; y2: number };
  /** What floats over the canvas, in layout pixels. */
  covered(): { x1: number; y1: number; x2: number; y2: number }[];
  /** Lays the canvas out anew in the worker; one undo step when it is done. */
  layout(name: LayoutName): void;
  /** Takes the layout as far as it has come. */
  stopLayout(): void;
  /** Gives the canvas the keyboard. */
  focusCanvas(): void;
}

export interface Viewport {
  zoom: number;
  /** Screen position of layout point 0, 0. */
  pan: Point;
  /** Of the canvas, in pixels. */
  width: number;
  height: number;
  /** Share of the running layout that is done (0 to 1); null when none runs. */
  layoutProgress: number | null;
  controls: ViewportControls | null;
}

const store = createStore<Viewport>()(() => ({
  zoom: 1,
  pan: { x: 0, y: 0 },
  width: 0,
  height: 0,
  layoutProgress: null,
  controls: null,
}));

export function useViewport<Part>(selector: (viewport: Viewport) => Part): Part {
  return useStore(store, selector);
}

export function getViewport(): Viewport {
  return store.getState();
}

/** Null while no canvas is on the page. */
export function viewportControls(): ViewportControls | null {
  return store.getState().controls;
}

/** Calls back when the camera has moved; returns the way to stop. */
export function onCameraMove(moved: () => void): () => void {
  return store.subscribe((now, before) => {
    if (now.pan !== before.pan || now.zoom !== before.zoom) moved();
  });
}

let wanted: { nodes: GraphState['nodes']; look: SavedLook } | null = null;

/** Has a canvas looked at in its own way when it appears: as long as these very nodes are on it, and no others. */
export function wantLook(nodes: GraphState['nodes'], look: SavedLook | null): void {
  wanted = look && { nodes, look };
}

export function wantedLook(nodes: GraphState['nodes']): SavedLook | null {
  return wanted?.nodes === nodes ? wanted.look : null;
}

/** Where the reader looks at these nodes, to be kept with them; null while everything is looked at. */
export function currentLook(nodes: GraphState['nodes']): SavedLook | null {
  const viewport = store.getState();
  const { controls } = viewport;
  if (controls === null) return wantedLook(nodes);
  return controls.keeps() === 'everything' ? null : saveLook(viewport);
}

export function updateViewport(changes: Partial<Viewport>): void {
  store.setState(changes);
}
