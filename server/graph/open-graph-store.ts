/** Opens the database that the settings name. */
import type { EmbeddedSettings } from './embedded/embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded/embedded-graph-store.ts';
import type { GraphStore } from './graph-store.ts';
import { GraphStoreError } from './graph-store.ts';

export interface Neo4jSettings {
  /** Such as `neo4j://localhost:7687`. */
  uri: string;
  user: string;
  password: string;
  database?: string;
  allowWrites?: boolean;
}

export type GraphStoreSettings = ({ kind: 'embedded' } & EmbeddedSettings) | ({ kind: 'neo4j' } & Neo4jSettings);

/** @throws GraphStoreError `unavailable` or `locked`, with what to do */
export async function openGraphStore(settings: GraphStoreSettings): Promise<GraphStore> {
  switch (settings.kind) {
    case 'embedded':
      return openEmbeddedStore(settings);
    case 'neo4j':
      throw new GraphStoreError('unavailable', 'Neo4j is not supported by this version yet');
  }
}
