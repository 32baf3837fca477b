/** Arithmetic of what statements changed. */
import type { WriteCounters } from './graph-store.ts';

export const NO_WRITES: Readonly<WriteCounters> = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
};

export function addCounters(a: WriteCounters, b: WriteCounters): WriteCounters {
  return {
    nodesCreated: a.nodesCreated + b.nodesCreated,
    nodesDeleted: a.nodesDeleted + b.nodesDeleted,
    relationshipsCreated: a.relationshipsCreated + b.relationshipsCreated,
    relationshipsDeleted: a.relationshipsDeleted + b.relationshipsDeleted,
    propertiesSet: a.propertiesSet + b.propertiesSet,
    labelsAdded: a.labelsAdded + b.labelsAdded,
    labelsRemoved: a.labelsRemoved + b.labelsRemoved,
  };
}
