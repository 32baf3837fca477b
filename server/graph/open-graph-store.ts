/** Opens the database that the settings name. */
import type { EmbeddedSettings } from './embedded/embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded/embedded-graph-store.ts';
import type { GraphStore } from './graph-store.ts';
import type { Neo4jSettings } from './neo4j/neo4j-graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-graph-store.ts';

export type GraphStoreSettings = ({ kind: 'embedded' } & EmbeddedSettings) | ({ kind: 'neo4j' } & Neo4jSettings);

/** @throws GraphStoreError `unavailable` or `locked`, with what to do */
export async function openGraphStore(settings: GraphStoreSettings): Promise<GraphStore> {
  switch (settings.kind) {
    case 'embedded':
      return openEmbeddedStore(settings);
    case 'neo4j':
      return openNeo4jStore(settings);
  }
}
