/** The means to look elsewhere, and the first look: everything in view, until the reader moves. */
import type { CollectionReturnValue, Core, EventObject } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import type { Point } from '../../state/graph.ts';
import type { Box } from '../labels/label-box.ts';
import type { ViewportControls } from '../viewport.ts';
import { zoomBounds } from './use-instance.ts';

/** What floats over the canvas, in pixels from each side: fitting keeps clear of it. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const cameraDuration = 280;
export const cameraEasing = 'ease-in-out-cubic';
/** Fitting a few nodes does not blow them up: names stay under 17 px. */
const mostFitZoom = 1.25;
const zoomStep = 1.25;

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export interface Look {
  zoom: number;
  pan: Point;
}

export interface CanvasArea {
  width: number;
  height: number;
}

/** Brings a box into view; null while the canvas has no size. */
export function lookAtBox(box: Box | null, area: CanvasArea, insets: Insets): Look | null {
  if (!box || area.width === 0 || area.height === 0) return null;
  const [width, height] = [area.width - insets.left - insets.right, area.height - insets.top - insets.bottom];
  const fitting = Math.min(width / (box.x2 - box.x1), height / (box.y2 - box.y1));
  const zoom = Math.max(zoomBounds.least, Math.min(mostFitZoom, fitting));
  return {
    zoom,
    pan: {
      x: insets.left + width / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: insets.top + height / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

export function areaOf(cy: Core): CanvasArea {
  return { width: cy.width(), height: cy.height() };
}

export function go(cy: Core, look: Look | null, animated: boolean): void {
  if (!look) return;
  cy.stop();
  if (animated && !reducedMotion()) cy.animate(look, { duration: cameraDuration, easing: cameraEasing });
  else cy.viewport(look);
}

function zoomAround(cy: Core, zoom: number): Look {
  const kept = Math.min(zoomBounds.most, Math.max(zoomBounds.least, zoom));
  const centre = { x: cy.width() / 2, y: cy.height() / 2 };
  const pan = cy.pan();
  const factor = kept / cy.zoom();
  return {
    zoom: kept,
    pan: { x: centre.x - (centre.x - pan.x) * factor, y: centre.y - (centre.y - pan.y) * factor },
  };
}

function lookAt(cy: Core, elements: CollectionReturnValue): Look | null {
  if (elements.empty()) return null;
  const box = elements.boundingBox({ includeLabels: true });
  const zoom = Math.min(cy.zoom(), (cy.width() - 80) / box.w, (cy.height() - 80) / box.h);
  return {
    zoom,
    pan: {
      x: cy.width() / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: cy.height() / 2 - (zoom * (box.y1 + box.y2)) / 2,
    },
  };
}

function idsIn(cy: Core, ids: readonly string[]): CollectionReturnValue {
  return ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
}

/**
 * What a change of the canvas's size brings back into view: everything, some nodes, or nothing, because the reader
 * chose another look.
 */
type Kept = 'everything' | readonly NodeId[] | 'nothing';

const keepEvent = 'zhitu-keep';

function keep(cy: Core, kept: Kept): void {
  cy.emit(keepEvent, [kept]);
}

type Camera = Omit<ViewportControls, 'layout' | 'stopLayout' | 'focusCanvas'>;

/** @param whole says what there is to fit, and the room for it */
export function cameraOf(cy: Core, whole: () => { box: Box | null; insets: Insets }): Camera {
  return {
    zoomIn: () => go(cy, zoomAround(cy, cy.zoom() * zoomStep), true),
    zoomOut: () => go(cy, zoomAround(cy, cy.zoom() / zoomStep), true),
    zoomTo: (zoom) => go(cy, zoomAround(cy, zoom), true),
    fit: () => {
      keep(cy, 'everything');
      const { box, insets } = whole();
      go(cy, lookAtBox(box, areaOf(cy), insets), true);
    },
    centre: (ids) => {
      keep(cy, ids);
      go(cy, lookAt(cy, idsIn(cy, ids)), true);
    },
    panTo: ({ x, y }) =>
      go(
        cy,
        { zoom: cy.zoom(), pan: { x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() } },
        false,
      ),
    renderedPosition: (id) => {
      const node = cy.getElementById(id);
      return node.empty() ? null : { ...node.renderedPosition() };
    },
    extent: () => {
      const { x1, y1, x2, y2 } = cy.extent();
      return { x1, y1, x2, y2 };
    },
  };
}

/**
 * Looks at a scene when it appears, and fits it again when the canvas changes its size, until the reader moves it. Nodes that
 * were brought into view since stay in view instead.
 *
 * @param scene changes when other nodes are shown, not when some are added
 * @param look what fits the scene; read once a scene
 * @param refit fits what is there now
 */
export function useFirstLook(cy: Core | null, scene: number | null, look: Look | null, refit: () => void): void {
  const kept = useRef<Kept>('everything');
  const latestRefit = useRef(refit);
  useEffect(() => {
    latestRefit.current = refit;
  });
  useEffect(() => {
    if (!cy) return;
    let area = areaOf(cy);
    const touched = () => {
      kept.current = 'nothing';
    };
    const onKeep = (_event: EventObject, wanted: Kept) => {
      kept.current = wanted;
    };
    const onResize = () => {
      const now = areaOf(cy);
      // The library also says so when only an attribute of its element changed, its name in another language.
      if (now.width === area.width && now.height === area.height) return;
      area = now;
      if (kept.current === 'everything') latestRefit.current();
      else if (kept.current !== 'nothing') go(cy, lookAt(cy, idsIn(cy, kept.current)), false);
    };
    cy.on('dragpan scrollzoom pinchzoom grab', touched);
    cy.on(keepEvent, onKeep);
    cy.on('resize', onResize);
    return () => {
      cy.off('dragpan scrollzoom pinchzoom grab', touched);
      cy.off(keepEvent, onKeep);
      cy.off('resize', onResize);
    };
  }, [cy]);
  useEffect(() => {
    if (!cy || scene === null) return;
    kept.current = 'everything';
    go(cy, look, false);
    // The look belongs to the scene: what is added later does not move the camera.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [cy, scene]);
}
