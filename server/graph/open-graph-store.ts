/** Opens the database that the settings name. */
import type { Config } from '../config.ts';
import { fromProjectRoot } from '../project-root.ts';
import type { EmbeddedSettings } from './embedded/embedded-graph-store.ts';
import { openEmbeddedStore } from './embedded/embedded-graph-store.ts';
import type { GraphStore } from './graph-store.ts';
import type { Neo4jSettings } from './neo4j/neo4j-graph-store.ts';
import { openNeo4jStore } from './neo4j/neo4j-graph-store.ts';

export type GraphStoreSettings = ({ kind: 'embedded' } & EmbeddedSettings) | ({ kind: 'neo4j' } & Neo4jSettings);

/** The database of the settings; Neo4j where its address is set. @param allowWrites for people's statements */
export function storeSettings({ neo4j, embeddedPath }: Config, allowWrites: boolean): GraphStoreSettings {
  if (neo4j === null) return { kind: 'embedded', path: fromProjectRoot(embeddedPath), allowWrites };
  const { database, ...server } = neo4j;
  return { kind: 'neo4j', ...server, ...(database === null ? {} : { database }), allowWrites };
}

/**
 * @param warn takes a line when the database, or a part of the built-in one, goes down, and one when it is back
 * @throws GraphStoreError `unavailable` or `locked`, with what to do
 */
export async function openGraphStore(
  settings: GraphStoreSettings,
  warn: (line: string) => void = () => {},
): Promise<GraphStore> {
  switch (settings.kind) {
    case 'embedded':
      return openEmbeddedStore({ ...settings, warn });
    case 'neo4j':
      return openNeo4jStore({ ...settings, warn });
  }
}
