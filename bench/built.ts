/** The server as `npm start` runs it: compiled, with its child processes compiled too. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as config from '../server/config.ts';
import type * as toGraphElements from '../server/dataset/to-graph-elements.ts';
import type * as loadDataset from '../server/explore/load-dataset.ts';
import type * as embeddedGraphStore from '../server/graph/embedded/embedded-graph-store.ts';
import type * as neo4jGraphStore from '../server/graph/neo4j/neo4j-graph-store.ts';
import { PROJECT_ROOT } from '../server/project-root.ts';
import type * as startServer from '../server/start-server.ts';

interface BuiltModules {
  'server/config': typeof config;
  'server/dataset/to-graph-elements': typeof toGraphElements;
  'server/explore/load-dataset': typeof loadDataset;
  'server/graph/embedded/embedded-graph-store': typeof embeddedGraphStore;
  'server/graph/neo4j/neo4j-graph-store': typeof neo4jGraphStore;
  'server/start-server': typeof startServer;
}

/** A module of `dist/`; `npm run bench` builds it first. */
export function built<Name extends keyof BuiltModules>(name: Name): Promise<BuiltModules[Name]> {
  // The types are those of the source that it was compiled from.
  return import(pathToFileURL(join(PROJECT_ROOT, 'dist', `${name}.js`)).href) as Promise<BuiltModules[Name]>;
}
