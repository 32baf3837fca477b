import type { WriteCounters as EngineCounters } from '@grafeo-db/js';
import type { WriteCounters } from '../../graph-store.ts';

export function portCounters(counters: EngineCounters): WriteCounters {
  return {
    nodesCreated: counters.nodesCreated,
    nodesDeleted: counters.nodesDeleted,
    relationshipsCreated: counters.edgesCreated,
    relationshipsDeleted: counters.edgesDeleted,
    propertiesSet: counters.propertiesSet,
    labelsAdded: counters.labelsAdded,
    labelsRemoved: counters.labelsRemoved,
  };
}
