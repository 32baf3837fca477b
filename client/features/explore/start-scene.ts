import type { Overview } from '../../../contracts/api.ts';
import type { Scene } from '../../state/graph.ts';

/** The composition is wider than tall; on an upright screen it is drawn together and apart by these factors. */
const upright = { x: 0.72, y: 1.32 } as const;

/**
 * The start view as a scene of the canvas.
 *
 * @param tall whether the canvas is much taller than wide, as on a phone
 */
export function sceneOf(overview: Overview, tall: boolean): Scene {
  const { nodes, relationships, degrees, focus } = overview;
  const fit = <Place extends { x: number; y: number }>(place: Place): Place =>
    tall ? { ...place, x: Math.round(place.x * upright.x), y: Math.round(place.y * upright.y) } : place;
  const positions =
    overview.positions && Object.fromEntries(Object.entries(overview.positions).map(([id, place]) => [id, fit(place)]));
  return {
    nodes,
    relationships,
    degrees,
    focus,
    captions: overview.captions.map(fit),
    positions: positions ?? undefined,
  };
}

/** Whether this window is one of those. */
export function isTall(): boolean {
  return matchMedia('(max-width: 767px) and (max-aspect-ratio: 3/4)').matches;
}
