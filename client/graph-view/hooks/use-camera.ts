/** The means to look elsewhere, and the first look: everything in view, until the reader moves. */
import type { Core, EventObject } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { leastShift } from '../camera/fit-look.ts';
import type { CanvasArea, Look } from '../camera/fit-look.ts';
import type { Box } from '../labels/label-box.ts';
import type { ViewportControls } from '../viewport.ts';
import { zoomBounds } from './use-instance.ts';

export const cameraDuration = 280;
export const cameraEasing = 'ease-in-out-cubic';
/** Fitting a few nodes does not blow them up: names stay under 17 px. */
const mostFitZoom = 1.25;
const zoomStep = 1.25;

export function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Bounds of the zoom for a look at everything. */
export const fitBounds = { least: zoomBounds.least, most: mostFitZoom } as const;

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

/** What there is to see, and what lies over it; read at the moment it is needed. */
export interface Sight {
  /** Everything, in the closest look. */
  whole: () => Look | null;
  /** Some nodes with their names, in layout pixels at a zoom; null when none is drawn. */
  boxOf: (ids: readonly string[], zoom: number) => Box | null;
  /** In pixels from the top left corner of the canvas. */
  obstacles: () => readonly Box[];
}

function lookAtMiddle(cy: Core, sight: Sight, ids: readonly string[]): Look | null {
  const box = sight.boxOf(ids, cy.zoom());
  if (!box) return null;
  const [width, height] = [cy.width(), cy.height()];
  const zoom = Math.min(cy.zoom(), (width - 80) / (box.x2 - box.x1), (height - 80) / (box.y2 - box.y1));
  return {
    zoom,
    pan: { x: width / 2 - (zoom * (box.x1 + box.x2)) / 2, y: height / 2 - (zoom * (box.y1 + box.y2)) / 2 },
  };
}

/** The same zoom, shifted by as little as brings nodes into sight; null where they are in sight already. */
function lookThatReveals(cy: Core, sight: Sight, ids: readonly string[]): Look | null {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const box = sight.boxOf(ids, zoom);
  if (!box) return null;
  const seen = {
    x1: box.x1 * zoom + pan.x,
    y1: box.y1 * zoom + pan.y,
    x2: box.x2 * zoom + pan.x,
    y2: box.y2 * zoom + pan.y,
  };
  const shift = leastShift(seen, areaOf(cy), sight.obstacles());
  if (!shift) return lookAtMiddle(cy, sight, ids);
  return shift.x === 0 && shift.y === 0 ? null : { zoom, pan: { x: pan.x + shift.x, y: pan.y + shift.y } };
}

/**
 * What a change of the canvas's size brings back into view: everything, some nodes, or nothing, because the reader
 * chose another look.
 */
type Kept = 'everything' | { ids: readonly NodeId[]; where: 'middle' | 'sight' } | 'nothing';

const keepEvent = 'zhitu-keep';

function keep(cy: Core, kept: Kept): void {
  cy.emit(keepEvent, [kept]);
}

type Camera = Omit<ViewportControls, 'layout' | 'stopLayout' | 'focusCanvas'>;

export function cameraOf(cy: Core, sight: Sight): Camera {
  return {
    zoomIn: () => go(cy, zoomAround(cy, cy.zoom() * zoomStep), true),
    zoomOut: () => go(cy, zoomAround(cy, cy.zoom() / zoomStep), true),
    zoomTo: (zoom) => go(cy, zoomAround(cy, zoom), true),
    fit: () => {
      keep(cy, 'everything');
      go(cy, sight.whole(), true);
    },
    centre: (ids) => {
      keep(cy, { ids, where: 'middle' });
      go(cy, lookAtMiddle(cy, sight, ids), true);
    },
    reveal: (ids) => {
      const look = lookThatReveals(cy, sight, ids);
      if (!look) return;
      keep(cy, { ids, where: 'sight' });
      go(cy, look, true);
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
 * Looks at a scene when it appears, and fits it again when the window changes its size, until the reader moves it. Nodes
 * that were brought into view since stay in view instead. Details that open beside the canvas move nothing.
 *
 * @param scene changes when other nodes are shown, not when some are added
 * @param look what fits the scene; read once a scene
 */
export function useFirstLook(cy: Core | null, scene: number | null, look: Look | null, sight: Sight | null): void {
  const kept = useRef<Kept>('everything');
  useEffect(() => {
    if (!cy || !sight) return;
    let area = areaOf(cy);
    let page = pageSize();
    const touched = () => {
      kept.current = 'nothing';
    };
    const onKeep = (_event: EventObject, wanted: Kept) => {
      kept.current = wanted;
    };
    const onResize = () => {
      const [now, pageNow] = [areaOf(cy), pageSize()];
      // The library also says so when only an attribute of its element changed, its name in another language.
      if (now.width === area.width && now.height === area.height) return;
      area = now;
      if (typeof kept.current === 'object') {
        const { ids, where } = kept.current;
        go(cy, where === 'middle' ? lookAtMiddle(cy, sight, ids) : lookThatReveals(cy, sight, ids), false);
      } else if (kept.current === 'everything' && pageNow !== page) go(cy, sight.whole(), false);
      page = pageNow;
    };
    cy.on('dragpan scrollzoom pinchzoom grab', touched);
    cy.on(keepEvent, onKeep);
    cy.on('resize', onResize);
    return () => {
      cy.off('dragpan scrollzoom pinchzoom grab', touched);
      cy.off(keepEvent, onKeep);
      cy.off('resize', onResize);
    };
  }, [cy, sight]);
  useEffect(() => {
    if (!cy || scene === null) return;
    kept.current = 'everything';
    go(cy, look, false);
    // The look belongs to the scene: what is added later does not move the camera.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cy, scene]);
}

function pageSize(): string {
  return `${innerWidth} ${innerHeight}`;
}
