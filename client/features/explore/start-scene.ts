import type { Overview } from '../../../contracts/api.ts';
import type { Scene } from '../../state/graph.ts';

/** The start view as a scene of the canvas. */
export function sceneOf(overview: Overview): Scene {
  const { nodes, relationships, degrees, focus, captions } = overview;
  return { nodes, relationships, degrees, focus, captions, positions: overview.positions ?? undefined };
}
