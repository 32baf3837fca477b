/** What the camera of a canvas is about: where it is going, and what it is to keep in sight. */
import type { Core } from 'cytoscape';
import type { NodeId } from '../../../contracts/graph.ts';
import type { Look } from '../camera/fit-look.ts';

/**
 * What a change of the canvas's size brings back into view: everything, some nodes, or nothing, because the reader
 * chose another look.
 */
export type Kept = 'everything' | { ids: readonly NodeId[]; where: 'middle' | 'sight' } | 'nothing';

interface Memory {
  kept: Kept;
  /** Where a movement that is under way will end. */
  target: Look | null;
}

const memories = new WeakMap<Core, Memory>();

/** Of one canvas; its fields are there to be written. */
export function memoryOf(cy: Core): Memory {
  const known = memories.get(cy);
  if (known) return known;
  const fresh: Memory = { kept: 'everything', target: null };
  memories.set(cy, fresh);
  return fresh;
}

/** Where the reader looks once the camera stands still. */
export function lookOf(cy: Core): Look {
  return memoryOf(cy).target ?? { zoom: cy.zoom(), pan: { ...cy.pan() } };
}
