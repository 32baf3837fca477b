/** The means to look elsewhere, and the first look: everything in view, until the reader moves. */
import type { Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import type { NodeId } from '../../../contracts/graph.ts';
import { fitLook, leastShift } from '../camera/fit-look.ts';
import type { CanvasArea, Look } from '../camera/fit-look.ts';
import { roomLook } from '../camera/room-look.ts';
import { openLook } from '../../state/saved-look.ts';
import type { SavedLook } from '../../state/saved-look.ts';
import type { Box } from '../labels/label-box.ts';
import type { ViewportControls } from '../viewport.ts';
import { getState } from '../../state/use-store.ts';
import { detailAt } from '../styles/detail.ts';
import { lookOf, memoryOf } from './camera-memory.ts';
import type { Kept } from './camera-memory.ts';
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
  const memory = memoryOf(cy);
  cy.stop();
  memory.target = animated && !reducedMotion() ? look : null;
  if (memory.target === null) {
    cy.viewport(look);
    return;
  }
  const complete = () => {
    if (memory.target === look) memory.target = null;
  };
  cy.animate(look, { duration: cameraDuration, easing: cameraEasing, complete });
}

function zoomAround(cy: Core, zoom: number): Look {
  const kept = Math.min(zoomBounds.most, Math.max(zoomBounds.least, zoom));
  const centre = { x: cy.width() / 2, y: cy.height() / 2 };
  const { pan, zoom: from } = lookOf(cy);
  const factor = kept / from;
  return {
    zoom: kept,
    pan: { x: centre.x - (centre.x - pan.x) * factor, y: centre.y - (centre.y - pan.y) * factor },
  };
}

/** What there is to see, and what lies over it; read at the moment it is needed. */
export interface Sight {
  /** Everything, in the closest look. */
  whole: () => Look | null;
  /** What a scene is first looked at: everything, or what is selected where all together would be too small. */
  first: () => Look | null;
  /** How the scene was looked at where it was saved; null where it is looked at as it comes. */
  wanted: () => SavedLook | null;
  /** Some nodes with their names, in layout pixels at a zoom; null when none is drawn. */
  boxOf: (ids: readonly string[], zoom: number) => Box | null;
  /** The same, one box each. */
  boxesOf: (ids: readonly string[]) => (zoom: number) => Box[];
  /** In pixels from the top left corner of the canvas. */
  obstacles: () => readonly Box[];
}

function lookAtMiddle(cy: Core, sight: Sight, ids: readonly string[]): Look | null {
  const { zoom: now } = lookOf(cy);
  const box = sight.boxOf(ids, now);
  if (!box) return null;
  const [width, height] = [cy.width(), cy.height()];
  const zoom = Math.min(now, (width - 80) / (box.x2 - box.x1), (height - 80) / (box.y2 - box.y1));
  return {
    zoom,
    pan: { x: width / 2 - (zoom * (box.x1 + box.x2)) / 2, y: height / 2 - (zoom * (box.y1 + box.y2)) / 2 },
  };
}

/** The same zoom, shifted by as little as brings nodes into sight; null where they are in sight already. */
function lookThatReveals(cy: Core, sight: Sight, ids: readonly string[]): Look | null {
  const { zoom, pan } = lookOf(cy);
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

/** Names of the less important go below it. */
const leastWholeZoom = 0.6;
/** Below it nodes are hard to tell apart. */
const leastRoomZoom = 0.45;
/** More than these cannot be looked at one by one: the camera stays. */
const mostNewcomers = 100;

/**
 * What shows nodes that have just come, and what it keeps in sight; null where they are seen already, or too many.
 *
 * @param origin the node that they belong to
 */
function lookWithRoom(
  cy: Core,
  sight: Sight,
  newcomers: readonly NodeId[],
  origin: NodeId | null,
): { look: Look; kept: Kept } | null {
  if (newcomers.length === 0 || newcomers.length > mostNewcomers) return null;
  const now = lookOf(cy);
  const [area, obstacles] = [areaOf(cy), sight.obstacles()];
  const nearest = (ids: readonly NodeId[], least: number) =>
    roomLook({ boxesAt: sight.boxesOf(ids), area, obstacles, now, least });
  const together = origin === null ? newcomers : [origin, ...newcomers];
  const whole = memoryOf(cy).kept === 'everything' ? sight.whole() : null;
  // Names that show are to show on: the names of newcomers are why they were asked for.
  const readable = (zoom: number) => detailAt(zoom, 1).namesFrom <= detailAt(now.zoom, 1).namesFrom;
  if (whole && whole.zoom >= leastRoomZoom && readable(whole.zoom)) return { look: whole, kept: 'everything' };
  const close = nearest(together, leastRoomZoom);
  if (close === now) return null;
  if (whole && whole.zoom >= leastWholeZoom && !(close && readable(close.zoom)))
    return { look: whole, kept: 'everything' };
  if (close) return { look: close, kept: { ids: together, where: 'sight' } };
  const alone = nearest(newcomers, leastRoomZoom);
  if (alone) return alone === now ? null : { look: alone, kept: { ids: newcomers, where: 'sight' } };
  const bounds = { least: fitBounds.least, most: Math.min(now.zoom, fitBounds.most) };
  const look = fitLook({ boxesAt: sight.boxesOf(newcomers), area, obstacles, bounds });
  return look && { look, kept: { ids: newcomers, where: 'sight' } };
}

/** What is kept in sight, looked at again; null where the reader chose the look. */
function lookAgain(cy: Core, sight: Sight): Look | null {
  const { kept } = memoryOf(cy);
  if (kept === 'nothing') return null;
  if (kept === 'everything') return sight.whole();
  return kept.where === 'middle' ? lookAtMiddle(cy, sight, kept.ids) : lookThatReveals(cy, sight, kept.ids);
}

type Camera = Omit<ViewportControls, 'layout' | 'stopLayout' | 'focusCanvas'>;

export function cameraOf(cy: Core, sight: Sight): Camera {
  const keep = (kept: Kept) => {
    memoryOf(cy).kept = kept;
  };
  const zoomTo = (zoom: number) => {
    keep('nothing');
    go(cy, zoomAround(cy, zoom), true);
  };
  return {
    zoomIn: () => zoomTo(lookOf(cy).zoom * zoomStep),
    zoomOut: () => zoomTo(lookOf(cy).zoom / zoomStep),
    zoomTo,
    fit: () => {
      keep('everything');
      go(cy, sight.whole(), true);
    },
    fitAgain: () => go(cy, lookAgain(cy, sight), true),
    makeRoom: (newcomers, origin) => {
      const wanted = lookWithRoom(cy, sight, newcomers, origin);
      if (!wanted) return;
      keep(wanted.kept);
      go(cy, wanted.look, true);
    },
    centre: (ids) => {
      keep({ ids, where: 'middle' });
      go(cy, lookAtMiddle(cy, sight, ids), true);
    },
    reveal: (ids) => {
      // The canvas is about to get another size, and who asks now is asked again then.
      if (cy.container()?.clientWidth !== cy.width()) return;
      const look = lookThatReveals(cy, sight, ids);
      if (!look) return;
      keep({ ids, where: 'sight' });
      go(cy, look, true);
    },
    lookAt: (look) => {
      keep(look === null ? 'everything' : 'nothing');
      go(cy, look === null ? sight.first() : openLook(look, areaOf(cy), zoomBounds), true);
    },
    keeps: () => {
      const { kept } = memoryOf(cy);
      return typeof kept === 'string' ? kept : 'some';
    },
    panTo: ({ x, y }) => {
      const zoom = cy.zoom();
      keep('nothing');
      go(cy, { zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } }, false);
    },
    renderedPosition: (id) => {
      const node = cy.getElementById(id);
      return node.empty() ? null : { ...node.renderedPosition() };
    },
    extent: () => {
      const { x1, y1, x2, y2 } = cy.extent();
      return { x1, y1, x2, y2 };
    },
    covered: () => {
      const { zoom, pan } = lookOf(cy);
      return sight.obstacles().map(({ x1, y1, x2, y2 }) => ({
        x1: (x1 - pan.x) / zoom,
        y1: (y1 - pan.y) / zoom,
        x2: (x2 - pan.x) / zoom,
        y2: (y2 - pan.y) / zoom,
      }));
    },
  };
}

/** What a hand on the page does first. */
const hands = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Looks at a scene when it appears, and fits it again when the window changes its size, until the reader moves it. Nodes
 * that were brought into view since stay in view instead. Details that the reader opens beside the canvas move nothing;
 * those that an address opens with the page are part of the first look.
 *
 * @param scene changes when other nodes are shown, not when some are added
 * @param look what fits the scene; read once a scene
 */
export function useFirstLook(cy: Core | null, scene: number | null, look: Look | null, sight: Sight | null): void {
  const touched = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const onHand = () => {
      touched.current = true;
      stop.abort();
    };
    for (const hand of hands) addEventListener(hand, onHand, { capture: true, passive: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (!cy || !sight) return;
    const memory = memoryOf(cy);
    let area = areaOf(cy);
    let page = pageSize();
    const onMove = () => {
      memory.kept = 'nothing';
      memory.target = null;
    };
    const onResize = () => {
      const [now, pageNow] = [areaOf(cy), pageSize()];
      // The library also says so when only an attribute of its element changed, its name in another language.
      if (now.width === area.width && now.height === area.height) return;
      area = now;
      const otherPage = pageNow !== page;
      page = pageNow;
      const wanted = touched.current ? null : sight.wanted();
      if (wanted !== null) {
        go(cy, openLook(wanted, area, zoomBounds), false);
        return;
      }
      if (memory.kept !== 'everything') go(cy, lookAgain(cy, sight), false);
      else if (!touched.current) go(cy, sight.first(), false);
      else if (otherPage) go(cy, sight.whole(), false);
    };
    cy.on('dragpan scrollzoom pinchzoom drag', onMove);
    cy.on('resize', onResize);
    return () => {
      cy.off('dragpan scrollzoom pinchzoom drag', onMove);
      cy.off('resize', onResize);
    };
  }, [cy, sight]);
  useEffect(() => {
    if (!cy || scene === null) return;
    memoryOf(cy).kept = sight?.wanted() ? 'nothing' : 'everything';
    go(cy, look, false);
    // The look belongs to the scene: what is added later moves the camera only as far as it needs room.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cy, scene]);
}

/** The window, less what lies under the canvas: everything that was in view stays in view above it. */
function pageSize(): string {
  return `${innerWidth} ${innerHeight} ${getState().view.drawer === null ? '' : 'drawer'}`;
}
